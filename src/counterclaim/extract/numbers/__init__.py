"""Which numbers does a text print, how firmly, and which of them count nothing?"""

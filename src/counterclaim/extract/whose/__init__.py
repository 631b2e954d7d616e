"""Whose loss is it, whose people, whose aid?"""

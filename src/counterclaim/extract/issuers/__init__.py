"""Which body, office or side does a stretch of text mean?"""

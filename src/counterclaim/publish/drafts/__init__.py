"""In which forms does a verified draft come back?"""

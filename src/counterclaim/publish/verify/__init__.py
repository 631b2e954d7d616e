"""Does a draft say what its sources say?"""

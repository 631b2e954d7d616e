"""What was said before that a figure of the draft can be held against?"""

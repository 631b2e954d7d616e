"""What does a number count, and what became of it?"""

"""What does the whole document add to what each of its sentences says?"""

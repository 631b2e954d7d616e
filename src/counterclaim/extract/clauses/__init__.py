"""What do the words of a sentence say of each other: whose clause is it, whom does it name, is it a verb?"""

"""How many, plausibly, and what does that rest on?"""

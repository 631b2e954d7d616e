"""What follows from the ledger: which figures do not fit each other, and how?

One rule family a file; each rule's docstring is its public methods text.
"""

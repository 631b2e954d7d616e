"""How does the ledger leave the house?"""

"""How do the pages and the programs interface reach a browser?"""

"""Which words does the reader know by sight, how are they written down, and how are they found in a text?"""

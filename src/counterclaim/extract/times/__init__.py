"""Which days does a text speak of, and which of them is each number about?"""

"""Which figures does the project stand on, and how are they measured beside others?"""

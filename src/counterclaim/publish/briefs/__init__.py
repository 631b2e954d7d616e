"""What does a brief say, and how does it stand on a page?"""

"""What is the verdict on a figure, and could it fairly be something else?"""

"""What does a text judge, ask or report without a figure?"""

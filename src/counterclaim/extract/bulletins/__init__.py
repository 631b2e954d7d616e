"""Which figures does an issuer's own list print, row by row?"""

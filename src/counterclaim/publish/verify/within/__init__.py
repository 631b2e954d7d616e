"""Does the draft agree with itself: its sums, shares, factors and means?"""

"""What do a draft's own words say of its figures: where they stand, whose they are, of which time?"""

"""Which figures speak of aid or of ground, and not of losses?"""

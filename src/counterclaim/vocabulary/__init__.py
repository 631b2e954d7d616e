"""Which words does counterclaim know?"""

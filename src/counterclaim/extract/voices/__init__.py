"""Who says it: whose words does each sentence report?"""

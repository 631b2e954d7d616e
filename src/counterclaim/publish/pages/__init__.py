"""What stands on the site's pages?"""

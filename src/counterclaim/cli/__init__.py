"""Which command calls which verb?"""

from counterclaim.cli.app import main

__all__ = ["main"]

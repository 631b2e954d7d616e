"""Which command calls which verb?"""

from counterclaim.cli.start import main

__all__ = ["main"]

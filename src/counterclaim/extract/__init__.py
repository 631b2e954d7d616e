"""What is claimed in a document?

`extract(document)` gives its claims and, beside them, every number that is none, with the reason.
"""

from counterclaim.extract.claims import Extraction, Unread, extract

__all__ = ["Extraction", "Unread", "extract"]

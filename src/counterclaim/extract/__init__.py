"""What is claimed in a document?

`extract(document)` gives its claims and, beside them, every number that is none, with the reason.
"""

from counterclaim.extract.claims import Extraction, extract
from counterclaim.extract.passes.sentences import Unread

__all__ = ["Extraction", "Unread", "extract"]

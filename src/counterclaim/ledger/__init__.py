"""What has been recorded, when, and how is it asked for?

The ledger is append-only and knows two times: the day an entry was published and the moment it was recorded.
"""

from counterclaim.ledger.entries import Entry, entry_from_json, entry_to_json
from counterclaim.ledger.opening import open_ledger
from counterclaim.ledger.store import Appended, Ledger, Point

__all__ = ["Appended", "Entry", "Ledger", "Point", "entry_from_json", "entry_to_json", "open_ledger"]

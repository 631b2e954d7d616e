"""What has been recorded, when, and how is it asked for?

The ledger is append-only and knows two times: the day an entry was published and the moment it was recorded.
"""

from counterclaim.ledger.amend import accept, amend, reject, withdraw
from counterclaim.ledger.entries import Entry, entry_from_json, entry_to_json
from counterclaim.ledger.history import Commit, Difference, diff, log, log_published
from counterclaim.ledger.opening import open_ledger, open_with_spark
from counterclaim.ledger.points import Point
from counterclaim.ledger.store import Appended, Ledger
from counterclaim.ledger.transfer import entry_lines, export_entries, import_entries

__all__ = [
    "Appended",
    "Commit",
    "Difference",
    "Entry",
    "Ledger",
    "Point",
    "accept",
    "amend",
    "diff",
    "entry_from_json",
    "entry_lines",
    "entry_to_json",
    "export_entries",
    "import_entries",
    "log",
    "log_published",
    "open_ledger",
    "open_with_spark",
    "reject",
    "withdraw",
]

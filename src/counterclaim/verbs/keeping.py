"""How is the ledger looked after: corrected, read back, compared between days, backed up?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from counterclaim.ledger import entry_to_json
from counterclaim.model.errors import EntryError
from counterclaim.verbs.opening import DEFAULT, Address, now, opened

"""How is a record named, the same on every machine?"""

from __future__ import annotations

import hashlib
import json
from typing import Any

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical_json(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no spaces, characters as they are."""
    return _CANONICAL.encode(value)


def sha256_hex(text: str | bytes) -> str:
    """The sha256 of a text (as UTF-8; lone surrogates pass through) or of bytes, in hex."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return hashlib.sha256(raw).hexdigest()


def claim_id(claimed: Any) -> str:
    """The id of what was claimed and where: `c-` and 32 hex digits of the sha256 of its canonical JSON."""
    return "c-" + sha256_hex(canonical_json(claimed))[:32]

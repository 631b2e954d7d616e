"""How is a record named, the same on every machine?"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import Any


def _own_hashes() -> ModuleType:
    """Python's own sha256, as 3.12 or 3.11 calls it: `hashlib` would load OpenSSL, 4 MB that reading needs not."""
    for name in ("_sha2", "_sha256"):
        with suppress(ImportError):
            return import_module(name)
    return import_module("hashlib")


_OWN = _own_hashes()
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical_json(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no spaces, characters as they are."""
    return _CANONICAL.encode(value)


def sha256_hex(text: str | bytes) -> str:
    """The sha256 of a text (as UTF-8; lone surrogates pass through) or of bytes, in hex."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    quicker = sys.modules.get("hashlib", _OWN)  # where something else has loaded it
    return str(quicker.sha256(raw).hexdigest())


def claim_id(claimed: Any) -> str:
    """The id of what was claimed and where: `c-` and 32 hex digits of the sha256 of its canonical JSON."""
    return "c-" + sha256_hex(canonical_json(claimed))[:32]

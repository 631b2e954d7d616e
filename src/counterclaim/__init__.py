"""What can a program ask of counterclaim?

Every verb of the command line is a function here, and every record of the contract a class. Each is loaded when it is
first used, so that importing the library costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOME = {
    **dict.fromkeys(("Reading", "Added", "extract", "add", "import_dataset", "datasets", "reread"), "verbs.reading"),
    **dict.fromkeys(("show", "find", "trace", "series", "compare"), "verbs.asking"),
    **dict.fromkeys(("check", "verify", "independence", "review", "dispute", "recheck"), "verbs.judging"),
    **dict.fromkeys(("estimate", "plausible", "ladder", "sources"), "verbs.estimating"),
    **dict.fromkeys(("brief", "write_brief", "build", "serve", "export"), "verbs.publishing"),
    **dict.fromkeys(("amend", "log", "diff", "verify_chain", "compact", "backup"), "verbs.keeping"),
    **dict.fromkeys(("watch", "doctor"), "verbs.watching"),
    "demo": "verbs.demo",
    **dict.fromkeys(("Ledger", "Entry", "Point", "open_ledger"), "ledger"),
    **dict.fromkeys(
        ("Claim", "Document", "Finding", "Named", "Period", "Quantity", "Quote", "Role", "claim_from_json",
         "claim_to_json", "finding_to_json"),
        "model",
    ),
    "CounterclaimError": "model.errors",
}  # fmt: skip
__all__ = sorted(_HOME)  # noqa: PLE0605 - a list; each name stands in the stub beside this file


def __getattr__(name: str) -> Any:
    """The verb or record of that name, loaded on first use."""
    if name not in _HOME:
        raise AttributeError(f"module 'counterclaim' has no attribute {name!r}")
    value = getattr(import_module(f"counterclaim.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Every verb and record."""
    return [*__all__, "__version__"]

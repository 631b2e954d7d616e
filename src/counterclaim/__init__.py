"""What can a program ask of counterclaim?

Every verb of the command line is a function here, and every record of the contract a class. Each is loaded when it is
first used, so that importing the library costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

__version__ = "0.1.0"

_PUBLIC = {
    "verbs.reading": "extract add import_dataset fetch_dataset datasets reread",
    "verbs.suggesting": "suggested unreviewed review_claim",
    "verbs.records": "Reading Added",
    "verbs.archiving": "archive add_archive",
    "verbs.asking": "show find trace series compare",
    "verbs.judging": "check verify independence file_findings findings review dispute recheck",
    "verbs.estimating": "estimate plausible ladder specifications sources changes habits",
    "verbs.publishing": "brief write_brief build serve export",
    "verbs.keeping": "amend withdraw log diff verify_chain save_entries restore_entries compact backup",
    "verbs.watching": "watch doctor",
    "verbs.demo": "demo",
    "documents.endpoint": "Endpoint",
    "ledger": "Ledger Entry Point open_ledger",
    "model": "Claim Document Finding Named Period Quantity Quote Role claim_from_json claim_to_json finding_to_json",
    "model.errors": "CounterclaimError",
}
_HOME = {name: home for home, names in _PUBLIC.items() for name in names.split()}
__all__ = sorted(_HOME)  # noqa: PLE0605 - a list; each name stands in the stub beside this file


class _Library(ModuleType):
    """The library as a module: `extract` and `estimate` are verbs here, though floors of that name lie beneath."""

    def __setattr__(self, name: str, value: Any) -> None:
        """Keep the import system from putting a floor in the place of the verb of its name."""
        if name not in _HOME or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Library


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

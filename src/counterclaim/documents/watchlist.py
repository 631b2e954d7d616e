"""Which addresses are followed, how often, and where is the second copy of each?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from counterclaim.model.errors import WatchlistError

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KEYS = ("url", "source", "every", "archive")
LEAST_MINUTES = 5
"""No address is asked more often than every five minutes: a daily bulletin gains nothing, and a host loses."""


@dataclass(frozen=True, slots=True)
class Watched:
    """One address to follow.

    Attributes:
        source: the issuer or outlet, an id or a name; null to take it from the page.
        every: minutes between two looks, at least five.
        archive: where a second copy of the page is kept; shown when a capture fails.
    """

    url: str
    source: str | None = None
    every: float = 60.0
    archive: str | None = None


def read_watchlist(path: str | Path) -> tuple[Watched, ...]:
    """The addresses of a YAML list, in its order.

    Raises:
        WatchlistError: the file is not such a list; names the file and the line.
        OSError: it cannot be opened.
    """
    file = Path(path)
    try:
        root = yaml.compose(file.read_text("utf-8"), Loader=_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        raise WatchlistError(file.name, 1 if mark is None else mark.line + 1, "this is not YAML") from None
    if not isinstance(root, yaml.SequenceNode) or not root.value:
        raise WatchlistError(file.name, 1, "a list of addresses is expected")
    return tuple(_watched(file.name, node) for node in root.value)


def _watched(file: str, node: yaml.Node) -> Watched:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        raise WatchlistError(file, line, "an entry is a mapping with a url")
    value = {str(key.value): (item.value, item.start_mark.line + 1) for key, item in node.value}
    for key, (_, at) in value.items():
        if key not in _KEYS:
            raise WatchlistError(file, at, f"unknown key {key!r}")
    url, _ = value.get("url", ("", line))
    if not str(url).startswith(("http://", "https://")):
        raise WatchlistError(file, line, f"url {url!r} is not an http address")
    every, at = value.get("every", ("60", line))
    try:
        minutes = float(every)
    except ValueError:
        raise WatchlistError(file, at, f"every {every!r} is not a number of minutes") from None
    if minutes < LEAST_MINUTES:
        raise WatchlistError(file, at, f"every {every} is less than {LEAST_MINUTES} minutes")
    source, archive = (value.get(key, (None, 0))[0] for key in ("source", "archive"))
    return Watched(str(url), source, minutes, archive)

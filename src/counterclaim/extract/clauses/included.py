"""Which body does an aside only count in with another, or leave out ("Russian forces, including Wagner, lost")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_LED = (
    r"including|not including|counting|not counting|excluding|along with|together with|with|without|apart from|"
    r"aside from|besides|plus|"
    r"включно (?:з|із|зі)|включаючи|разом (?:з|із|зі)|не враховуючи|не рахуючи|без урахування|окрім|крім|у тому числі|"
    r"в тому числі|"
    r"включая|вместе (?:с|со)|не считая|не учитывая|без учета|кроме|помимо|в том числе"
)
_ASIDE = re.compile(
    rf"(?:, | ?\()(?:(?:{_LED}) [^,()\d.;:]{{2,48}}|[^,()\d.;:]{{2,32}} (?:included|excluded|aside|apart))(?:,|\))"
)
_SIDES = ("party", "forces", "adj")


def leave_asides(items: Sequence[Item], folded: str) -> None:
    """Takes a body in such an aside, right behind another, for no side of its sentence: the whole loses, not the part.

    An aside that holds a number tells of the part ("including 40 men of Wagner") and stays.
    """
    for aside in _ASIDE.finditer(folded):
        before = next((item for item in reversed(items) if item.end <= aside.start()), None)
        if before is None or before.end < aside.start() - 1 or not before.has(*_SIDES, "cat"):
            continue
        for item in items:
            if aside.start() < item.start and item.end < aside.end() and item.has(*_SIDES):
                item.entry = {key: meaning for key, meaning in item.entry.items() if key not in _SIDES}

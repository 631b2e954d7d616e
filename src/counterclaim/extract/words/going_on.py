"""By which words does a text go on with who spoke before ("he added", "за його словами")?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.vocabulary.load import word_table


@cache
def going_on(language: str) -> re.Pattern[str]:
    """What finds, in folded text, a pronoun or an office alone beside a verb of saying."""
    forms = word_table(f"cues.{language}").get("goes_on") or ["(?!)"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")

"""Do a raid's numbers agree, of which no claim is read: how many drones and missiles were sent, and what share fell?"""

from __future__ import annotations

import pytest
from tests.unit.publish.desk import DAY
from tests.unit.publish.test_verify_other_times import ROWS

from counterclaim.extract import extract
from counterclaim.model import Document, Zone
from counterclaim.publish.verify.verify import verify

RAID = "Ukraine's Air Force said Russia launched 361 drones and 14 missiles overnight. It shot down 302 drones and 11 missiles."
HEAD = "Night over Odesa\n\n"


def _told(text: str) -> list[tuple[str, str]]:
    """The findings on a draft with its headline and caption, beside the Air Force's statement."""
    said = Document(document="sha256:s", text=RAID, published_at=DAY, source="ua-air-force", language="en")
    caption = text.find("Caption:")
    zones = [Zone("headline", 0, text.index("\n\n")), *([Zone("caption", caption, len(text))] if caption > 0 else ())]
    draft = Document(
        document="sha256:d", text=text, published_at=DAY, source="desk-lantern", language="en", zones=tuple(zones)
    )
    raised = verify(draft, None, with_claims=[*ROWS, *extract(said).claims]).findings
    kept = [one for one in raised if one.severity in ("medium", "high")]
    return [(one.rule, one.quote.exact if one.quote is not None else "") for one in kept]


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        ("A night of 361 drones\n\nRussia launched 361 drones at Odesa, the Air Force said.\n\nCaption: A yard hit in the raid with 316 drones.", [("within", "316")]),
        ("Raid with 316 drones\n\nRussia launched 361 drones at Odesa, the Air Force said.", [("within", "316")]),
        ("Raid with 361 drones\n\nRussia launched 316 drones at Odesa, the Air Force said.\n\nCaption: One of the 361 drones that were sent.", [("within", "316")]),
        ("Raid with 360 drones\n\nRussia launched 361 drones at Odesa, the Air Force said.", []),  # rounded
        ("Raid with 302 drones downed\n\nRussia launched 361 drones at Odesa and 302 were shot down, the Air Force said.", []),
        ("Raid with 361 drones\n\nRussia launched 361 drones at Odesa, the Air Force said. A week ago it had sent 163 drones.", []),
    ],
)  # fmt: skip
def test_a_headline_a_body_and_a_caption_tell_one_number_of_what_was_sent(
    draft: str, wanted: list[tuple[str, str]]
) -> None:
    assert _told(draft) == wanted


@pytest.mark.parametrize(
    ("share", "rules"),
    [("84", []), ("74", ["derived"]), ("94", ["derived"])],
)
def test_the_share_brought_down_is_of_what_was_sent(share: str, rules: list[str]) -> None:
    draft = f"{HEAD}Russia sent 361 drones at Odesa. Air defences stopped 302 of the drones, the Air Force said, or about {share} per cent of them."
    assert [rule for rule, _ in _told(draft)] == rules


def test_what_a_raid_leaves_accounted_for_is_the_sum_of_its_parts() -> None:
    night = f"{HEAD}Of the drones, the Air Force said, 302 were shot down and another 48 were lost from radar. That leaves {{}} drones accounted for."
    assert _told(night.format(350)) == []
    assert [rule for rule, _ in _told(night.format(450))] == ["sum"]

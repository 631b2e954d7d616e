"""Is what a draft quotes held against the statement it came from: its ends, its measure, its speaker, its first day?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.publish.desk import DAY
from tests.unit.publish.test_verify_other_times import NOW, ROWS, found

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.publish.verify.verify import verify

LONDON = "The UK Ministry of Defence said Russia had suffered 415,000 to 450,000 casualties since the invasion began, with 85,000 to 90,000 of them killed."
CLINIC = "The Dutch defence minister said Russia had suffered 470,000 casualties since the invasion began, 130,000 of them killed."
ALLIES = (
    "A senior US official said at least 455,000 Russian soldiers had been killed or wounded since the invasion began."
)
WINTER = "A spokesman for the White House said Russia had suffered more than 160,000 casualties since December."
GRAVES = "Mediazona estimated from the probate register that 123,400 Russian soldiers had been killed."
MEANS = "The UK Ministry of Defence said Russian casualties averaged 1,262 a day in May 2024, compared with 738 a day in May 2023."

RAID = "Ukraine's Air Force said it had shot down 37 of the 48 drones that Russia launched overnight, and that 9 were lost from radar."
UPDATED = "The UK Ministry of Defence said Russia had suffered 455,000 killed and wounded since the invasion began."
NAVY = "Oryx has visually confirmed the loss of 46 Russian helicopters and 29 ships, among them 12 landing ships."


@pytest.mark.parametrize(
    ("draft", "said", "source", "rules"),
    [
        # the month in which something was said is not the time that it counts
        ("Britain's estimate, updated this month, is 455,000 Russian killed and wounded.", UPDATED, "uk-mod", []),
        ("This month the British defence ministry put Russian casualties at 455,000.", UPDATED, "uk-mod", []),
        # a mean told as one day's loss
        ("London's black day for the Russian army came in May, when it lost 1,262 men, the British defence ministry says.", MEANS, "uk-mod", ["rate-count"]),
        ("In a single May day, British intelligence said, 1,262 Russians were killed or wounded.", MEANS, "uk-mod", ["rate-count"]),
        ("Day after day Russia lost 1,262 men in May, Britain's defence ministry said.", MEANS, "uk-mod", []),
        ("Every May day cost Russia 1,262 men, Britain's defence ministry said.", MEANS, "uk-mod", []),
        # a small number, one slip off the only one given
        ("Ukraine's Air Force reported 73 Russian drones downed in the night.", RAID, "ua-air-force", ["quoted-number"]),
        ("Ukraine's Air Force reported 27 Russian drones downed out of 48.", RAID, "ua-air-force", ["quoted-number"]),
        ("Ukraine's Air Force reported 37 Russian drones downed in the night, and 73 the week before.", RAID, "ua-air-force", []),
        ("Oryx has confirmed the loss of 46 Russian helicopters and 92 ships.", NAVY, "oryx", ["quoted-number"]),
        ("Oryx has confirmed the loss of 46 Russian helicopters and 21 landing ships.", NAVY, "oryx", ["quoted-number"]),
        ("Oryx has confirmed the loss of 46 Russian helicopters, 29 ships and 30 boats.", NAVY, "oryx", []),
        # one end of a range, of a speaker told by a pronoun or not at all
        ("A Western estimate has 85,000 to 96,000 Russian soldiers killed.", LONDON, "uk-mod", ["quoted-number"]),
        ("A Western estimate has 85,000 to 90,000 Russian soldiers killed.", LONDON, "uk-mod", []),
        ("A Western estimate has 415,000 to 450,000 Russian soldiers killed.", LONDON, "uk-mod", ["measure"]),
        # a minister of another country
        ("Russian casualties come to 470,000, of whom 130,000 are dead, Denmark's defence minister said.", CLINIC, "nl", ["who", "who"]),
        ("Russian casualties come to 470,000, of whom 130,000 are dead, the Dutch defence minister said.", CLINIC, "nl", []),
        # a floor that another gave, far below the count of the one it is given to
        ("At least 455,000 Russian soldiers have been killed or wounded since the invasion began, says Ukraine's General Staff.", ALLIES, "us-dod", ["who"]),
        ("At least 455,000 Russian soldiers have been killed or wounded since the invasion began, says a US official.", ALLIES, "us-dod", []),
        # the winter's told as the whole war's
        ("Washington has said that Russia suffered more than 160,000 casualties since the start of the full-scale invasion.", WINTER, "us-officials", ["window"]),
        ("Washington has said that Russia suffered more than 160,000 casualties since December.", WINTER, "us-officials", []),
        # casualties divided by deaths
        (f"Kyiv claims {NOW:,} Russian casualties, over four times the 123,400 that Mediazona took from the probate files.", GRAVES, "mediazona", ["category"]),
        (f"Kyiv claims {NOW:,} Russian casualties. That is over four times the 123,400 to which Mediazona came.", GRAVES, "mediazona", ["category"]),
        (f"Kyiv claims {NOW:,} Russian casualties. Mediazona found 123,400 dead, which is another measure.", GRAVES, "mediazona", []),
        # a month of another year
        ("Russia's average daily casualties in May came to 738 this year, Britain's defence ministry said.", MEANS, "uk-mod", ["quoted-number"]),
        ("Russia's average daily casualties in May came to 1,262 this year, Britain's defence ministry said.", MEANS, "uk-mod", []),
    ],
)  # fmt: skip
def test_a_statement_is_told_as_it_was_made(draft: str, said: str, source: str, rules: list[str]) -> None:
    raised = found(f"Counting the cost\n\n{draft}", said=said, source=source)
    assert [one.rule for one in raised] == rules


def test_what_is_told_as_of_now_is_not_of_the_month_before_it() -> None:
    draft = (
        "May and June\n\nIn May the British put the average at 1,262 casualties a day, and now, by Kyiv's count,"
        " Russia loses about 1,440 a day."
    )
    assert found(draft, said=MEANS, source="uk-mod") == []


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        ("In its latest estimate, made public in June, the British defence ministry puts Russian casualties at about 410,000.", ["stale"]),
        ("In its latest estimate, made public in June, the British defence ministry puts Russian casualties at about 455,000.", []),
        ("In an estimate made public in April the British defence ministry put Russian casualties at about 410,000.", []),
    ],
)  # fmt: skip
def test_the_drafts_own_month_does_not_make_its_number_an_old_one(draft: str, rules: list[str]) -> None:
    beside = list(ROWS)
    for day, number in ((date(2024, 4, 3), 410), (date(2024, 6, 4), 455)):
        said = f"The UK Ministry of Defence said Russia had suffered around {number},000 casualties in the war."
        told = Document(document=f"sha256:{day}", text=said, published_at=day, source="uk-mod", language="en")
        beside += extract(told).claims
    text = Document(
        document="sha256:d", text=f"The cost\n\n{draft}", published_at=DAY, source="desk-lantern", language="en"
    )
    raised = verify(text, None, with_claims=beside).findings
    assert [one.rule for one in raised if one.severity in ("medium", "high")] == rules


def test_the_british_ministry_s_count_is_the_british_defence_ministry_s() -> None:
    draft = f"Two counts\n\nThe General Staff in Kyiv claims {NOW:,} Russian casualties.\n\nBy the British ministry's count they were {{}}."
    assert found(draft.format("415,000 to 450,000"), said=LONDON, source="uk-mod") == []


def test_the_ministry_of_a_state_is_named_by_its_adjective() -> None:
    said = "The Russian Ministry of Defence said that 9,240 Ukrainian field artillery guns and mortars had been destroyed since the start of the operation."
    draft = "Two lists\n\nUkraine's General Staff claims 7,912 Russian tanks.\n\nThe Russian ministry's list also has {} field artillery guns and mortars."
    assert found(draft.format("9,240"), said=said, source="ru-mod") == []

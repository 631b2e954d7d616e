"""Prisoners, parts, lists of one side's dead and names set beside a body: whose are they, who says it, when?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def claims(text: str, *, source: str = "guardian") -> list[Claim]:
    return list(
        extract(
            Document(document="sha256:0", text=text, published_at=date(2024, 9, 3), source=source, language="en")
        ).claims
    )


def stated(claim: Claim) -> object:
    assert claim.quantity is not None
    return claim.quantity.stated


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("More than 800 people were killed in Goma, OCHA, the UN's humanitarian office, said on Tuesday.", "un-ocha"),
        (
            (
                "The Tartu-based group Watchers of Peace in Ukraine, which checks local lists, says that at least 310"
                " people have been killed."
            ),
            "Watchers of Peace in Ukraine",
        ),
    ],
)
def test_a_body_and_what_describes_it(text: str, claimant: str) -> None:
    (found,) = claims(text)
    assert label_of(found.claimant) == claimant


def test_a_window_and_the_running_figure_it_takes_up() -> None:
    day, total = claims(
        "Moscow's forces suffered 1,090 casualties in the space of 24 hours, according to the General Staff in Kyiv,"
        " which takes the cumulative figure to 601,330."
    )
    assert day.period is not None and total.period is not None
    assert (day.period.kind, total.period.kind) == ("interval", "cumulative")
    assert (total.outcome, stated(total)) == ("casualties", 601330)


def test_a_part_keeps_its_year_to_itself() -> None:
    whole, part = claims(
        "Russia has sustained approximately 940,000 casualties, of which around 210,000 were incurred in 2023, the UK"
        " Ministry of Defence said."
    )
    assert whole.period is not None and part.period is not None
    assert (whole.period.kind, part.period.start) == ("cumulative", date(2023, 1, 1))


def test_a_count_told_politely_is_no_hypothesis() -> None:
    found = claims('"I would put Russian dead at no fewer than 151,000 and the wounded at 480,000," said Ivo Berg.')
    assert [(stated(claim), claim.outcome) for claim in found] == [(151000, "killed"), (480000, "wounded")]


def test_the_health_ministry_of_gaza_counts_its_own() -> None:
    found = claims(
        "The Israeli occupation committed nine massacres, and 120 martyrs and 310 injured people reached the hospitals"
        " during the past 24 hours, the Gaza health ministry said."
    )
    assert {label_of(claim.subject) for claim in found} == {"gaza"}


def test_written_off_is_lost_and_passed_is_more_than() -> None:
    found = claims(
        "Russia wrote off around 900 tanks last year, and its casualties have climbed past 600,000, London says."
    )
    assert [(c.outcome, c.quantity.qualifier) for c in found if c.quantity is not None] == [
        ("lost", "about"),
        ("casualties", "more-than"),
    ]


def test_times_as_many_in_words_is_no_count() -> None:
    found = claims("Ukraine says that Russia lost 8,100 tanks, or about two and a half times what trackers have seen.")
    assert [stated(claim) for claim in found] == [8100]

"""Daily news: a side's own losses by its ministry, a quotation ascribed behind it, an army without its country."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of


def read(text: str, day: date = date(2024, 6, 4), *, source: str = "reuters", language: str = "en") -> list[str]:
    """Each claim with a number as "number claimant subject outcome period"."""
    document = Document(document="sha256:0", text=text, published_at=day, source=source, language=language)
    found = []
    for claim in extract(document).claims:
        if claim.quantity is None:
            continue
        who = [label_of(one) if one is not None else "-" for one in (claim.claimant, claim.subject)]
        outcome = claim.outcome if isinstance(claim.outcome, str) or claim.outcome is None else label_of(claim.outcome)
        period = "-" if claim.period is None else f"{claim.period.kind} {claim.period.start}..{claim.period.end}"
        found.append(f"{claim.quantity.stated} {who[0]} {who[1]} {outcome} {period}")
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Ukraine fights on. Russia's Defense Ministry last disclosed its losses in September 2022, "
                "when Sergei Shoigu said 5,900 servicemen had been killed."
            ),
            "5900 ru-mod-minister ru killed cumulative 2022-02-24..None",
        ),
        (
            (
                "Ukraine fights on. Russia has given few official casualty figures. The latest data from the Defense Ministry, "
                "published in January 2023, pointed to just over 6,000 deaths."
            ),
            "6000 ru-mod ru killed cumulative 2022-02-24..None",
        ),
        (
            (
                "Russia attacks. Kyiv has not disclosed its own losses, but its General Staff says about 500,000 soldiers "
                "have been killed or wounded."
            ),
            "500000 ua-general-staff ru casualties cumulative 2022-02-24..2024-06-04",
        ),
        (
            (
                "Zelenskyy rejected estimates given by Russian President Vladimir Putin. "
                '"We have lost 31,000 Ukrainian soldiers in this war. Each one hurts," Zelenskyy said in Kyiv.'
            ),
            "31000 ua-president ua lost cumulative 2022-02-24..2024-06-04",
        ),
        (
            (
                "Ukraine holds on. Russia lost 1,950 troops in a single day, according to Ukrainian figures, "
                "the highest daily toll since the invasion began."
            ),
            "1950 ua ru lost interval 2024-06-03..2024-06-04",
        ),
    ],
)
def test_own_losses_and_quotations(text: str, wanted: str) -> None:
    """Whose loss and whose word it is, in the sentences that every such report repeats."""
    assert wanted in read(text)


def test_an_army_without_its_country() -> None:
    """ "The military" is the army of the state that fights a movement; the enemy of an operation lost nothing in it."""
    text = (
        "Five IDF soldiers were killed in southern Lebanon, bringing the toll in the operation against Hezbollah to 47, "
        "the military announced Monday. Another 22 troops were wounded."
    )
    assert [one.split(" ")[:3] for one in read(text, date(2024, 11, 25))] == [
        ["5", "idf", "il"], ["47", "idf", "il"], ["22", "idf", "il"],
    ]  # fmt: skip


def test_displaced_and_armies_are_no_losses() -> None:
    """People driven from their homes and a state's army are no claims, and a state's name in lower case says nothing."""
    text = (
        "At least 104 people were killed by the Rapid Support Forces in Sudan's Gezira state, a local committee said.\n\n"
        "The war has driven nearly 10 million from their homes. Before it Sudan had a standing army of 120,000 troops."
    )
    assert [one.split(" ")[0] for one in read(text)] == ["104"]
    assert read(text)[0].startswith("104 local committee sd killed")


@pytest.mark.parametrize(
    ("text", "language", "whose"),
    [
        ("Kyiv says Russia has killed 12 civilians and that 30 of its soldiers have died.", "en", "ua"),
        ("Israel says Hezbollah has killed 12 civilians and that 30 of its soldiers have died.", "en", "il"),
        ("Israel says Hezbollah killed 12 civilians and that it has lost 30 soldiers.", "en", "il"),
        ("Израиль заявляет, что ударами «Хезболлы» убиты 12 мирных жителей и что погибли 30 его солдат.", "ru", "il"),
        ("Ізраїль заявляє, що ударами «Хезболли» вбито 12 цивільних і що загинули 30 його солдатів.", "uk", "il"),
        ("Israel says Hezbollah has lost ground and 30 of its fighters.", "en", "hezbollah"),
    ],
)
def test_a_second_that_goes_on_with_the_speakers_own(text: str, language: str, whose: str) -> None:
    found = read(text, date(2024, 11, 27), language=language)
    assert [claim.split()[2] for claim in found if claim.startswith("30 ")] == [whose]


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("Seven Russian jets at Saky and four at Belbek were destroyed.", "en", ["7", "4"]),
        ("Семь российских самолётов в Энгельсе и четыре в Шайковке были уничтожены.", "ru", ["7", "4"]),
        ("Сім російських літаків в Енгельсі і чотири в Шайківці були знищені.", "uk", ["7", "4"]),
        ("Seven Russian jets stood at Saky and four at Belbek were destroyed.", "en", ["4"]),
    ],
)
def test_two_subjects_with_their_places_share_a_verb(text: str, language: str, numbers: list[str]) -> None:
    assert [claim.split()[0] for claim in read(text, language=language)] == numbers

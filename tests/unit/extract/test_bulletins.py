"""Are issuers' lists read row by row, and do their additions add up?"""

from __future__ import annotations

from datetime import date

from counterclaim.extract.bulletins.bulletins import increment_mismatches, part_mismatches, read_bulletin
from counterclaim.extract.bulletins.bulletins_rows import Reading
from counterclaim.extract.claims import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document

STAFF = """The losses of the enemy from 24.02.22 to 03.01.23 were approximately:
personnel ‒ about 107 440 (+750) persons were liquidated,
tanks ‒ 3036 (+5),
APV – 6093 (+9),
Anti-aircraft warfare systems ‒ 213 (+0),
warships / boats - 16,
vehicles and fuel tanks ‒ 4725 (+5)"""
UKRAINIAN = """Втрати противника з 24.02.22 по 03.01.23:
особового складу ‒ близько 107 440 (+750) осіб ліквідовано
танків ‒ 3 036 (+5) од
ББМ ‒ 6 093
РСЗВ – 424 (+1)
автомобільної техніки та автоцистерн – 4 725"""
MINISTRY = """Сбиты два беспилотника.

Всего с начала проведения специальной военной операции уничтожены: 357 самолетов, 196 вертолетов, \
2820 беспилотных летательных аппаратов, 7398 танков и других боевых бронированных машин, 968 боевых машин РСЗО, \
3783 орудия полевой артиллерии и миномета, а также 7907 единиц специальной военной автомобильной техники."""
GAZA = """The total number of casualties in the past 48 hours:
* Number of Martyrs: 16 (6 new martyrs, 1 martyr who succumbed to his injuries, + 8 martyrs whose bodies were recovered)
• Number of Injuries: 17
Since the ceasefire (October 11):
• Total number of martyrs: 377
Cumulative statistics since the beginning of the aggression on October 7, 2023:
• العدد التراكمي للشهداء: ٧٠٬٣٦٦
• Cumulative number of injuries:
171,064"""


def rows(text: str, source: str, language: str, published: date) -> list[Reading]:
    return read_bulletin(Document(document="d", text=text, source=source, published_at=published), language) or []


def read(found: list[Reading]) -> list[tuple[str, str, float, bool]]:
    return [(label_of(row.category), row.outcome, row.stated, row.increment) for row in found]


def test_the_staffs_list_in_english() -> None:
    found = rows(STAFF, "ua-general-staff", "en", date(2023, 1, 3))
    assert read(found)[:4] == [
        ("personnel", "killed", 107440, False),
        ("personnel", "killed", 750, True),
        ("tanks", "lost", 3036, False),
        ("tanks", "lost", 5, True),
    ]
    assert ("air-defence", "lost", 0, True) in read(found)
    assert ("ships", "lost", 16, False) in read(found)
    assert found[0].number.qualifier == "about"
    assert STAFF[found[0].number.start : found[0].number.end] == "107 440"
    assert (found[0].period.start, found[0].period.end) == (date(2022, 2, 24), date(2023, 1, 3))
    assert (found[1].period.start, found[1].period.end) == (date(2023, 1, 2), date(2023, 1, 3))


def test_the_staffs_list_in_ukrainian() -> None:
    found = rows(UKRAINIAN, "ua-general-staff", "uk", date(2023, 1, 3))
    assert [row.stated for row in found] == [107440, 750, 3036, 5, 6093, 424, 1, 4725]
    assert read(found)[-1] == ("vehicles", "lost", 4725, False)


def test_additions_are_held_against_the_day_before() -> None:
    found = rows(STAFF, "ua-general-staff", "en", date(2023, 1, 3))
    previous = {"personnel": 106720, "tanks": 3031, "air-defence": 213}
    (mismatch,) = increment_mismatches(previous, found)
    assert (mismatch.category, mismatch.stated, mismatch.expected) == ("personnel", 750, 720)


def test_the_ministrys_running_totals() -> None:
    found = rows(MINISTRY, "ru-mod", "ru", date(2023, 1, 3))
    assert read(found) == [
        ("aircraft", "destroyed", 357, False),
        ("helicopters", "destroyed", 196, False),
        ("uavs", "destroyed", 2820, False),
        ("tanks-and-armour", "destroyed", 7398, False),
        ("mlrs", "destroyed", 968, False),
        ("guns-and-mortars", "destroyed", 3783, False),
        ("vehicles", "destroyed", 7907, False),
    ]
    assert {row.period.kind for row in found} == {"cumulative"}


def test_a_gaza_post_in_both_scripts() -> None:
    found = rows(GAZA, "gaza-moh", "en", date(2025, 12, 9))
    assert [(row.outcome, row.stated, row.part) for row in found] == [
        ("killed", 16, False),
        ("killed", 6, True),
        ("killed", 1, True),
        ("recovered", 8, True),
        ("wounded", 17, False),
        ("killed", 377, False),
        ("killed", 70366, False),
        ("wounded", 171064, False),
    ]
    assert found[0].period.start == date(2025, 12, 7)
    assert found[6].period.start == date(2023, 10, 7)
    assert GAZA[found[-1].number.start : found[-1].number.end] == "171,064"
    (mismatch,) = part_mismatches(found)
    assert (mismatch.total, mismatch.stated) == (16, 15)


def test_a_posts_title_names_no_issuer_and_its_note_is_read() -> None:
    post = Document(
        document="d",
        text=f"Daily Statistical Report on the Number of Casualties\n\n{GAZA}\n\n"
        "Note: Nine martyrs have been added to the cumulative total after their files were completed.",
        source="gaza-moh",
        published_at=date(2025, 12, 9),
    )
    (note,) = [claim for claim in extract(post).claims if claim.quote.exact.startswith("Nine")]
    assert note.period is not None
    assert (note.claimant, note.outcome, note.period.kind) == ("gaza-moh", "killed", "unstated")


def test_another_issuers_text_is_left_to_the_grammar() -> None:
    assert rows(STAFF, "newsweek", "en", date(2023, 1, 3)) == []

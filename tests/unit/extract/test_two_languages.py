"""Is a text in two languages read whole, each line by its own language, with quotes that stand where they say?"""

from __future__ import annotations

from datetime import date

from counterclaim.extract import extract
from counterclaim.model import Claim, Document

_DAY = date(2024, 5, 14)


def _claims(text: str, language: str) -> tuple[Claim, ...]:
    document = Document(document="own:two", text=text, source="paper", language=language, published_at=_DAY)
    claims = extract(document).claims
    for claim in claims:
        start, end = claim.quote.start, claim.quote.end
        assert start is not None and end is not None
        assert text[start:end] == claim.quote.exact
        assert text[:start].endswith(claim.quote.prefix)
        assert text[end:].startswith(claim.quote.suffix)
    return claims


def _told(text: str, language: str) -> list[tuple[object, object]]:
    return [(claim.quantity.stated, claim.claimant) for claim in _claims(text, language) if claim.quantity is not None]


def test_a_post_that_stands_twice_is_read_in_both_languages() -> None:
    text = (
        "Генштаб ЗСУ: за добу ворог втратив 940 осіб, 12 танків і 31 артилерійську систему.\n\n"
        "The General Staff says the enemy lost 940 troops, 12 tanks and 31 artillery systems in the past day.\n"
    )
    once = [(940, "ua-general-staff"), (12, "ua-general-staff"), (31, "ua-general-staff")]
    assert _told(text, "uk") == _told(text, "en") == [*once, *once]


def test_a_line_of_russian_in_a_ukrainian_report_is_read_as_russian() -> None:
    text = (
        "Речник міноборони РФ зробив чергову заяву.\n"
        "«Были уничтожены 14 танков ВСУ и четыре гаубицы», — сообщило Минобороны России.\n"
        "У Генштабі ЗСУ кажуть, що Росія втратила 15 танків."
    )
    assert _told(text, "uk") == [(14, "ru-mod"), (4, "ru-mod"), (15, "ua-general-staff")]


def test_a_list_in_the_other_language_keeps_its_places() -> None:
    text = (
        "Генштаб опублікував зведення для іноземних читачів.\n"
        "According to the General Staff, Russia's losses as of May 14 are:\n"
        "- 7,500 tanks;\n"
        "- 12,400 artillery systems.\n"
        "Раніше Генштаб говорив про 7 480 втрачених танків."
    )
    assert [stated for stated, _ in _told(text, "uk")] == [7500, 12400, 7480]


def test_names_in_the_other_script_change_nothing() -> None:
    text = "За даними Oryx та Institute for the Study of War (ISW), Росія втратила 2 940 танків."
    assert _told(text, "uk") == [(2940, "oryx")]
    assert len(_told("Oryx (Орикс) counts 2,940 lost Russian tanks (танки).", "en")) == 1

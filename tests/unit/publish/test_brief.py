"""Does the brief show the claims in force, attribution first, both sides alike, and nothing of anybody's draft?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.period import PeriodKind
from counterclaim.model.quantity import Qualifier, quantity_of
from counterclaim.publish.briefs.brief import Brief, brief, brief_to_json, field_headlines
from counterclaim.publish.briefs.html import brief_html
from counterclaim.publish.briefs.text import brief_markdown, brief_wire
from counterclaim.publish.briefs.view import words_view
from counterclaim.publish.words import words

WAR = date(2022, 2, 24)
DAY = date(2024, 5, 20)
NOW = "2024-06-01T00:00:00Z"
SIDES = {"ru": "ua", "ua": "ru", "ua-general-staff": "ru-mod", "ru-mod": "ua-general-staff"}


def said(
    claimant: str,
    subject: str,
    value: float,
    day: date,
    *,
    category: str = "personnel",
    outcome: str = "lost",
    qualifier: Qualifier = "exact",
    kind: PeriodKind = "cumulative",
    source: str | None = None,
    place: int = 0,
) -> Claim:
    start = {"cumulative": WAR, "interval": day - timedelta(days=1), "rate": day.replace(day=1)}[kind]
    return identified(
        Claim(
            topic="loss",
            claimant=claimant,
            subject=subject,
            category=category,
            outcome=outcome,
            quantity=quantity_of(value, qualifier, "persons"),
            period=Period(kind, start, day, "stated", "day" if kind == "rate" else None),
            quote=Quote(f"{value:,}", place, place + len(f"{value:,}"), "body", "they put it at ", " in all"),
            document=f"sha256:{source or claimant}-{day}",
            source=source or claimant,
            published_at=day,
            language="en",
        )
    )


def ledger_of(folder: Path, claims: list[Claim]) -> Ledger:
    ledger = open_ledger(folder, create=True)
    ledger.add_claims(claims, recorded_at=NOW)
    return ledger


@pytest.fixture
def war(tmp_path: Path) -> Ledger:
    days = [DAY - timedelta(days=back) for back in range(12)]
    return ledger_of(
        tmp_path / "war",
        [
            *(said("ua-general-staff", "ru", 500_000 - 1_000 * n, day) for n, day in enumerate(days)),
            *(said("ua-general-staff", "ru", 7_700 - 10 * n, day, category="tanks") for n, day in enumerate(days)),
            said("ru-mod", "ua", 15_900, DAY - timedelta(days=2), category="tanks-and-armour", outcome="destroyed"),
            said("ru-mod", "ru", 5_900, date(2022, 9, 20), outcome="killed"),
            said("ua-president", "ua", 31_000, date(2024, 2, 25), outcome="killed"),
            said("uk-mod", "ru", 465_000, DAY - timedelta(days=8), outcome="casualties", qualifier="more-than"),
            said("uk-mod", "ru", 456_000, DAY - timedelta(days=1), outcome="casualties", source="newsweek"),
        ],
    )


def figure(found: Brief, **wanted: object) -> dict[str, Any]:
    rows = [row for row in brief_to_json(found)["figures"] if all(row[key] == value for key, value in wanted.items())]
    assert len(rows) == 1, (wanted, rows)
    return dict(rows[0])


def test_headlines_name_the_speaker_first_and_date_what_is_older(war: Ledger) -> None:
    found = brief(war, DAY)
    assert found.headline == "Kyiv claims 1,000 Russian losses in a day"
    assert found.headlines["ru"] == (
        "Moscow claims 15,900 Ukrainian tanks and other armoured vehicles destroyed since 24 February 2022"
        " (as of 18 May 2024)"
    )
    assert field_headlines(found)["ua"].endswith(" Russian Losses in a Day: Kyiv")


def test_figures_of_others_alone_are_not_called_no_claim(tmp_path: Path) -> None:
    ledger = ledger_of(tmp_path / "others", [said("oryx", "ru", 2_500, DAY, category="tanks")])
    found = brief(ledger, DAY)
    assert "the figures of others stand below" in found.headline
    assert "No figure of Kyiv about these losses is on file." in brief_markdown(found)
    assert brief(ledger, DAY - timedelta(days=400)).headline.startswith("No claim about losses is on file")


def test_a_day_s_increase_is_computed_from_two_totals_and_says_so(war: Ledger) -> None:
    row = figure(brief(war, DAY), category="tanks", claimant="ua-general-staff", computed=True)
    assert row["stated"] == 10
    assert len(row["claims"]) == 2
    assert row["period"] == {"kind": "interval", "start": "2024-05-19", "end": "2024-05-20"}


def test_own_admissions_keep_their_own_days(war: Ledger) -> None:
    found = brief(war, DAY)
    assert figure(found, claimant="ru-mod", subject="ru")["as_of"] == "2022-09-20"
    assert figure(found, claimant="ua-president")["role"] == "own"


def test_the_day_of_an_own_admission_is_as_large_as_its_number(war: Ledger) -> None:
    found = brief(war, DAY)
    page = brief_html(found)
    own = re.findall(r'<a class="num" href="[^"]+" aria-label="[^"]+">([\d,]+)</a>\s*<p class="num when"><time', page)
    assert len(own) == sum(1 for one in found.figures if one.role == "own") > 0
    assert '<p class="num when"><time datetime="2022-09-20">20 September 2022</time></p>' in page
    assert "), 20 September 2022: personnel, killed" in brief_markdown(found)


def test_who_asks_and_who_is_not_named_are_told_in_words() -> None:
    asked = replace(said("newsweek", "ru", 5, DAY), topic="request")
    assert words_view(asked, words("en")).who == "Newsweek"
    assert words_view(replace(asked, claimant=None), words("uk")).who == "автора не названо"


def test_words_name_a_source_that_is_the_claimant_once(war: Ledger) -> None:
    told = brief_markdown(brief(war, DAY))
    assert "General Staff of the Armed Forces of Ukraine; General Staff of the Armed Forces of Ukraine" not in told


def test_a_misquote_stands_among_the_notes_beside_the_words_of_the_source(war: Ledger) -> None:
    found = brief_to_json(brief(war, DAY))
    assert 456_000 not in [row["stated"] for row in found["figures"]]
    (note,) = [note for note in found["notes"] if note["rule"] == "quoted-number"]
    assert "456,000" in note["message"]
    assert "more than 465,000" in note["message"]


def test_what_comes_later_changes_nothing(war: Ledger) -> None:
    before = DAY - timedelta(days=3)
    assert (
        figure(brief(war, before), category="personnel", claimant="ua-general-staff", computed=False)["stated"]
        == 497_000
    )
    late = brief(war, DAY, known_by=before)
    assert all((one.claim.published_at or DAY) <= before for one in late.figures)
    assert late.newest == before


def test_a_day_without_a_bulletin_says_which_is_the_newest(war: Ledger) -> None:
    found = brief(war, DAY + timedelta(days=1))
    assert "No bulletin of 21 May 2024 is on file; the newest is of 20 May 2024." in brief_markdown(found)
    assert [row for row in brief_to_json(found)["figures"] if row["period"]["kind"] == "interval"] == []
    assert any("no report of 21 May 2024" in gap for gap in found.gaps)


def test_an_increase_over_a_gap_is_not_told_as_a_day_s(tmp_path: Path) -> None:
    claims = [
        said("ua-general-staff", "ru", total, day) for total, day in ((900, DAY - timedelta(days=2)), (1_300, DAY))
    ]
    found = brief(ledger_of(tmp_path / "gap", claims), DAY)
    assert [row for row in brief_to_json(found)["figures"] if row["computed"]] == []
    assert any("covers 2 days" in gap for gap in found.gaps)


def test_an_empty_ledger_has_a_brief_that_says_so(tmp_path: Path) -> None:
    found = brief(ledger_of(tmp_path / "none", []), DAY)
    assert found.figures == ()
    assert "holds no claim" in brief_wire(found)


def test_the_newest_day_is_taken_when_none_is_given(war: Ledger) -> None:
    assert brief(war).date == DAY


def test_same_ledger_same_bytes(war: Ledger) -> None:
    first, second = (brief_html(brief(war, DAY), war) for _ in range(2))
    assert first == second


def test_every_number_leads_to_its_words_and_nothing_comes_from_elsewhere(war: Ledger) -> None:
    page = brief_html(brief(war, DAY), war)
    anchors = {part.split('"')[0] for part in page.split('href="#')[1:]}
    assert anchors
    assert all(f'id="{anchor}"' in page for anchor in anchors)
    assert "<script" not in page
    assert 'src="http' not in page
    assert "<svg" in page


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    hostile = said("uk-mod", "ru", 465_000, DAY, outcome="casualties")
    quote = Quote("<script>alert(1)</script>\u202e5", 0, 27, "body", '"><img src=x onerror=alert(2)>', "`*_|")
    page = brief_html(brief(ledger_of(tmp_path / "h", [identified(_with(hostile, quote))]), DAY))
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page


def _with(claim: Claim, quote: Quote) -> Claim:
    from dataclasses import replace

    return replace(claim, quote=quote)


def test_a_source_without_permission_is_left_out_and_counted(war: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from counterclaim.publish.briefs import brief as module
    from counterclaim.vocabulary.load import vocabulary

    words = vocabulary()
    closed = replace(words, sources={**words.sources, "uk-mod": replace(words.sources["uk-mod"], publish=False)})
    monkeypatch.setattr(module, "vocabulary", lambda: closed)
    found = brief(war, DAY)
    assert found.withheld == 1
    assert [one for one in found.figures if one.claim.source == "uk-mod"] == []
    assert "1 figures from sources without permission" in brief_markdown(found)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("write", [brief_markdown, brief_wire, brief_html])
def test_exchanging_the_sides_changes_names_and_numbers_only(
    tmp_path: Path, language: str, write: Callable[[Brief], str]
) -> None:
    def story(*, swap: bool) -> list[Claim]:
        def name(one: str) -> str:
            return SIDES[one] if swap else one

        days = [DAY - timedelta(days=back) for back in range(12)]
        rows = []
        for one, other in (("ua-general-staff", "ru"), ("ru-mod", "ua")):
            rows += [said(name(one), name(other), 9_000 - 10 * n, day) for n, day in enumerate(days)]
            rows.append(said(name(one), name(SIDES[other]), 700, days[5], outcome="killed"))
        return rows

    shapes = []
    for swap in (False, True):
        text = write(brief(ledger_of(tmp_path / str(swap), story(swap=swap)), DAY, language=language))
        shapes.append(_without_names(text, language))
    assert shapes[0] == shapes[1]


def _without_names(text: str, language: str) -> list[str]:
    """The text's lines with ids, names of the two sides and their parts taken out, in alphabetical order."""
    import re

    from counterclaim.publish.words import words

    told = words(language)
    names = set()
    for party in SIDES:
        names |= {told.party(party), told.of(party), told.whose(party), told.speaker(party)}
    for party in ("ru", "ua"):
        names |= {told.table["of"][party], told.table["whose"][party], told.table["capitals"][party]}
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "NAME").replace(name.upper(), "NAME")
    text = re.sub(r"c-[0-9a-f]{32}", "ID", text)
    return sorted(re.sub(r"side-(ru|ua)|\bt[01]\b", "SIDE", text).splitlines())


def test_the_brief_of_the_shared_day_agrees_figure_by_figure(tmp_path: Path, shared: Path) -> None:
    from counterclaim.documents import Refused, read_dataset, read_documents
    from counterclaim.extract import extract

    ledger = open_ledger(tmp_path / "real", create=True)
    data = shared / "data"
    for name, place in (
        ("petro", data / "general-staff" / "petro"),
        ("lod-db", data / "general-staff" / "lod-db"),
        ("economist-estimates", data / "estimates" / "economist-estimates.csv"),
        ("uk-mod-monthly", data / "estimates" / "uk-mod-monthly-averages.csv"),
    ):
        ledger.add_claims(read_dataset(name, place), recorded_at=NOW)
    for document in read_documents(shared / "cases" / "statements.jsonl"):
        assert not isinstance(document, Refused)
        ledger.add_document(document, None, extract(document).claims, recorded_at=NOW, reader="test")
    wanted = json.loads((shared / "cases" / "brief-2024-03-27.json").read_text("utf-8"))
    found = brief_to_json(brief(ledger, date(2024, 3, 27)))
    missing = [
        row
        for row in wanted["figures"]
        if not any(
            all((one["period"]["kind"] if key == "period" else one[key]) == value for key, value in row.items())
            for one in found["figures"]
        )
    ]
    assert missing == []
    assert not {row["stated"] for row in found["figures"]} & set(wanted["figures_must_not_contain"])
    assert any(note["rule"] == "independence" for note in found["notes"])


def test_a_report_that_turns_a_claim_into_an_admission_is_no_figure(war: Ledger) -> None:
    turned = said("ua-general-staff", "ua", 1_000, DAY, kind="interval", qualifier="more-than", source="newsweek")
    war.add_claims([turned], recorded_at=NOW)
    rows = brief_to_json(brief(war, DAY))["figures"]
    assert [row for row in rows if row["claimant"] == "ua-general-staff" and row["subject"] == "ua"] == []


def around(prefix: str, exact: str, suffix: str, start: int) -> str:
    claim = replace(said("uk-mod", "ru", 7, DAY), quote=Quote(exact, start, start + len(exact), "body", prefix, suffix))
    view = words_view(claim, words("en"))
    return f"{view.prefix}[{view.exact}]{view.suffix}"


def test_a_quote_stands_in_its_sentence_or_between_whole_words() -> None:
    assert around("ber. The army lost ", "7 tanks", " in a day. It said", 90) == "The army lost [7 tanks] in a day."
    assert (
        around("e enemy lost about ", "7 tanks", " and 900 other veh", 90)
        == "…enemy lost about [7 tanks] and 900 other…"
    )
    assert around("The enemy lost ", "7 tanks", "", 15) == "The enemy lost [7 tanks]"
    assert around("aid from the U.S. for ", "7 tanks", ".", 90) == "…from the U.S. for [7 tanks]."


def test_a_total_that_does_not_count_from_the_war_s_first_day_says_so(tmp_path: Path) -> None:
    early = replace(
        said("ru-mod", "ua", 900, DAY, category="tanks"), period=Period("cumulative", date(2024, 1, 1), DAY)
    )
    page = brief_html(brief(ledger_of(tmp_path / "since", [identified(early), said("ru-mod", "ua", 80, DAY)]), DAY))
    assert '<br><span class="small">since 1 January 2024</span></td>' in page

"""Do the printed forms of a verified draft (text, JSON, HTML, SARIF) say the same, completely and safely?"""

from __future__ import annotations

import json
from html.parser import HTMLParser

from tests.unit.publish.desk import Says, checked, rows, total

import counterclaim
from counterclaim.publish.drafts.html import html_page
from counterclaim.publish.drafts.sarif import sarif
from counterclaim.publish.drafts.text import json_lines, text_lines
from counterclaim.publish.verify.verify import Verification

TEXT = "Tanks <b>lost</b>\n\nBy its count Russia has lost 7,983 tanks & 13,614 guns so far; a Norse tale has 999.\n\nNo more."


def verification() -> Verification:
    return checked(
        TEXT,
        Says("7,983 tanks", 7983, total()),
        Says("13,614 guns", 13614, total(), "artillery"),
        Says("999", 999, total(), "radars", claimant="no"),
        evidence=[*rows("tanks", 7893, 11), *rows("artillery", 13614, 30)],
    )


def test_text_is_one_finding_a_line_then_coverage() -> None:
    lines = list(text_lines(verification()))
    assert lines[0] == "read as published Wed 12 Jun 2024, from the option"
    assert lines[1].startswith(
        "high: line 3: “7,983 tanks”: quoted-number (swapped-digits): the draft has 7,983; the source has 7,893"
    )
    assert "write “7,893”" in lines[1]
    assert lines[-1].startswith(
        "3 figures found: 1 matched, 1 differing, 1 unsupported, 0 unread; compared with General Staff of the Armed Forces of Ukraine"
    )
    assert len(lines) == 3
    assert any("matches 13,614" in line for line in text_lines(verification(), fair=True))


def test_json_is_the_contracts_object_a_line() -> None:
    found = [json.loads(line) for line in json_lines(verification())]
    assert [one["rule"] for one in found] == ["quoted-number", "unsupported"]
    first = found[0]
    assert TEXT[first["quote"]["start"] : first["quote"]["end"]] == first["quote"]["exact"] == "7,983 tanks"
    assert first["evidence"][0]["quote"]["exact"] == "7893"
    assert {"rule", "severity", "verdict", "message", "claims", "evidence", "suggestion", "methods", "kind"} <= set(
        first
    )


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_the_page_is_self_contained_escaped_and_linked_both_ways() -> None:
    page = html_page(verification())
    parsed = _Page()
    parsed.feed(page)
    names = [tag for tag, _ in parsed.tags]
    assert "script" not in names and "link" not in names and "img" not in names
    assert "<b>lost</b>" not in page and "&lt;b&gt;lost&lt;/b&gt;" in page
    ids = {attrs["id"] for _, attrs in parsed.tags if attrs.get("id")}
    targets = {attrs["href"] for tag, attrs in parsed.tags if tag == "a" and (attrs.get("href") or "").startswith("#")}
    assert {"m1", "f1"} <= ids
    assert {target.removeprefix("#") for target in targets if target} <= ids
    assert "prefers-color-scheme: dark" in page
    assert "7,983 tanks<sup>1</sup>" in page
    assert html_page(verification()) == page


def test_sarif_places_each_finding_in_characters() -> None:
    log = sarif(verification(), address="drafts/today.txt")
    run = log["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    line = TEXT.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "7,983 tanks"
    assert run["results"][0]["level"] == "error"
    assert run["tool"]["driver"]["version"] == counterclaim.__version__
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == {"quoted-number", "unsupported"}
    assert all(
        rule["shortDescription"]["text"] and "helpUri" not in rule for rule in rules if rule["id"] != "unsupported"
    )
    json.dumps(log)


def test_the_page_names_its_sources_in_words() -> None:
    page = html_page(verification())
    assert "General Staff of the Armed Forces of Ukraine, in " in page and "ua-general-staff" not in page
    assert "<p>The draft has" in page


def test_sarif_addresses_are_uris() -> None:
    run = sarif(verification(), address="my draft é.txt")["runs"][0]
    assert run["artifacts"][0]["location"]["uri"] == "my%20draft%20%C3%A9.txt"

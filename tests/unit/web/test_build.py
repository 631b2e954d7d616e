"""Is the static site whole: no dead link, nothing from elsewhere, small pages, the same JSON as the server's?"""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.unit.web.conftest import cell

from counterclaim.documents.dataset import Correction
from counterclaim.ledger import open_ledger
from counterclaim.ledger.restated import corrected
from counterclaim.model import Quote
from counterclaim.model.claim import identified
from counterclaim.publish.pages.claims import claim_title, facts_of, source_page
from counterclaim.publish.pages.series import compare_pages
from counterclaim.publish.pages.shelf import shelve
from counterclaim.publish.pages.site import Site
from counterclaim.web.build import Built, build


class Links(HTMLParser):
    """The addresses and anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value is not None:
                self.links.append(value)
            if name == "id" and value is not None:
                self.ids.add(value)


@pytest.fixture(scope="module")
def built(address: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    with open_ledger(address, read_only=True) as ledger:
        return build(ledger, tmp_path_factory.mktemp("site"))


def test_no_link_is_dead_and_nothing_comes_from_elsewhere(built: Built) -> None:
    pages = {path.relative_to(built.folder).as_posix(): _read(path) for path in built.folder.rglob("*.html")}
    files = {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*") if path.is_file()}
    dead = []
    for page, found in pages.items():
        for link in found.links:
            if link.startswith(("https://", "http://", "data:")):
                continue
            target, _, anchor = link.partition("#")
            target = target.partition("?")[0]
            place = posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) if target else page
            if place not in files or (anchor and place in pages and anchor not in pages[place].ids):
                dead.append((page, link))
    assert dead == []


def _read(path: Path) -> Links:
    found = Links()
    found.feed(path.read_text("utf-8"))
    return found


def test_pages_are_small_and_quotes_stay_quotations(built: Built) -> None:
    assert built.largest_page < 150_000
    for page in (built.folder / "claims").glob("*.html"):
        text = page.read_text("utf-8")
        assert "long " * 70 not in text
        assert "<script>alert" not in text


def test_files_hold_what_the_server_answers(built: Built, client: TestClient) -> None:
    for path in ("series/ua-general-staff/tanks", "series/ua-general-staff/tanks/latest", "briefs/2024-05-20"):
        stored = json.loads((built.folder / "api" / "v1" / f"{path}.json").read_text("utf-8"))
        assert stored == client.get(f"/api/v1/{path}").json()


def test_same_ledger_same_bytes(built: Built, address: Path, tmp_path: Path) -> None:
    with open_ledger(address, read_only=True) as ledger:
        again = build(ledger, tmp_path / "again")
    assert (again.files, again.bytes) == (built.files, built.bytes)
    for path in built.folder.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (again.folder / path.relative_to(built.folder)).read_bytes()


def test_the_draft_checker_is_a_command_where_there_is_no_server(built: Built) -> None:
    page = (built.folder / "check.html").read_text("utf-8")
    assert "counterclaim verify" in page
    assert "<form" not in page


def test_progress_is_told(address: Path, tmp_path: Path) -> None:
    parts: list[str] = []
    with open_ledger(address, read_only=True) as ledger:
        build(ledger, tmp_path / "site", progress=lambda part, _done, _all: parts.append(part))
    assert {"days", "series", "sources", "claims", "numbers", "done"} <= {part.partition(":")[0] for part in parts}


def test_the_newest_month_stands_in_three_languages_that_lead_to_each_other(built: Built) -> None:
    days = sorted(path.name for path in (built.folder / "days").glob("*.uk.html"))
    assert len(days) == 31
    page = (built.folder / "days" / "2024-05-20.uk.html").read_text("utf-8")
    assert '<html lang="uk">' in page
    assert 'href="../days/2024-05-20.ru.html" hreflang="ru"' in page
    assert 'href="../days/2024-05-20.uk.html"' in (built.folder / "days" / "2024-05-20.html").read_text("utf-8")


def test_what_is_said_of_a_place_stays_off_the_pages_for_three_days(tmp_path: Path) -> None:
    plain = cell("ua-general-staff", date(2024, 5, 30), "tanks", 7_600)
    said = [
        identified(replace(plain, quote=Quote(str(value), value, value + 4, "body"), place=place, published_at=day))
        for value, place, day in (
            (7001, "Vovchansk", date(2024, 5, 30)),
            (7002, "Vovchansk", date(2024, 5, 20)),
            (7003, None, date(2024, 5, 30)),
        )
    ]
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims(said, recorded_at="2024-06-01T08:00:00Z")
        made = build(ledger, tmp_path / "site")
        assert made.withheld == 1
        shown = {path.stem for path in (tmp_path / "site" / "claims").glob("*.html")}
        assert shown == {claim.claim_id for claim in said[1:]}
        assert "younger than 72 hours" in (tmp_path / "site" / "sources" / "index.html").read_text("utf-8")
        later = cell("petro", date(2024, 6, 3), "tanks", 7_700)
        ledger.add_claims([later], recorded_at="2024-06-03T08:00:00Z")
        assert build(ledger, tmp_path / "later").withheld == 0
        assert build(ledger.as_of(recorded_by="2024-06-02"), tmp_path / "then").withheld == 1


def test_a_script_without_a_main_guard_gets_the_ranges_from_a_process_beside_it(address: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import counterclaim\n"
        "import counterclaim.web.ranges as ranges\n"
        "ranges.ALONE = 0\n"
        "print('begun')\n"
        f"print(counterclaim.build({str(tmp_path / 'site')!r}, ledger={str(address)!r}).files)\n"
    )
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    begun, files = ran.stdout.split()
    written = sum(1 for path in (tmp_path / "site").rglob("*") if path.is_file())
    assert (begun, int(files)) == ("begun", written)


def test_a_claim_says_in_one_line_who_claims_what_of_whom(built: Built) -> None:
    pages = [path.read_text("utf-8") for path in sorted((built.folder / "claims").glob("*.html"))]
    line = "London claims more than 465,000 Russian personnel casualties since 24 February 2022"
    page = next(page for page in pages if "465,000" in page and f"<bdi>{line}</bdi></h1>" in page)
    assert "<dd><bdi>465,000 and more</bdi></dd>" in page
    assert "the war&#39;s first day = 24 February 2022" in page
    assert 'href="../days/2024-05-13.html">All claims of that day' in page
    assert 'href="../compare/personnel.html">What others claim' in page
    frames = [path.read_text("utf-8") for path in sorted((built.folder / "embed" / "claims").glob("*.html"))]
    assert any(f'<p class="says"><bdi>{line}</bdi></p>' in frame for frame in frames)


def test_a_claim_that_is_no_loss_is_not_called_one() -> None:
    aid = replace(cell("us-dod", date(2024, 5, 1), "tanks", 31), topic="aid", subject="ua", outcome="pledged")
    names = dict(facts_of(aid))
    assert names["For whom"] == "Ukraine"
    assert "Whose losses" not in names
    assert claim_title(aid) == "General Staff of the Armed Forces of Ukraine: 31"


def test_the_methods_are_told_to_readers_not_to_callers(built: Built) -> None:
    page = (built.folder / "methods.html").read_text("utf-8")
    assert "<b>Args" not in page
    assert "<b>Arithmetic.</b>" in page


def test_copies_of_one_row_name_themselves_where_a_number_stands(built: Built) -> None:
    page = (built.folder / "numbers" / "757.html").read_text("utf-8")
    assert "tanks, 20 May 2024 (lod-db)</a>; " in page
    assert "tanks, 20 May 2024 (petro)</a>" in page


def test_each_source_is_shown_with_licence_and_credit(built: Built) -> None:
    page = (built.folder / "api.html").read_text("utf-8")
    assert re.search(r"copy kept by PetroIvaniuk</a>: MIT\. PetroIvaniuk, 2022 Ukraine Russia War Dataset", page)
    assert "UK Ministry of Defence</a>: Open Government Licence v3.0" in page
    assert "Quotes here are at most 300 characters." in page


def test_corrections_that_an_issuer_announced_stand_on_the_source_s_page(tmp_path: Path) -> None:
    said = Correction(
        "petro",
        "ua-general-staff",
        "ru",
        "tanks",
        "lost",
        date(2024, 5, 2),
        -3,
        Quote("-3", None, None, "table", cell="row, column"),
    )
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims([cell("petro", date(2024, 5, 2), "tanks", 7_000)], recorded_at="2024-06-01T08:00:00Z")
        ledger.append([corrected(said)], recorded_at="2024-06-01T08:00:00Z")
        page = source_page(Site(shelve(ledger)), "petro")
        assert page.values["announced"] == [{"day": "2 May 2024", "what": "tanks, lost", "delta": "-3"}]
        assert source_page(Site(shelve(ledger)), "lod-db").values["announced"] == []


def test_what_an_issuer_s_words_meant_stands_with_days_and_sources_and_copies_only_where_they_are_on_file(
    tmp_path: Path,
) -> None:
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims(
            [cell("ua-general-staff", date(2024, 5, 2), "tanks", 7_000)], recorded_at="2024-06-01T08:00:00Z"
        )
        page = source_page(Site(shelve(ledger)), "ua-general-staff")
        spans = dict(page.values["definitions"])
        assert "27 February 2024)" in spans["From 27 February 2024 on"]
        assert spans["From 27 February 2024 on"].startswith("personnel: killed and wounded together")
        assert page.values["followers"] == []
        ledger.add_claims([cell("petro", date(2024, 5, 2), "tanks", 7_000)], recorded_at="2024-06-01T08:00:00Z")
        assert len(source_page(Site(shelve(ledger)), "ua-general-staff").values["followers"]) == 1


def test_the_widest_outcome_comes_first_on_a_comparison(tmp_path: Path) -> None:
    days = date(2024, 5, 2)
    claims = [replace(cell("petro", days, "personnel", 9), outcome=one) for one in ("captured", "killed", "lost")]
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims([identified(one) for one in claims], recorded_at="2024-06-01T08:00:00Z")
        (page,) = [one for one in compare_pages(Site(shelve(ledger))) if one.path == "compare/personnel.html"]
        assert [kind for kind, _ in dict(page.values["sides"])["Russia"]] == ["lost", "killed", "captured"]

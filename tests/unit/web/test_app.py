"""Does the live server answer as the contract says, keep drafts to itself and let nobody write without a token?"""

from __future__ import annotations

import json
import threading
import time
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from counterclaim.model.errors import OptionError
from counterclaim.publish.pages.kept import shelve_and_keep
from counterclaim.web import live as live_module
from counterclaim.web.app import create_app

LAST = date(2024, 5, 20)
TOKEN = "a-token-of-the-tests"  # noqa: S105 - opens a ledger in a temporary folder
PAGES = (
    "/", "/index.uk.html", "/index.ru.html", "/days/index.html", "/days/2024.html", "/days/2024-05-20.html",
    "/days/2024-05-11.html", "/days/2024-05-20.uk.html", "/series/index.html", "/series/ua-general-staff/tanks.html",
    "/series/ua-general-staff/tanks.lod-db.html", "/series/ua-general-staff/tanks/2024.html", "/compare/index.html",
    "/compare/personnel.html", "/sources/index.html", "/sources/petro.html", "/sources/petro/2024.html",
    "/sources/petro/2024-05-20.html", "/numbers/index.html", "/numbers/492.html", "/numbers/index.html?number=492%20290",
    "/ranges.html", "/methods.html", "/corrections.html", "/api.html", "/check.html", "/embed/series/ua-general-staff/tanks.html",
)  # fmt: skip
DRAFT = (
    "Kyiv counts more\n\nRussia has lost 429,290 troops since the invasion began, the General Staff of Ukraine's armed"
    " forces said on Monday."
)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_under_a_policy_without_scripts(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe-inline" not in policy
    assert "<script" not in answer.text
    assert " style=" not in answer.text
    assert len(answer.content) < 150_000


@pytest.mark.parametrize(
    "path", ["/nothing.html", "/days/2030-01-01.html", "/days/2024-02-31.html", "/claims/c-00.html", "/../etc/passwd"]
)
def test_what_is_not_there_is_a_page_that_says_so(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "There is no such page" in answer.text


def test_a_series_is_an_object_a_day_with_its_gap(client: TestClient) -> None:
    answer = client.get("/api/v1/series/ua-general-staff/tanks")
    body = answer.json()
    assert set(body["meta"]) == {"known_by", "source", "caveat", "licence", "next", "stale_since"}
    assert body["meta"]["source"] == "petro"
    assert len(body["data"]) == 60
    (gap,) = [row for row in body["data"] if row["gap"]]
    assert gap == {
        "date": "2024-05-11",
        "cumulative": None,
        "daily": None,
        "qualifier": None,
        "gap": True,
        "claim_id": None,
    }
    assert client.get("/api/v1/series/ua-general-staff/tanks.json").json() == body
    assert answer.headers["access-control-allow-origin"] == "*"


def test_the_newest_day_and_the_other_copy(client: TestClient) -> None:
    assert client.get("/api/v1/series/ua-general-staff/tanks/latest").json()["data"]["cumulative"] == 7571
    other = client.get("/api/v1/series/ua-general-staff/tanks", params={"source": "lod-db"}).json()
    assert other["meta"]["source"] == "lod-db"


def test_a_missing_day_is_404_and_a_problem_never_zero(client: TestClient) -> None:
    answer = client.get("/api/v1/briefs/2024-05-11")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() | {"detail": ""} == {"type": "about:blank", "title": "Not Found", "status": 404, "detail": ""}


@pytest.mark.parametrize(
    "path",
    ["/api/v1/briefs/2024-02-31", "/api/v1/search?number=many", "/api/v1/search", "/api/v1/search?number=1&cursor=x"],
)
def test_what_cannot_be_read_is_a_problem(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_brief_and_its_claims_can_be_followed(client: TestClient) -> None:
    found = client.get(f"/api/v1/briefs/{LAST}").json()["data"]
    assert found["headlines"]["ua"] == "Kyiv claims 1,110 Russian losses in a day"
    for figure in found["figures"][:5]:
        claim = client.get(f"/api/v1/claims/{figure['claim_id']}").json()["data"]
        assert claim["quote"]["exact"]
    ministry = next(one for one in found["figures"] if one["claimant"] == "uk-mod" and one["category"] == "personnel")
    claim = client.get(f"/api/v1/claims/{ministry['claim_id']}").json()["data"]
    document = client.get(f"/api/v1/documents/{claim['document']}").json()["data"]
    assert document["source"] == "uk-mod"
    assert "text" not in document
    assert claim["claim_id"] in [one["claim_id"] for one in document["claims"]]


def test_the_same_answer_is_not_sent_twice(client: TestClient) -> None:
    first = client.get("/series/index.html")
    again = client.get("/series/index.html", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head("/series/index.html").headers["content-length"] == str(len(first.content))


def test_a_number_is_found_a_page_at_a_time(client: TestClient) -> None:
    first = client.get("/api/v1/search", params={"number": 7571, "limit": 1}).json()
    second = client.get("/api/v1/search" + first["meta"]["next"]).json()
    sources = [one["source"] for page in (first, second) for one in page["data"]]
    assert sorted(sources) == ["lod-db", "petro"]


def test_all_claims_can_be_walked(client: TestClient) -> None:
    seen, way = [], "?limit=100"
    while way:
        page = client.get("/api/v1/claims" + way).json()
        seen += [one["claim_id"] for one in page["data"]]
        way = page["meta"]["next"]
    assert len(seen) == len(set(seen)) > 230


def test_a_draft_is_held_against_the_ledger_and_not_kept(client: TestClient) -> None:
    answer = client.post("/api/v1/verify", json={"text": DRAFT, "published_at": str(LAST)})
    assert answer.headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in answer.headers
    findings = answer.json()["data"]["findings"]
    assert [(one["rule"], one["quote"]["exact"][:7]) for one in findings if one["severity"] == "high"] == [
        ("quoted-number", "429,290")
    ]
    assert client.get("/api/v1/verify").status_code == 405
    assert client.get("/api/v1/search", params={"number": 429290}).json()["data"] == []


def test_the_draft_page_marks_the_error_in_place(client: TestClient) -> None:
    answer = client.post("/check.html", data={"draft": DRAFT, "published": str(LAST), "language": "en"})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert '<mark class="high"><a href="#f1"' in answer.text
    assert "439,290" not in answer.text
    assert "492,290" in answer.text


def test_a_hostile_draft_stays_text(client: TestClient) -> None:
    draft = "Russia lost 9,999,999 tanks <script>alert(1)</script>, the General Staff said.\n\n\u202e" + "x" * 100_000
    answer = client.post("/check.html", data={"draft": draft, "published": str(LAST)})
    assert answer.status_code == 200
    assert "<script" not in answer.text


def test_a_body_beyond_the_limit_is_refused(client: TestClient) -> None:
    assert client.post("/check.html", data={"draft": "9 tanks " * 400_000}).status_code in (400, 413, 422)


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer wrong"}])
def test_writes_need_the_token(client: TestClient, headers: dict[str, str]) -> None:
    body = {"text": DRAFT, "published_at": str(LAST), "source": "a-desk"}
    assert client.post("/api/v1/documents", json=body, headers=headers).status_code == 401


def test_a_written_document_is_read_and_stands_on_the_pages(writable: TestClient) -> None:
    auth = {"authorization": f"Bearer {TOKEN}"}
    body = {
        "text": "Russia lost 1,190 troops in the past day, the General Staff of Ukraine's armed forces said.",
        "published_at": str(LAST + timedelta(days=1)),
        "source": "a-desk",
    }
    before = writable.get("/").text
    answer = writable.post("/api/v1/documents", json=body, headers=auth)
    assert answer.status_code == 201
    (claim,) = answer.json()["data"]["claims"]
    assert writable.get(f"/api/v1/claims/{claim}").json()["data"]["quantity"]["stated"] == 1190
    assert writable.get("/").text != before
    changes = {"changes": {"category": "tanks"}, "reason": "read again by hand", "who": "an editor"}
    assert writable.post(f"/api/v1/claims/{claim}/amendments", json=changes, headers=auth).status_code == 201
    assert writable.get(f"/api/v1/claims/{claim}").json()["data"]["category"] == "tanks"
    assert "read again by hand" in writable.get("/corrections.html").text
    missing = writable.post("/api/v1/claims/c-none/amendments", json=changes, headers=auth)
    assert missing.status_code == 404


def test_feeds_are_well_formed(client: TestClient) -> None:
    for name in ("briefs", "claims", "corrections"):
        root = ET.fromstring(client.get(f"/feeds/{name}.atom").content)  # noqa: S314 - made by ourselves
        assert root.tag == "{http://www.w3.org/2005/Atom}feed"
        assert client.get(f"/feeds/{name}.json").json()["version"].startswith("https://jsonfeed.org/version/1.1")


def test_feeds_name_full_addresses_where_the_site_s_own_is_known(address: Path) -> None:
    with TestClient(create_app(address, address="https://losses.example/war")) as there:
        feed = there.get("/feeds/claims.json").json()
        assert feed["feed_url"] == "https://losses.example/war/feeds/claims.json"
        titles = {item["title"]: item["url"] for item in feed["items"]}
        line = "London claims more than 465,000 Russian personnel casualties since 24 February 2022"
        assert titles[line].startswith("https://losses.example/war/claims/c-")
        assert '<link href="https://losses.example/war/days/2024-05-20.html"/>' in there.get("/feeds/briefs.atom").text
    with pytest.raises(OptionError, match="--address 'losses' is not known; give one of a web address"):
        create_app(address, address="losses")


def test_a_browser_may_ask_from_another_site_whether_something_changed(client: TestClient) -> None:
    asked = {"origin": "https://x.example", "access-control-request-method": "GET"}
    answer = client.options("/api/v1/claims", headers=asked)
    assert (answer.status_code, answer.headers["access-control-allow-headers"]) == (204, "if-none-match")
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD"
    assert client.get("/api/v1/claims").headers["access-control-expose-headers"] == "etag"
    assert "access-control-allow-origin" not in client.options("/api/v1/verify", headers=asked).headers


def test_an_amendment_on_the_record_says_what_of_which_claim(writable: TestClient) -> None:
    claim = next(one for one in writable.get("/api/v1/claims").json()["data"] if one["category"] == "tanks")
    body = {"changes": {"quantity": {"stated": 7570}}, "reason": "a slip in the copy", "who": "desk"}
    auth = {"authorization": f"Bearer {TOKEN}"}
    assert writable.post(f"/api/v1/claims/{claim['claim_id']}/amendments", json=body, headers=auth).status_code == 201
    page = writable.get("/corrections.html").text
    assert "<dt>quantity</dt><dd><bdi>stated 7,570</bdi></dd>" in page
    assert f'#{claim["claim_id"]}"><bdi>Kyiv claims ' in page
    (item,) = writable.get("/feeds/corrections.json").json()["items"]
    assert item["title"].startswith("amendment: Kyiv claims ")
    assert item["date_published"].endswith("T00:00:00Z")


def test_what_is_no_number_is_said_where_it_was_typed(client: TestClient) -> None:
    answer = client.get("/numbers/index.html", params={"number": "many <b>"})
    assert answer.status_code == 200
    assert "&#39;many &lt;b&gt;&#39; is no number; write digits" in answer.text
    assert 'value="many &lt;b&gt;"' in answer.text
    assert 'value="7,571"' in client.get("/numbers/index.html", params={"number": "7571"}).text


def test_a_checked_draft_stays_to_be_mended(client: TestClient) -> None:
    text = "Kyiv counts\n\nUkraine's General Staff said Russia had lost 7,517 tanks since the invasion began."
    page = client.post("/check.html", data={"draft": text, "published": "2024-05-20"}).text
    assert '<h2 id="result">1 figure found: 0 matched, 1 differing, 0 unsupported, 0 unread</h2>' in page
    assert "compared with General Staff of the Armed Forces of Ukraine (20 May 2024)</p>" in page
    assert text.replace("'", "&#39;") + "</textarea>" in page


def test_old_clients_find_their_field_names_and_null_for_the_missing(client: TestClient) -> None:
    data = client.get("/api/v2/statistics/latest").json()["data"]
    assert (data["date"], data["stats"]["personnel_units"], data["increase"]["tanks"]) == ("2024-05-20", 492290, 12)
    assert data["stats"]["submarines"] is None
    assert client.get("/api/v2/statistics/2024-05-11").status_code == 404


def test_embeds_may_be_framed_and_pages_may_not(client: TestClient) -> None:
    embed = client.get("/embed/series/ua-general-staff/tanks.html").headers["content-security-policy"]
    assert "frame-ancestors *" in embed
    assert "frame-ancestors 'none'" in client.get("/").headers["content-security-policy"]


def test_the_description_is_openapi_3_1(client: TestClient) -> None:
    described: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    assert "/api/v1/series/{claimant}/{category}" in described["paths"]
    json.dumps(described)


def test_a_large_ledger_is_asked_while_its_index_is_made_and_finds_it_at_the_next_start(
    address: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(live_module, "_LARGE", 10)
    live = live_module.Live(address)
    deadline = time.monotonic() + 60
    while live._making is not None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert live.site.shelf.count() == 239
    assert live.fresh(), "what was kept of answers before the index must go"
    (kept,) = (tmp_path / "cache" / "counterclaim").iterdir()
    monkeypatch.setattr(live_module, "shelve_and_keep", None)
    again = live_module.Live(address)
    assert again.site.known_series() == live.site.known_series()
    kept.write_bytes(b"not an index")
    monkeypatch.setattr(live_module, "shelve_and_keep", shelve_and_keep)
    mended = live_module.Live(address)
    assert mended._making is not None
    mended._making.join(60)
    assert mended.site.shelf.withheld == 0


def test_before_the_index_is_there_a_server_says_when_to_ask_again(
    address: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(live_module, "_LARGE", 10)
    wait = threading.Event()

    def held(ledger: Any, *, progress: Any = None) -> Any:
        wait.wait(60)
        return shelve_and_keep(ledger, progress=progress)

    monkeypatch.setattr(live_module, "shelve_and_keep", held)
    server = create_app(address)
    with TestClient(server) as early:
        page, answer = early.get("/"), early.get("/api/v1/claims")
        assert (page.status_code, answer.status_code) == (503, 503)
        assert answer.headers["retry-after"] == "10"
        assert "ask again" in answer.json()["detail"]
        assert "The site is being made ready" in page.text
        wait.set()
        server.state.live._making.join(60)
        assert early.get("/").status_code == 200


def test_ranges_give_both_sides_the_same_room_and_their_pictures(client: TestClient) -> None:
    page = client.get("/ranges.html").text
    assert page.count("counterclaim estimate personnel --subject ") == 4
    assert "Russia" in page and "Ukraine" in page and "no range" in page
    for form, kind in (("svg", "image/svg+xml"), ("png", "image/png"), ("vl.json", "application/json")):
        answer = client.get(f"/charts/ranges/personnel-killed.{form}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert client.get("/charts/ranges/personnel-nothing.svg").status_code == 404

"""Can a person use the site: with a mouse, with keys alone, on a small screen, by ear, in the dark?"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PAGES = (
    "index.html", "index.uk.html", "days/index.html", "days/2024-05-20.html", "days/2024-05-11.html",
    "series/index.html", "series/ua-general-staff/tanks.html", "series/ua-general-staff/tanks/2024.html",
    "compare/index.html", "compare/personnel.html", "sources/index.html", "sources/petro.html",
    "sources/petro/2024-05-20.html", "numbers/index.html", "numbers/492.html", "methods.html", "corrections.html", "ranges.html",
    "api.html", "check.html", "embed/series/ua-general-staff/tanks.html",
)  # fmt: skip
DRAFT = (
    "Kyiv counts more\n\nRussia has lost 429,290 troops since the invasion began, the General Staff of Ukraine's armed"
    " forces said on Monday."
)


def opened(browser: Any, width: int, scheme: str = "light") -> tuple[Any, list[str]]:
    """A page of a browser whose outside is out of reach, and the list of what went wrong on it."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    wrong: list[str] = []

    def said(message: Any) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    def failed(request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # cut short by the next click
            wrong.append(f"failed: {request.url}")

    def elsewhere(route: Any) -> None:
        wrong.append(f"from elsewhere: {route.request.url}")
        route.abort()

    page.on("console", said)
    page.on("requestfailed", failed)
    page.route(lambda url: not url.startswith(("file:", "http://127.0.0.1", "data:")), elsewhere)
    return page, wrong


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1440, "dark")])
def test_every_page_opens_fits_and_is_accessible(
    browser: Any, site: str, width: int, scheme: str, tmp_path: Path
) -> None:
    page, wrong = opened(browser, width, scheme)
    shots = Path(os.environ.get("COUNTERCLAIM_SCREENSHOTS") or tmp_path)
    serious = []
    for path in PAGES:
        page.goto(site + path)
        assert page.title(), path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate("[...document.images].every(i => i.complete && i.naturalWidth > 0)"), path
        page.add_script_tag(path=str(AXE))
        found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")["violations"]
        serious += [
            (path, one["id"], one["nodes"][0]["html"][:120])
            for one in found
            if one["impact"] in ("serious", "critical")
        ]
        page.screenshot(path=shots / f"{path.replace('/', '_')}-{width}-{scheme}.png", full_page=True)
    page.close()
    assert serious == []
    assert wrong == []


def test_from_a_number_to_its_words_in_two_clicks(browser: Any, site: str) -> None:
    page, wrong = opened(browser, 1440)
    page.goto(site + "index.html")
    page.get_by_role("link", name="more than 465,000").first.click()
    assert page.locator("blockquote mark").inner_text() == "more than 465,000 personnel killed and wounded"
    page.goto(site + "index.html")
    page.get_by_role("link", name="492,290").first.click()
    row = page.locator("tr:target")
    assert "492290" in row.inner_text()
    page.close()
    assert wrong == []


def test_the_whole_site_can_be_walked_by_keys(browser: Any, site: str) -> None:
    page, _ = opened(browser, 1440)
    page.goto(site + "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")
        )
        if "in a day" in seen[-1]:
            break
    assert "General Staff" in seen[-1]
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/petro/**")
    page.close()


def test_a_typed_number_is_found_without_a_server(browser: Any, site: str) -> None:
    page, wrong = opened(browser, 360)
    page.goto(site + "numbers/index.html")
    page.get_by_label("A number").fill("492,290")
    page.keyboard.press("Enter")
    page.wait_for_url("**/numbers/492.html#n492290")
    assert page.locator("tr:target a").count() == 2
    said = page.get_by_role("status")
    page.get_by_label("A number").fill("988,000")
    page.keyboard.press("Enter")
    page.wait_for_url("**/numbers/index.html#988000")
    assert said.inner_text() == "No number that begins with 988 is on file."
    page.get_by_label("A number").fill("many")
    page.keyboard.press("Enter")
    assert said.inner_text() == "“many” is no number; write digits, as in 439,190."
    page.goto(site + "numbers/492.html")
    page.get_by_label("A number").fill("7 571")
    page.keyboard.press("Enter")
    page.wait_for_url("**/numbers/757.html#n7571")
    page.close()
    assert wrong == []


def test_the_draft_checker_marks_the_planted_error(browser: Any, server: str) -> None:
    page, wrong = opened(browser, 1440)
    page.goto(server + "check.html")
    page.get_by_label("The draft").fill(DRAFT)
    page.get_by_label("Day of publication").fill("2024-05-20")
    page.get_by_role("button", name="Check it").click()
    mark = page.locator(".draft mark.high")
    assert mark.inner_text().startswith("429,290")
    mark.locator("a").click()
    assert "492,290" in page.locator("article:target").inner_text()
    assert "429" not in page.url
    page.close()
    assert wrong == []


def test_the_live_pages_obey_their_own_policy(browser: Any, server: str) -> None:
    page, wrong = opened(browser, 1440)
    for path in (
        "",
        "days/2024-05-20.ru.html",
        "series/ua-general-staff/personnel.html",
        "numbers/index.html?number=7571",
    ):
        assert page.goto(server + path).status == 200
        assert page.evaluate("[...document.images].every(i => i.complete && i.naturalWidth > 0)")
    page.close()
    assert wrong == []


def test_a_brief_as_a_file_of_its_own(browser: Any, address: Path, tmp_path: Path) -> None:
    from counterclaim.ledger import open_ledger
    from counterclaim.publish.briefs.brief import brief
    from counterclaim.publish.briefs.html import brief_html

    with open_ledger(address, read_only=True) as ledger:
        (tmp_path / "brief.html").write_text(brief_html(brief(ledger, language="uk"), ledger), "utf-8")
    page, wrong = opened(browser, 360, "dark")
    page.goto((tmp_path / "brief.html").as_uri())
    page.locator("a.num").first.click()
    assert page.locator("li:target mark").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.add_script_tag(path=str(AXE))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")["violations"]
    assert [
        (one["id"], one["nodes"][0]["html"][:120]) for one in found if one["impact"] in ("serious", "critical")
    ] == []
    page.close()
    assert wrong == []

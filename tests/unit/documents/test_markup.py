"""Does an article's HTML become its text, with zones and the page's own day and source?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counterclaim.documents import read_bytes, read_documents
from counterclaim.documents.markup import read_page
from counterclaim.model.document import Document
from counterclaim.model.errors import UnreadableError

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Two tanks | Outlet</title>
<meta property="og:site_name" content="Newsweek"><meta property="article:published_time" content="2024-03-27T09:00:00Z">
<meta name="author" content="A Writer"><link rel="canonical" href="https://www.newsweek.com/two-tanks"></head><body>
<nav>Home 24 News 7</nav><h1>Two tanks lost</h1><p>Kyiv said&nbsp;<b>two</b>
tanks were lost.</p><figure><img src="a.jpg" alt="Losses on 27.03: tanks 6904 (+11)"><figcaption>A tank. Agency</figcaption>
</figure><table><tr><th>Tanks</th><td>6,904</td></tr><tr><td>Guns</td><td><p>10,931</p></td></tr></table>
<p>One line<br>and another</p><aside>Teaser of 99 dead</aside><script>var a = 5;</script><footer>2024</footer></body></html>"""


def test_text_and_zones() -> None:
    page = read_page(PAGE, "a.html")
    assert page.text == (
        "Two tanks lost\n\nKyiv said\xa0two tanks were lost.\n\nLosses on 27.03: tanks 6904 (+11)\n\nA tank. Agency\n\n"
        "Tanks\t6,904\nGuns\t10,931\n\nOne line\nand another"
    )
    assert [(zone.kind, page.text[zone.start : zone.end]) for zone in page.zones] == [
        ("headline", "Two tanks lost"),
        ("caption", "Losses on 27.03: tanks 6904 (+11)"),
        ("caption", "A tank. Agency"),
        ("table", "Tanks\t6,904\nGuns\t10,931"),
    ]


def test_the_page_says_its_day_source_and_address() -> None:
    found = read_bytes(PAGE.encode(), "a.html")
    assert (found.published_at, found.date_basis) == (date(2024, 3, 27), "from the document's own metadata")
    assert (found.source, found.title, found.author) == ("newsweek", "Two tanks lost", "A Writer")
    assert found.canonical_url == "https://www.newsweek.com/two-tanks"
    assert found.language == "en"


def test_linked_data_and_time_elements_name_the_day_too() -> None:
    linked = '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2023-05-06T01:00Z",'
    linked += '"publisher":{"name":"Reuters"}}]}</script><p>Five tanks were lost, the staff said.</p>'
    assert read_page(linked, "a").published == date(2023, 5, 6)
    assert read_page(linked, "a").site == "Reuters"
    assert read_page('<time datetime="2023-05-07">May</time><p>Five.</p>', "a").published == date(2023, 5, 7)
    assert read_page('<meta name="date" content="2023-02-30"><p>Five.</p>', "a").published is None


def test_an_article_is_told_from_its_surroundings() -> None:
    body = "".join(
        f"<p>On day {i} the staff said that {i + 10} tanks and {i} guns had been lost near a town.</p>"
        for i in range(60)
    )
    teasers = "".join(f'<li><a href="/{i}">Teaser number {i} says little</a></li>' for i in range(40))
    page = read_page(
        f"<nav><ul>{teasers}</ul></nav><article><h1>Sixty days</h1>{body}</article><footer>end</footer>", "a"
    )
    assert page.text.startswith("Sixty days\n\nOn day 0 the staff said that 10 tanks")
    assert "On day 59" in page.text
    assert "Teaser" not in page.text


def test_a_picture_without_words_is_told() -> None:
    found = read_bytes(b"<p>The losses of the day:</p><img src='losses.png'>", "a.html")
    assert found.notes == ("unread image: 1 picture has no text that says what it shows",)


def test_a_declared_encoding_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="windows-1251"><p>Втрачено 5 танків</p>'.encode("cp1251"))
    (found,) = read_documents(path)
    assert isinstance(found, Document)
    assert found.text == "Втрачено 5 танків"


def test_entities_of_a_pages_own_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("do not read me")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><p>Five tanks &x; were lost.</p>'
    assert "do not read me" not in read_page(page, "a").text


@pytest.mark.parametrize("markup", ["<html></html>", "<div>" * 20_000, "<script>5 tanks</script>", "<!-- 5 -->"])
def test_a_page_without_text_is_refused(markup: str) -> None:
    with pytest.raises(UnreadableError, match=r"the page holds no text|can be parsed"):
        read_page(markup, "a.html")


def test_a_page_over_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableError, match="characters of markup are over"):
        read_page("x" * 7_000_000, "a.html")


def test_a_tag_with_attributes_beyond_reason_is_refused() -> None:
    many = " ".join(f"a{n}=1" for n in range(5000))
    with pytest.raises(UnreadableError, match="a tag holds more than 4,096 attributes"):
        read_page(f"<p {many}>6,900 tanks</p>", "x.html")
    assert "6,900" in read_page(f'<p><img src="data:image/png;base64,{"A" * 50_000}=="> 6,900 tanks lost</p>', "x").text

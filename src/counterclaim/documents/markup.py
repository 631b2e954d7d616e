"""Which text, in which zones, does an HTML page's article hold?

Large pages go through trafilatura, which finds the article among menus and teasers; small and plain ones are read
whole.
The text is rebuilt from the page's bytes the same way each time, so quotes reproduce with this reader's version.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from counterclaim.documents.zones import is_caption
from counterclaim.model.days import day_told
from counterclaim.model.document import Zone
from counterclaim.model.errors import UnreadableError
from counterclaim.model.quote import ZoneKind

LARGEST_PAGE = 6 * 1024 * 1024
"""Characters of markup above which a page is refused; the longest live blogs have about two million."""
MOST_ATTRIBUTES = 4096
"""Attributes of one tag above which a page is refused: the parser compares each with all before it."""
_LONG_TAG = re.compile(r"<[^<>]{8192,}")
LARGEST_ARTICLE = 1024 * 1024
"""Characters of markup above which the page is read whole: the article finder takes seconds there."""
MOST_ELEMENTS = 8_000
"""Elements above which the page is read whole, for the same reason; a long article's page has about 3,000."""
_DEEPEST = 200
_PLAIN_PAGE = 6_000
_BLOCKS = frozenset(
    (
        "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt",
        "dd", "blockquote", "pre", "table", "tr", "figure", "figcaption", "body", "hr", "address", "header",
        "details", "summary", "caption", "thead", "tbody", "tfoot", "center", "form", "fieldset",
    )
)  # fmt: skip
_LEFT_OUT = frozenset(
    (
        "script", "style", "noscript", "template", "nav", "aside", "footer", "iframe", "svg", "button", "select",
        "option", "textarea", "head", "object", "embed", "video", "audio", "canvas", "map",
    )
)  # fmt: skip
_SPACE = re.compile(r"[ \r\n\f\v\u200b\ufeff]+")
_BREAK = "\x1e"
_META_DAYS = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date", "publication_date",
    "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime", "date.issued",
)  # fmt: skip
_ISO_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page says of itself, and its article's text with zones.

    Attributes:
        published: the day the page's own metadata names; null when it names none or no day of the calendar.
        unread_images: pictures in the article without a text that says what they show.
    """

    text: str
    zones: tuple[Zone, ...]
    title: str | None
    author: str | None
    published: date | None
    site: str | None
    canonical_url: str | None
    language: str | None
    unread_images: int


def read_page(markup: str, where: str) -> Page:
    """The article of an HTML page: headline, paragraphs, tables, captions, in reading order.

    Raises:
        UnreadableError: there is no text in it.
    """
    if len(markup) > LARGEST_PAGE:
        raise UnreadableError(where, f"{len(markup):,} characters of markup are over {LARGEST_PAGE:,}", "give its text")
    tree = parse(markup, where)
    meta = _metas(tree)
    linked = _linked_data(tree)
    title = _title(tree, meta, linked)
    captions = [text for node in tree.iter("figcaption") if (text := _flat(node))]
    blocks, unread = _blocks(tree, markup)
    builder = _Builder()
    if title is not None:
        builder.add("headline", title)
    for kind, text in blocks:
        if title is not None and kind != "table" and text == title:
            continue
        captioned = kind == "caption" or text in captions or (kind == "body" and is_caption(text))
        builder.add("caption" if captioned else kind, text)
    for text in captions:
        if text not in builder.seen:
            builder.add("caption", text)
    if not builder.parts:
        raise UnreadableError(where, "the page holds no text", "give its text, or a page that carries it")
    language = tree.get("lang") or meta.get("og:locale") or ""
    return Page(
        builder.text(),
        tuple(builder.zones),
        title,
        _first(meta, "author", "article:author") or _named(linked.get("author")),
        _day(tree, meta, linked),
        _first(meta, "og:site_name", "application-name") or _named(linked.get("publisher")),
        _canonical(tree, meta),
        language[:2].lower() or None,
        unread,
    )


def parse(markup: str, where: str) -> Any:
    """The page as a tree; entities stay unresolved and nothing is fetched.

    Raises:
        UnreadableError: it is no page, or nested beyond reason.
    """
    if any(tag.group().count("=") > MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(markup)):
        raise UnreadableError(where, f"a tag holds more than {MOST_ATTRIBUTES:,} attributes", "give its text")
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(_without_declaration(markup), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise UnreadableError(where, "this is not a page that can be parsed", "give its text") from None
    return tree


def fragment_text(markup: str, where: str) -> tuple[str, tuple[Zone, ...]]:
    """The text of a piece of HTML (a feed item, a channel's post), paragraph by paragraph, with its zones.

    Raises:
        UnreadableError: there is no text in it.
    """
    builder = _Builder()
    for kind, text in _whole(parse(f"<body>{markup}</body>", where))[0]:
        builder.add(kind, text)
    if not builder.parts:
        raise UnreadableError(where, "there is no text in it", "give its text")
    return builder.text(), tuple(builder.zones)


class _Builder:
    """Paragraphs put together with an empty line between them, and the zones they make."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.zones: list[Zone] = []
        self.seen: set[str] = set()
        self._length = 0

    def add(self, kind: ZoneKind, text: str) -> None:
        if self.parts:
            self.parts.append("\n\n")
            self._length += 2
        if kind != "body":
            self.zones.append(Zone(kind, self._length, self._length + len(text)))
        self.parts.append(text)
        self.seen.add(text)
        self._length += len(text)

    def text(self) -> str:
        return "".join(self.parts)


def _blocks(tree: Any, markup: str) -> tuple[list[tuple[ZoneKind, str]], int]:
    """The article's paragraphs with their zones, and how many pictures say nothing."""
    whole, unread, elements, depth, letters = *_whole(tree), *_size(tree)
    small = letters < _PLAIN_PAGE and not any(True for _ in tree.iter("nav", "aside", "footer"))
    if small or len(markup) > LARGEST_ARTICLE or elements > MOST_ELEMENTS or depth > _DEEPEST:
        return whole, unread
    import trafilatura

    found: Any = trafilatura.bare_extraction(markup, include_comments=False, include_tables=True, fast=True)
    article = _article(found.body) if found is not None and getattr(found, "body", None) is not None else []
    if sum(len(text) for _, text in article) < 200:
        return whole, unread
    pictures = [(kind, text) for kind, text in whole if kind == "caption" and ("caption", text) not in article]
    return [*article, *pictures], unread


def _size(tree: Any) -> tuple[int, int, int]:
    elements = letters = depth = deepest = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            elements += 1
            depth += 1
            deepest = max(deepest, depth)
            letters += len(node.text or "") + len(node.tail or "")
        else:
            depth -= 1
    return elements, deepest, letters


def _article(body: Any) -> list[tuple[ZoneKind, str]]:
    """Paragraphs of the article finder's tree."""
    blocks: list[tuple[ZoneKind, str]] = []
    for node in body.iter("p", "head", "item", "row", "quote", "ab", "code", "note"):
        if any(above.tag in ("p", "item", "row", "quote", "head") for above in node.iterancestors()):
            continue
        cells = [_flat(cell) for cell in node.iter("cell")] if node.tag == "row" else []
        text = "\t".join(cell for cell in cells if cell) if cells else _flat(node)
        if text:
            blocks.append(("table" if node.tag == "row" else "body", text))
    return _joined(blocks)


def _whole(tree: Any) -> tuple[list[tuple[ZoneKind, str]], int]:
    """Every paragraph of the page outside menus, scripts and footers; no recursion, whatever the nesting."""
    blocks: list[tuple[ZoneKind, str]] = []
    run: list[str] = []
    zones: list[ZoneKind] = ["body"]
    hidden = unread = 0
    bodies = tree.find("body")

    def close() -> None:
        text = _tidy("".join(run))
        run.clear()
        if text:
            blocks.append((zones[-1], text))

    for event, node in etree.iterwalk(tree if bodies is None else bodies, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            if tag in _LEFT_OUT:
                hidden += 1
            if hidden:
                continue
            if tag == "br":
                run.append(_BREAK)
            elif tag in ("td", "th"):
                run.append("\t" if run else "")
            elif tag in _BLOCKS:
                if zones[-1] == "table" and tag in ("p", "div", "li"):
                    run.append(" ")
                else:
                    close()
            if tag == "tr":
                zones.append("table")
            elif tag in ("figcaption", "caption"):
                zones.append("caption")
            if tag == "img":
                told = _SPACE.sub(" ", node.get("alt") or "").strip()
                if any(character.isdigit() for character in told):
                    close()
                    blocks.append(("caption", told))
                elif node.get("src") and not told:
                    unread += 1
            if node.text and tag not in ("", "img"):
                run.append(node.text.replace("\t", " "))
        else:
            if tag in _LEFT_OUT:
                hidden -= 1
            elif not hidden:
                if tag == "tr" or (tag in _BLOCKS and zones[-1] != "table"):
                    close()
                if tag in ("tr", "figcaption", "caption") and len(zones) > 1:
                    zones.pop()
            if not hidden and node.tail:
                run.append(node.tail.replace("\t", " "))
    close()
    return _joined(blocks), unread


def _joined(blocks: list[tuple[ZoneKind, str]]) -> list[tuple[ZoneKind, str]]:
    """The same, with the rows of one table put together line under line."""
    joined: list[tuple[ZoneKind, str]] = []
    for kind, text in blocks:
        if kind == "table" and joined and joined[-1][0] == "table":
            joined[-1] = ("table", f"{joined[-1][1]}\n{text}")
        else:
            joined.append((kind, text))
    return joined


def _flat(node: Any) -> str:
    pieces: list[str] = []
    for part in node.iter():
        if part.tag in ("br", "lb"):
            pieces.append(_BREAK)
        elif part.text and isinstance(part.tag, str):
            pieces.append(part.text)
        if part is not node and part.tail:
            pieces.append(part.tail)
    return _tidy("".join(pieces))


def _tidy(text: str) -> str:
    """One space between words, a line end where the page has a line break; tabs between cells stay."""
    if not text or text.isspace():
        return ""
    flat = _SPACE.sub(" ", text)
    if "\t" in flat:
        flat = "\t".join(cell.strip(" ") for cell in flat.split("\t"))
    if _BREAK in flat:
        flat = "\n".join(line.strip(" ") for line in flat.split(_BREAK))
    return flat.strip()


def _without_declaration(markup: str) -> str:
    """The markup without an XML declaration, which the parser refuses in text, and without null characters."""
    head = markup.lstrip("\ufeff \t\r\n")
    if head.startswith("<?xml"):
        head = head.partition("?>")[2]
    return head.replace("\x00", "") or "<html></html>"


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        content = _SPACE.sub(" ", node.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def _linked_data(tree: Any) -> dict[str, Any]:
    """The first JSON-LD object that tells a day of publication; empty where none does."""
    for node in tree.iter("script"):
        if (node.get("type") or "").lower() != "application/ld+json" or not node.text or len(node.text) > 500_000:
            continue
        try:
            value = json.loads(node.text)
        except (ValueError, RecursionError):
            continue
        for item in _objects(value):
            if isinstance(item.get("datePublished"), str):
                return item
    return {}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (part for part in graph if isinstance(part, dict))


def _named(value: Any) -> str | None:
    item = value[0] if isinstance(value, list) and value else value
    name = item.get("name") if isinstance(item, dict) else item
    return name if isinstance(name, str) and name.strip() else None


def _first(meta: dict[str, str], *names: str) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _title(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    headings = [text for node in tree.iter("h1") if (text := _flat(node))]
    told = _first(meta, "og:title", "twitter:title")
    named = linked.get("headline")
    if told is None and isinstance(named, str):
        told = _SPACE.sub(" ", named).strip()
    if headings:
        close = [text for text in headings if told is not None and (text in told or told in text)]
        return close[0] if close else headings[0]
    if told:
        return told
    node = tree.find(".//title")
    return (_flat(node) or None) if node is not None else None


def _day(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> date | None:
    told = [linked.get("datePublished"), *(meta.get(name) for name in _META_DAYS)]
    told.extend(node.get("datetime") for node in list(tree.iter("time"))[:3])
    for text in told:
        found = _ISO_DAY.match(text) if isinstance(text, str) else None
        if found:
            try:
                return day_told(found.group(1))
            except ValueError:
                continue
    return None


def _canonical(tree: Any, meta: dict[str, str]) -> str | None:
    for node in tree.iter("link"):
        if (node.get("rel") or "").lower() == "canonical" and (node.get("href") or "").startswith("http"):
            return str(node.get("href"))
    address = meta.get("og:url")
    return address if address and address.startswith("http") else None

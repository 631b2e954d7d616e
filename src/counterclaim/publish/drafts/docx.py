"""How does a verified .docx come back: the same file with one comment a slip, and nothing else touched?"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.model.errors import NotADocxError
from counterclaim.model.finding import Finding
from counterclaim.publish.drafts.text import other_lines
from counterclaim.publish.verify.answers.words import said_where
from counterclaim.publish.verify.verify import Verification

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENTS_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_UNREAD = frozenset({f"{_W}del", f"{_W}moveFrom"})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
AUTHOR = "counterclaim"
OPENING = 60
"""Characters of a paragraph by which a comment names another place of a slip."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """One character of the file's visible text: the `w:t` it stands in and its place there."""

    letter: str
    element: Any
    index: int


def checked_path(draft: Path) -> Path:
    """Where the checked copy of a .docx goes: NAME.checked.docx beside it."""
    return draft.with_name(f"{draft.stem}.checked.docx")


def write_docx(verification: Verification, draft: Path, *, target: Path | None = None) -> Path:
    """Writes a copy of the draft with a comment at each finding of low severity or above; returns its path.

    Text, styles, existing comments and tracked changes stay as they are: only the body gains comment marks, and the
    comments part (made where there is none) gains comments. Deleted text carries no comment. A finding whose figure
    stands in a footnote is commented at the footnote's mark in the body.

    Raises:
        NotADocxError: the file is no .docx, or has no body.
    """
    from lxml import etree

    out = target or checked_path(draft)
    try:
        with zipfile.ZipFile(draft) as package:
            parts = {item.filename: package.read(item) for item in package.infolist()}
            order = package.infolist()
        body = etree.fromstring(parts["word/document.xml"])
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        raise NotADocxError(str(draft)) from None
    comments = etree.fromstring(parts["word/comments.xml"]) if "word/comments.xml" in parts else _no_comments()
    number = 1 + max((int(one.get(f"{_W}id", "-1")) for one in comments), default=-1)
    findings = [finding for finding in verification.findings if finding.severity != "info"]
    feet = etree.fromstring(parts["word/footnotes.xml"]) if "word/footnotes.xml" in parts else None
    for finding in findings:
        if _mark(body, feet, verification, finding, number):
            comments.append(_comment(verification, finding, number))
            number += 1
    changed = {"word/document.xml": body, "word/comments.xml": comments}
    if "word/comments.xml" not in parts:
        changed["[Content_Types].xml"] = _with_type(etree.fromstring(parts["[Content_Types].xml"]))
        rels = "word/_rels/document.xml.rels"
        changed[rels] = _with_relation(
            etree.fromstring(parts[rels]) if rels in parts else etree.Element(f"{_RELS}Relationships")
        )
    fresh = {
        name: etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        for name, tree in changed.items()
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for item in order:
            package.writestr(item, fresh.pop(item.filename, parts[item.filename]))
        for name, content in fresh.items():
            package.writestr(name, content)
    return out


def visible_text(root: Any) -> list[_Letter]:
    """The characters a reader sees with changes accepted: insertions in, deletions out, white space left out."""
    found: list[_Letter] = []
    _walk(root, found)
    return found


def _walk(node: Any, found: list[_Letter]) -> None:
    if node.tag in _UNREAD or node.tag == _FALLBACK:
        return
    if node.tag == f"{_W}t":
        found += [_Letter(letter, node, index) for index, letter in enumerate(node.text or "") if not letter.isspace()]
        return
    for child in node:
        _walk(child, found)


def _mark(body: Any, feet: Any, verification: Verification, finding: Finding, number: int) -> bool:
    """Sets the comment's range at the finding's figure; false where the figure is not in this file."""
    span = _located(visible_text(body), verification, finding)
    if span is not None:
        first, last = span
        _range(first, last, number)
        return True
    if feet is None:
        return False
    for foot in feet:
        if _located(visible_text(foot), verification, finding) is not None:
            for mark in body.iter(f"{_W}footnoteReference"):
                if mark.get(f"{_W}id") == foot.get(f"{_W}id"):
                    _around(mark.getparent(), mark.getparent(), number)
                    return True
    return False


def _located(
    letters: Sequence[_Letter], verification: Verification, finding: Finding
) -> tuple[_Letter, _Letter] | None:
    """First and last character of the figure: the occurrence whose surroundings are most like the draft's."""
    quote = finding.quote
    if quote is None or quote.start is None or quote.end is None:
        return None
    text = verification.draft.text
    wanted, before, after = (
        _dense(part)
        for part in (
            text[quote.start : quote.end],
            text[max(0, quote.start - 80) : quote.start],
            text[quote.end : quote.end + 80],
        )
    )
    here = "".join(letter.letter for letter in letters)
    best, score, at = None, -1, here.find(wanted) if wanted else -1
    while at >= 0:
        near = _common(before[::-1], here[max(0, at - 80) : at][::-1]) + _common(
            after, here[at + len(wanted) : at + len(wanted) + 80]
        )
        if near > score:
            best, score = at, near
        at = here.find(wanted, at + 1)
    return None if best is None else (letters[best], letters[best + len(wanted) - 1])


def _dense(text: str) -> str:
    return "".join(letter for letter in text if not letter.isspace())


def _common(one: str, other: str) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _range(first: _Letter, last: _Letter, number: int) -> None:
    """Splits the runs at the figure's ends, so that the comment covers the figure alone."""
    end_run = _split_after(last.element, last.index + 1)
    start_run = _split_before(first.element, first.index)
    if first.element is last.element and start_run is not end_run:
        end_run = start_run
    _around(start_run, end_run, number)


def _split_after(element: Any, index: int) -> Any:
    """The run that ends with the character before `index`; what follows goes to a run of its own."""
    run = element.getparent()
    rest = (element.text or "")[index:]
    later = list(element.itersiblings())
    if rest or later:
        tail = _twin(run)
        if rest:
            tail.append(_piece(element, rest))
        for sibling in later:
            tail.append(sibling)
        _set(element, (element.text or "")[:index])
        run.addnext(tail)
    return run


def _split_before(element: Any, index: int) -> Any:
    """The run that begins with the character at `index`; what stands before stays in the old run."""
    run = element.getparent()
    earlier = [child for child in element.itersiblings(preceding=True) if child.tag != f"{_W}rPr"]
    if not index and not earlier:
        return run
    head = (element.text or "")[:index]
    fresh = _twin(run)
    fresh.append(_piece(element, (element.text or "")[index:]))
    for sibling in list(element.itersiblings()):
        fresh.append(sibling)
    if head:
        _set(element, head)
    else:
        run.remove(element)
    run.addnext(fresh)
    return fresh


def _twin(run: Any) -> Any:
    """An empty run with the same properties."""
    from lxml import etree

    fresh = etree.Element(run.tag, attrib=dict(run.attrib), nsmap=run.nsmap)
    properties = run.find(f"{_W}rPr")
    if properties is not None:
        fresh.append(deepcopy(properties))
    return fresh


def _piece(element: Any, text: str) -> Any:
    from lxml import etree

    fresh = etree.Element(element.tag)
    _set(fresh, text)
    return fresh


def _set(element: Any, text: str) -> None:
    element.text = text
    element.set(_XML_SPACE, "preserve")


def _around(first: Any, last: Any, number: int) -> None:
    from lxml import etree

    opening = etree.Element(f"{_W}commentRangeStart", {f"{_W}id": str(number)})
    closing = etree.Element(f"{_W}commentRangeEnd", {f"{_W}id": str(number)})
    holder = etree.Element(f"{_W}r")
    etree.SubElement(holder, f"{_W}commentReference", {f"{_W}id": str(number)})
    first.addprevious(opening)
    last.addnext(closing)
    closing.addnext(holder)


def _comment(verification: Verification, finding: Finding, number: int) -> Any:
    from lxml import etree

    comment = etree.Element(f"{_W}comment", {f"{_W}id": str(number), f"{_W}author": AUTHOR, f"{_W}initials": "cc"})
    for line in comment_lines(verification, finding):
        paragraph = etree.SubElement(comment, f"{_W}p")
        text = etree.SubElement(etree.SubElement(paragraph, f"{_W}r"), f"{_W}t")
        _set(text, line)
    return comment


def comment_lines(verification: Verification, finding: Finding) -> Iterable[str]:
    """What a comment says: severity, rule and message, safe wording, the slip's other places, the sources' words."""
    kind = f" ({finding.kind.replace('-', ' ')})" if finding.kind else ""
    yield f"{finding.severity}: {finding.rule}{kind}: {finding.message}"
    if finding.suggestion:
        yield finding.suggestion
    if others := other_lines(verification, finding):
        lines = verification.draft.text.splitlines()
        yield "Also in: " + "; ".join(f"“{_opening(lines[line - 1])}”" for line in others) + "."
    for claim in finding.evidence:
        yield f"“{' '.join(claim.quote.exact.split())}” ({said_where(claim)})"


def _opening(paragraph: str) -> str:
    """A paragraph's first words; Word numbers no lines, so that a place is found by what it says."""
    words = " ".join(paragraph.split())
    return words if len(words) <= OPENING else words[:OPENING].rpartition(" ")[0] + " …"


def _no_comments() -> Any:
    from lxml import etree

    return etree.Element(f"{_W}comments", nsmap={"w": _W.strip("{}")})


def _with_type(types: Any) -> Any:
    from lxml import etree

    etree.SubElement(types, f"{_TYPES}Override", {"PartName": "/word/comments.xml", "ContentType": _COMMENTS_TYPE})
    return types


def _with_relation(relations: Any) -> Any:
    from lxml import etree

    taken = {one.get("Id") for one in relations}
    name = next(f"rIdCc{place}" for place in range(1, 1000) if f"rIdCc{place}" not in taken)
    etree.SubElement(relations, f"{_RELS}Relationship", {"Id": name, "Type": _COMMENTS_REL, "Target": "comments.xml"})
    return relations

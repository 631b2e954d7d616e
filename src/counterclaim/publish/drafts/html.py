"""How does a verified draft look as one page: the text with its marks in place, each finding beside it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from counterclaim.model.claim import Claim
from counterclaim.model.finding import SEVERITIES, Finding
from counterclaim.publish.verify.answers.words import said_where
from counterclaim.publish.verify.verify import Verification

_NAMES = {"high": "High", "medium": "Medium", "low": "Low", "info": "Note"}


def html_page(verification: Verification) -> str:
    """The draft as one self-contained HTML page: no script, nothing fetched, light and dark by the reader's setting.

    Every mark is a link to its finding and every finding links back to its mark, so that both are reached with the
    keyboard alone. Figures that match are marked lightly. The page holds the draft's text: it is a local file.
    """
    findings = [finding for finding in verification.findings if finding.rule != "unsupported"]
    numbered = {id(finding): place for place, finding in enumerate(findings, 1)}
    draft = verification.draft
    title = escape(draft.title or _headline(draft.text) or "Draft")
    language = escape(draft.language or "en")
    cards = "\n".join(_card(finding, numbered[id(finding)]) for finding in findings)
    none = '<p class="none">No figure of this draft differs from what it was compared with.</p>'
    notes = "".join(f'<p class="note">{escape(note)}</p>' for note in verification.notes)
    aside = "".join(
        f"<li><q>{escape(_exact(finding))}</q> {escape(finding.rule)}: {escape(reason)}</li>"
        for finding, reason in verification.suppressed
    )
    return _page().format(
        language=language,
        title=title,
        style=_style(),
        read_as=escape(verification.read_as[:1].upper() + verification.read_as[1:]),
        tally=_tally(findings),
        notes=notes,
        text=_text(verification, findings, numbered),
        cards=cards or none,
        aside=f"<details><summary>Set aside with a reason</summary><ul>{aside}</ul></details>" if aside else "",
        coverage=escape(verification.coverage.line()),
    )


def _tally(findings: Sequence[Finding]) -> str:
    counts = {severity: sum(finding.severity == severity for finding in findings) for severity in SEVERITIES}
    parts = [
        f'<li class="{severity}"><b>{count}</b> {_NAMES[severity].lower()}</li>'
        for severity, count in counts.items()
        if count
    ]
    return f'<ul class="tally" aria-label="Findings by severity">{"".join(parts)}</ul>' if parts else ""


def _text(verification: Verification, findings: Sequence[Finding], numbered: dict[int, int]) -> str:
    """The draft's paragraphs with marks; where marks overlap the more severe one is drawn."""
    text = verification.draft.text
    spots = sorted(_spots(verification, findings, numbered))
    out: list[str] = []
    at = 0
    for start, _, end, before, after in spots:
        if start < at:
            continue
        out += [escape(text[at:start]), before, escape(text[start:end]), after]
        at = end
    body = "".join([*out, escape(text[at:])])
    blocks = [block.strip() for block in body.split("\n\n") if block.strip()]
    return "\n".join(
        f"<h1>{block}</h1>" if place == 0 and _headline(text) else f"<p>{block.replace(chr(10), '<br>')}</p>"
        for place, block in enumerate(blocks)
    )


def _spots(
    verification: Verification, findings: Sequence[Finding], numbered: dict[int, int]
) -> Iterator[tuple[int, int, int, str, str]]:
    taken: set[tuple[int, int]] = set()
    for finding in sorted(findings, key=lambda one: SEVERITIES.index(one.severity)):
        quote, place = finding.quote, numbered[id(finding)]
        if quote is None or quote.start is None or quote.end is None or (quote.start, quote.end) in taken:
            continue
        taken.add((quote.start, quote.end))
        label = escape(f"{_NAMES[finding.severity]}: {finding.rule}. {finding.message}", quote=True)
        before = f'<a class="mark {finding.severity}" id="m{place}" href="#f{place}" title="{label}">'
        yield quote.start, SEVERITIES.index(finding.severity), quote.end, before, f"<sup>{place}</sup></a>"
        for start, end in (finding.details or {}).get("also_at", ()):
            if isinstance(start, int) and isinstance(end, int) and (start, end) not in taken:
                taken.add((start, end))
                yield (
                    start,
                    4,
                    end,
                    f'<a class="mark {finding.severity}" href="#f{place}" title="{label}">',
                    f"<sup>{place}</sup></a>",
                )
    for finding in verification.fair:
        quote = finding.quote
        if (
            quote is not None
            and quote.start is not None
            and quote.end is not None
            and (quote.start, quote.end) not in taken
        ):
            label = escape(finding.message, quote=True)
            yield quote.start, 9, quote.end, f'<span class="fair" title="{label}">', "</span>"


def _card(finding: Finding, place: int) -> str:
    kind = f' <span class="kind">{escape(finding.kind.replace("-", " "))}</span>' if finding.kind else ""
    advice = (
        f'<p class="advice"><b>Safe wording</b> {escape(_opened(finding.suggestion))}</p>' if finding.suggestion else ""
    )
    evidence = "".join(_evidence(claim) for claim in finding.evidence)
    return (
        f'<li class="card {finding.severity}" id="f{place}" tabindex="-1">'
        f'<header><span class="number">{place}</span><span class="severity">{_NAMES[finding.severity]}</span>'
        f' <span class="rule">{escape(finding.rule)}</span>{kind}</header>'
        f'<p class="quoted"><a href="#m{place}"><q>{escape(_exact(finding))}</q></a></p>'
        f"<p>{escape(_opened(finding.message))}</p>{advice}{evidence}</li>"
    )


def _opened(text: str) -> str:
    """A sentence with a capital letter at its start."""
    return text[:1].upper() + text[1:]


def _evidence(claim: Claim) -> str:
    quote = claim.quote
    words = (
        f"…{escape(quote.prefix)}<mark>{escape(quote.exact)}</mark>{escape(quote.suffix)}…"
        if quote.start is not None
        else escape(f"{quote.exact} ({quote.cell or 'table'})")
    )
    link = (
        f' <a href="{escape(claim.url, quote=True)}">{escape(claim.url)}</a>'
        if claim.url and claim.url.startswith("http")
        else ""
    )
    return (
        f'<figure><blockquote lang="{escape(claim.language or "")}">{words}</blockquote>'
        f"<figcaption>{escape(said_where(claim))}{link}</figcaption></figure>"
    )


def _exact(finding: Finding) -> str:
    return " ".join(finding.quote.exact.split()) if finding.quote is not None else "the draft"


def _headline(text: str) -> str:
    first, gap, _ = text.partition("\n\n")
    return first.strip() if gap and "\n" not in first.strip() and len(first) < 200 else ""


@cache
def _page() -> str:
    return files("counterclaim.publish.drafts").joinpath("page.html").read_text("utf-8")


@cache
def _style() -> str:
    return files("counterclaim.publish.drafts").joinpath("page.css").read_text("utf-8")

"""How is a claim cited: its origin first, the ledger second?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.ids import sha256_hex
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary


@dataclass(frozen=True, slots=True)
class Citation:
    """One source to cite: whose words, where they stood, when, and how to find them again.

    Attributes:
        key: a short stable key: claimant, year and four hex digits.
        author: the claimant by name, or the outlet where nobody is named.
        container: outlet or dataset the words were read in; empty where it is the author's own.
        title: the document's title, else whose losses of what the claim counts, and the day of publication.
        published, retrieved: days; null where unknown, and each form then says so in words.
        recorded: the day it entered the ledger; null for a document that is read beside the ledger.
        url, archived: addresses; null where unknown.
        words: the quoted figure; `claim_id` names it in the ledger.
        credit: how the licence wants the source named; null where it asks for nothing.
    """

    key: str
    author: str
    container: str
    title: str
    published: date | None
    retrieved: date | None
    recorded: date | None
    url: str | None
    archived: str | None
    words: str
    claim_id: str
    language: str | None
    credit: str | None


def citations(
    claims: Sequence[Claim], *, documents: Mapping[str, Mapping[str, Any]] | None = None
) -> tuple[Citation, ...]:
    """One citation a claim, in the order given, each claim once.

    `documents` maps a claim's `document` to its document record (title, retrieved_at, archive_urls, canonical_url).
    """
    once = {claim.claim_id: claim for claim in claims}
    return tuple(_citation(claim, (documents or {}).get(claim.document, {})) for claim in once.values())


def records(ledger: Ledger, claims: Sequence[Claim]) -> dict[str, dict[str, Any]]:
    """The record of each document that these claims stand in, with `retrieved_at` of a dataset that was fetched."""
    wanted = {claim.document for claim in claims}
    found: dict[str, dict[str, Any]] = {name: {} for name in wanted}
    if len(wanted) > _ONE_BY_ONE:
        found |= {entry.id: dict(entry.body) for entry in ledger.entries("document") if entry.id in wanted}
    else:
        found |= {name: ledger.document(name) or {} for name in wanted}
    for entry in ledger.entries("retrieval"):
        if entry.body["document"] in wanted:
            found[entry.body["document"]]["retrieved_at"] = entry.body["retrieved_at"]
    return found


def markdown(found: Sequence[Citation]) -> str:
    """A Markdown list: origin, words, dates and addresses, then the id in the ledger; ends with a newline."""
    return "".join(f"- {_markdown(item)}\n" for item in found)


def csl_json(found: Sequence[Citation]) -> list[dict[str, Any]]:
    """CSL-JSON items as citation programs read them."""
    return [_csl(item) for item in found]


def ris(found: Sequence[Citation]) -> str:
    """RIS records, each closed by `ER`; lines end with CRLF as the format asks."""
    return "".join(_ris(item) for item in found)


def bibtex(found: Sequence[Citation]) -> str:
    """BibTeX `@misc` entries in UTF-8, special characters escaped."""
    return "\n".join(_bibtex(item) for item in found)


def pack(found: Sequence[Citation], form: str) -> str:
    """Citations as one text: `markdown`, `csl-json`, `ris` or `bibtex`.

    Raises:
        KeyError: the form is none of these.
    """
    return PACKS[form](found)


_ONE_BY_ONE = 200
"""Documents looked up by name; of more, all are read in one go."""
PACKS: dict[str, Callable[[Sequence[Citation]], str]] = {
    "markdown": markdown,
    "csl-json": lambda found: json.dumps(csl_json(found), ensure_ascii=False, indent=2) + "\n",
    "ris": ris,
    "bibtex": bibtex,
}


def _citation(claim: Claim, record: Mapping[str, Any]) -> Citation:
    known = vocabulary()
    claimant = label_of(claim.claimant)
    party = known.parties.get(claimant)
    author = party.names.get("en", claimant) if party else claimant
    source = known.sources.get(claim.source or "")
    container = source.name if source else (claim.source or "")
    own = claim.source == claimant
    archives = record.get("archive_urls") or ()
    year = str(claim.published_at.year) if claim.published_at else "undated"
    slug = re.sub(r"\W+", "-", (claimant or claim.source or "anon").casefold()).strip("-")
    return Citation(
        key=f"{slug}-{year}-{sha256_hex(claim.claim_id)[:4]}",
        author=author or container or "unnamed",
        container="" if own else container,
        title=record.get("title") or _in_words(claim),
        published=claim.published_at,
        retrieved=_day(record.get("retrieved_at")),
        recorded=_day(claim.recorded_at),
        url=record.get("canonical_url") or claim.url or record.get("url") or (source.url if source else None),
        archived=archives[0] if archives else None,
        words=" ".join(claim.quote.exact.split()),
        claim_id=claim.claim_id,
        language=claim.language,
        credit=record.get("credit") or (source.credit if source else None),
    )


def _in_words(claim: Claim) -> str:
    """A title for words that stand in a document without one ("Russia: personnel, lost (27 March 2024)")."""
    put = words("en")
    what = put.measure(claim.category or "", claim.outcome or "") or claim.quote.exact
    whose = f"{put.party(claim.subject)}: " if claim.subject is not None else ""
    day = f" ({put.day(claim.published_at)})" if claim.published_at else ""
    return f"{whose}{what}{day}"


def _markdown(item: Citation) -> str:
    parts = [f"{item.author}: “{item.words}”"]
    if item.container:
        parts.append(f"in {item.container}")
    if item.published:
        parts.append(f"published {item.published.isoformat()}")
    parts.append(_retrieved(item))
    text = ", ".join(parts) + "."
    if item.url:
        text += f" <{item.url}>"
    if item.archived:
        text += f" (archived: <{item.archived}>)"
    if item.credit:
        text += f" Credit: {item.credit}."
    return f"{text} Ledger: `{item.claim_id}`."


def _retrieved(item: Citation) -> str:
    """When it was fetched; in words where nobody knows, since the file came from somewhere else."""
    if item.retrieved:
        return f"retrieved {item.retrieved.isoformat()}"
    where = "read beside the ledger" if item.recorded is None else f"in the ledger since {item.recorded.isoformat()}"
    return f"day of retrieval unknown, {where}"


def _note(item: Citation) -> str:
    unknown = "" if item.retrieved else f"; {_retrieved(item)}"
    return f"“{item.words}”; ledger: {item.claim_id}{unknown}"


def _csl(item: Citation) -> dict[str, Any]:
    value: dict[str, Any] = {
        "id": item.key,
        "type": "webpage",
        "title": item.title,
        "author": [{"literal": item.author}],
        "note": _note(item),
    }
    if item.container:
        value["container-title"] = item.container
    if item.published:
        value["issued"] = {"date-parts": [[item.published.year, item.published.month, item.published.day]]}
    if item.retrieved:
        value["accessed"] = {"date-parts": [[item.retrieved.year, item.retrieved.month, item.retrieved.day]]}
    places = {"URL": item.url, "archive_location": item.archived, "language": item.language}
    return value | {name: content for name, content in places.items() if content}


def _ris(item: Citation) -> str:
    lines = [("TY", "ELEC"), ("ID", item.key), ("AU", item.author), ("TI", item.title)]
    if item.container:
        lines.append(("T2", item.container))
    if item.published:
        lines += [("PY", str(item.published.year)), ("DA", item.published.strftime("%Y/%m/%d"))]
    if item.retrieved:
        lines.append(("Y2", item.retrieved.strftime("%Y/%m/%d")))
    lines += [
        (tag, content) for tag, content in (("UR", item.url), ("L4", item.archived), ("LA", item.language)) if content
    ]
    lines += [("N1", _note(item)), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(content.split())}\r\n" for tag, content in lines)


def _bibtex(item: Citation) -> str:
    fields = {"author": "{" + _tex(item.author) + "}", "title": _tex(item.title)}
    if item.container:
        fields["howpublished"] = _tex(item.container)
    if item.published:
        fields |= {"year": str(item.published.year), "month": str(item.published.month), "day": str(item.published.day)}
    if item.url:
        fields["url"] = item.url.replace("\\", "").replace("{", "").replace("}", "")
    if item.retrieved:
        fields["urldate"] = item.retrieved.isoformat()
    fields["note"] = _tex(_note(item) + (f"; archived: {item.archived}" if item.archived else ""))
    body = ",\n".join(f"  {name} = {{{content}}}" for name, content in fields.items())
    return f"@misc{{{item.key},\n{body}\n}}\n"


def _tex(text: str) -> str:
    plain = text.replace("\\", "\\textbackslash ").replace("{", "\\{").replace("}", "\\}")
    return re.sub(r"([#$%&_])", r"\\\1", plain).replace("~", "\\textasciitilde ").replace("^", "\\textasciicircum ")


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10]) if text else None
    except ValueError:
        return None

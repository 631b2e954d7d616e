"""How are the ledger and a draft held against what was said?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path

from counterclaim.checks.independence import Independence, dependence_entry
from counterclaim.checks.independence import independence as test_independence
from counterclaim.checks.run import check as run_checks
from counterclaim.checks.run import passed_over
from counterclaim.documents import Refused, read_documents
from counterclaim.ledger import Ledger
from counterclaim.model import Claim, Finding
from counterclaim.model.errors import (
    MissingLedgerError,
    NoDraftError,
    NotADocxError,
    OptionError,
    ReviewError,
    SuppressionError,
)
from counterclaim.model.standing import Standing
from counterclaim.publish.cite import pack
from counterclaim.publish.drafts.docx import write_docx
from counterclaim.publish.drafts.html import html_page
from counterclaim.publish.drafts.sarif import sarif as sarif_of
from counterclaim.publish.filed import standings
from counterclaim.publish.review import STATUSES, Decision, standing_of
from counterclaim.publish.review import dispute as dispute_in
from counterclaim.publish.review import file_findings as file_in
from counterclaim.publish.review import recheck as recheck_in
from counterclaim.publish.review import review as review_in
from counterclaim.publish.second_sources import with_second_sources
from counterclaim.publish.verify.sources import sources_of
from counterclaim.publish.verify.suppress import Suppression, suppress
from counterclaim.publish.verify.verify import Verification
from counterclaim.publish.verify.verify import verify as verify_draft
from counterclaim.verbs.opening import DEFAULT, Address, known_language, now, opened, today
from counterclaim.verbs.reading import extract
from counterclaim.verbs.unnamed import ADVICE


def check(
    *,
    ledger: Address = DEFAULT,
    rules: Sequence[str] | None = None,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Iterator[Finding]:
    """Findings of all rules, or of those named, over the ledger as it was known on a day (inclusive).

    Raises:
        CounterclaimError: there is no ledger there, or a rule is not known.
    """
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        yield from run_checks(store, rules=rules, known_by=known_by)


def unchecked(
    *, ledger: Address = DEFAULT, known_by: date | None = None, recorded_by: date | None = None
) -> tuple[str, ...]:
    """In words, what `check` has to pass over; empty where there is nothing of the kind.

    Raises:
        CounterclaimError: there is no ledger there.
    """
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        count = passed_over(store, known_by=known_by)
    return (f"{count:,} figures of documents that name no source stand in no series; {ADVICE}",) if count else ()


def verify(
    draft: str | Path,
    *,
    ledger: Address | None = DEFAULT,
    beside: Iterable[str | Path] = (),
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    suppressions: Sequence[Suppression] = (),
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Verification:
    """A draft's figures against the ledger, against documents given beside it, and against each other.

    Args:
        draft: the file; it is read and never stored.
        ledger: where to look; null compares with `beside` alone, as does the default address with nothing there.
        beside: documents or batches to compare with, read and not stored.
        published: the draft's day; entries published later are not held against it.
        known_by: hold nothing against it that was published after this day, whatever its own.

    Raises:
        CounterclaimError: the draft or one of the documents beside it cannot be read, or nothing lies at an address
            other than the default.
    """
    documents = [
        item
        for item in read_documents(
            draft, published=published, source=source, language=known_language(language), today=today()
        )
        if not isinstance(item, Refused)
    ]
    if len(documents) != 1:
        raise NoDraftError(str(draft), len(documents))
    claims: list[Claim] = []
    for item in extract(beside):
        if not isinstance(item, Refused):
            claims.extend(item.claims)
    with _store(ledger, known_by=known_by, recorded_by=recorded_by) as found:
        result = verify_draft(documents[0], found, with_claims=claims, suppressions=suppressions)
        return with_second_sources(result, found, known_by=known_by, suppressions=suppressions)


@contextmanager
def _store(
    ledger: Address | None,
    *,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Iterator[Ledger | None]:
    """The ledger at an address; null where none is meant, or the default has nothing there."""
    with ExitStack() as stack:
        try:
            held = opened(ledger, known_by=known_by, recorded_by=recorded_by) if ledger is not None else None
            found = stack.enter_context(held) if held is not None else None
        except MissingLedgerError:
            if ledger != DEFAULT:
                raise
            found = None
        yield found


def write_checked(
    result: Verification,
    draft: Path,
    *,
    html: Path | None = None,
    docx: bool = False,
    sarif: Path | None = None,
    cite: Path | None = None,
    ledger: Address | None = DEFAULT,
) -> tuple[Path, ...]:
    """Write a verification beside the draft, as a page, a commented copy, SARIF or a citation pack; the paths written.

    Args:
        cite: where the sources the draft was held against are written, origin first and ledger second; the ending
            tells the form: .md, .json (CSL-JSON), .ris or .bib.
        ledger: where the records of those sources are read.

    Raises:
        CounterclaimError: `docx` for a draft that is no `.docx`; `cite` with another ending.
        OSError: a file cannot be written.
    """
    writable(draft, docx=docx, cite=cite)
    written: list[Path] = []
    if html is not None:
        html.write_text(html_page(result), "utf-8")
        written.append(html)
    if docx:
        written.append(write_docx(result, draft))
    if sarif is not None:
        sarif.write_text(json.dumps(sarif_of(result, address=draft.name), ensure_ascii=False, indent=2), "utf-8")
        written.append(sarif)
    if cite is not None:
        with _store(ledger) as store, cite.open("w", encoding="utf-8", newline="") as out:
            out.write(pack(sources_of(result, store), _FORMS[cite.suffix.lower()]))
        written.append(cite)
    return tuple(written)


def writable(draft: Path, *, docx: bool = False, cite: Path | None = None) -> None:
    """Refuses what `write_checked` could not write, before anything is verified.

    Raises:
        CounterclaimError: `docx` for a draft that is no `.docx`; `cite` with an ending that names no form.
    """
    if cite is not None and cite.suffix.lower() not in _FORMS:
        raise OptionError("--cite", cite.name, ", ".join(_FORMS))
    if docx and draft.suffix.lower() != ".docx":
        raise NotADocxError(draft.name)


_FORMS = {".md": "markdown", ".json": "csl-json", ".ris": "ris", ".bib": "bibtex"}


def set_aside(
    result: Verification, file: Path, *, words: str, reason: str, by: str = "", on: date | None = None
) -> list[Suppression]:
    """Set aside the findings whose figure holds these words, for a reason kept in the file; the lines added.

    Raises:
        SuppressionError: no finding has these words.
        ReviewError: the reason is empty.
    """
    if not reason.strip():
        raise ReviewError("reason")
    wanted = " ".join(words.split()).casefold()
    found = [
        one
        for one in result.findings
        if one.quote is not None and wanted in " ".join(one.quote.exact.split()).casefold()
    ]
    if not wanted or not found:
        raise SuppressionError(str(file), 0, f"no finding stands at {words!r}")
    return [suppress(file, one, reason=reason, by=by, on=(on or today()).isoformat()) for one in found]


def independence(
    a: str,
    b: str,
    *,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
    keep: bool = False,
) -> Independence:
    """Whether one series follows another, with every convention tried and every miss.

    Args:
        a, b: `source:category[:kind]`.
        keep: store the verdict as an entry that `compare`, `estimate` and `verify` respect.

    Raises:
        CounterclaimError: one of the series is not in the ledger.
    """
    with opened(ledger, read_only=not keep, known_by=known_by, recorded_by=recorded_by) as store:
        result = test_independence(store, a, b, known_by=known_by)
        if keep:
            store.append([dependence_entry(result)], recorded_at=now())
        return result


def file_findings(result: Verification, *, ledger: Address = DEFAULT, recorded_at: datetime | None = None) -> list[str]:
    """File the findings about another outlet's published piece; their ids. They are open until reviewed."""
    with opened(ledger, read_only=False) as store:
        return file_in(store, result, recorded_at=now(recorded_at))


def findings(
    *,
    ledger: Address = DEFAULT,
    status: str | None = None,
    only: str | None = None,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> list[Standing]:
    """The filed findings with all that was said of them; of one status (open, accepted, rejected, corrected) or all.

    `only` is the id of one, or its unmistakable beginning.

    Raises:
        OptionError: the status is none of these.
        NoSuchFindingError: no filed finding, or several, have the id that `only` gives.
    """
    if status is not None and status not in STATUSES:
        raise OptionError("--status", status, ", ".join(STATUSES))
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return standings(store, status=status) if only is None else [standing_of(store, only)]


def review(
    finding: str,
    *,
    decision: Decision,
    reviewer: str,
    reason: str,
    ledger: Address = DEFAULT,
    recorded_at: datetime | None = None,
) -> Standing:
    """Accept or reject a filed finding; a name or pseudonym and a reason are kept with the decision.

    Raises:
        NoSuchFindingError: no filed finding, or several, have that id.
        ReviewError: reviewer or reason is empty.
    """
    moment = now(recorded_at)
    with opened(ledger, read_only=False) as store:
        return review_in(
            store,
            finding,
            decision=decision,
            reviewer=reviewer,
            reason=reason,
            on=date.fromisoformat(moment[:10]),
            recorded_at=moment,
        )


def dispute(
    finding: str,
    *,
    by: str,
    answer: str,
    correction: str | None = None,
    ledger: Address = DEFAULT,
    recorded_at: datetime | None = None,
) -> Standing:
    """File what the issuer or outlet answers to a finding; a correction of theirs comes first from then on.

    Raises:
        NoSuchFindingError: no filed finding, or several, have that id.
        ReviewError: the answering party or the answer is empty.
    """
    moment = now(recorded_at)
    with opened(ledger, read_only=False) as store:
        return dispute_in(
            store,
            finding,
            by=by,
            answer=answer,
            correction=correction,
            on=date.fromisoformat(moment[:10]),
            recorded_at=moment,
        )


def recheck(
    sources: Sequence[str],
    *,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Iterator[tuple[Verification, tuple[Finding, ...]]]:
    """Verify the stored pieces of these outlets again; each with the findings that were not filed before.

    Args:
        known_by: judge by what was known on this day; null for the current day.
    """
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        yield from recheck_in(store, sources=sources, today=known_by or today())

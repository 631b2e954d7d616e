"""Which documents or dataset files does an address hold?"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

from counterclaim.documents.fetch import Fetched, Fetcher, Limits
from counterclaim.documents.maps import DatasetMap
from counterclaim.documents.piece import Read, Refused
from counterclaim.documents.read import read_answer
from counterclaim.documents.tables import LARGEST_FILE
from counterclaim.model.errors import FetchError

_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/x-ndjson": ".jsonl",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
DATASET_LIMITS = Limits(most_bytes=LARGEST_FILE, seconds=300.0)


def read_address(
    url: str,
    *,
    retrieved_at: str,
    fetcher: Fetcher | None = None,
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    today: date | None = None,
) -> Iterator[Read | Refused]:
    """The documents of an address: a page, a PDF, a feed, a channel's preview; each with the bytes it was read from.

    Args:
        url: an http or https address.
        retrieved_at: now, UTC, ISO; a clock is always an argument.
        fetcher: keeps connections' manners between calls; a new one by default.
        published: as for `read_documents`; so are `source`, `language` and `today`.

    Raises:
        RefusedAddressError, FetchError: as for `Fetcher.fetch`.
        UnreadableError: what came is not a document.
    """
    answer = (fetcher or Fetcher()).fetch(url)
    return read_fetched(
        answer, retrieved_at=retrieved_at, published=published, source=source, language=language, today=today
    )


def read_fetched(
    answer: Fetched,
    *,
    retrieved_at: str,
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    today: date | None = None,
) -> Iterator[Read | Refused]:
    """The documents of an answer already fetched; see `read_address`.

    Raises:
        UnreadableError: what came is not a document.
    """
    name = unquote(urlsplit(answer.final_url).path).rpartition("/")[2] or "index"
    ending = _ENDINGS.get(answer.content_type) or Path(name).suffix or ".html"
    stem = Path(name).stem if Path(name).suffix else name
    found = read_answer(
        answer.raw,
        f"{stem[:80]}{ending}",
        declared=answer.charset,
        url=answer.final_url,
        published=published,
        source=source,
        language=language,
        today=today,
    )
    for member in found:
        if isinstance(member, Refused):
            yield member
        else:
            yield Read(replace(member.document, retrieved_at=retrieved_at), member.raw)


@dataclass(frozen=True, slots=True)
class Announced:
    """What a fetch is about to do, to be said before it does it."""

    address: str
    file: str
    licence: str | None
    credit: str | None


def fetch_dataset(
    dataset: DatasetMap, folder: Path, *, fetcher: Fetcher | None = None, say: Callable[[Announced], None] | None = None
) -> list[Path]:
    """The files of a dataset, fetched from the addresses its map names into a folder that exists.

    A file appears whole or not at all. `say` is called before each fetch with what, from where and under which licence.

    Raises:
        RefusedAddressError, FetchError: as for `Fetcher.fetch`, or the map names no address.
    """
    getter = fetcher or Fetcher(limits=DATASET_LIMITS, robots=False)
    fetched = []
    for rule in dataset.files:
        if rule.fetch is None:
            if rule.optional:
                continue
            raise FetchError(rule.file, f"the map {dataset.name!r} names no address for it", "give a path instead")
        if say is not None:
            say(Announced(rule.fetch, rule.file, dataset.licence, dataset.credit))
        answer = getter.fetch(rule.fetch)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".fetch-")
        with os.fdopen(handle, "wb") as file:
            file.write(answer.raw)
        Path(temporary).chmod(0o644)
        place = folder / rule.file
        Path(temporary).replace(place)
        fetched.append(place)
    return fetched

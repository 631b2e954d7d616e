"""When was it published, by whom, in which language?"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from counterclaim.model.days import day_told
from counterclaim.model.errors import DateError
from counterclaim.vocabulary.load import vocabulary, word_table

_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_ISO_START = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?\s*\Z", re.DOTALL)
_CYRILLIC, _ARABIC, _LATIN = re.compile("[\u0400-\u04ff]+"), re.compile("[\u0600-\u06ff]+"), re.compile("[A-Za-z]+")
_SAMPLE = 4_000


def day_of(text: str, where: str) -> date:
    """The day of an ISO date or date-time.

    Raises:
        DateError: it is not in that form, or no day of the calendar; `where` is named.
    """
    found = _ISO_START.match(text)
    try:
        return day_told(found.group(1) if found else text)
    except ValueError:
        raise DateError(text[:60], where) from None


def day_in_name(name: str) -> date | None:
    """The ISO date in a file's name; null where there is none. The last one counts.

    Raises:
        DateError: what stands there is no day of the calendar.
    """
    found = _ISO.findall(name)
    return day_of(found[-1], f"in the file's name {name!r}") if found else None


def source_of(printed: str | None, url: str | None = None) -> str | None:
    """The vocabulary's id for an outlet or issuer: by id, by name, by address; else the name as printed."""
    ids, names, _ = _sources()
    if printed is not None and printed.strip():
        bare = " ".join(printed.split())
        return bare if bare in ids else names.get(bare.casefold(), bare)
    return _by_address(url) if url else None


def is_known(source: str) -> bool:
    """Whether a source is an id of the vocabulary."""
    return source in vocabulary().sources or source in vocabulary().parties


def language_of(text: str) -> str | None:
    """`uk`, `ru`, `en` or `ar`, by letters and a few words; null when none of them fits.

    A long text is judged by its beginning.
    """
    sample = text[:_SAMPLE]
    cyrillic, arabic, latin = (sum(map(len, letters.findall(sample))) for letters in (_CYRILLIC, _ARABIC, _LATIN))
    words = sample.lower().split()
    if cyrillic * 2 > latin and cyrillic >= arabic and cyrillic:
        return "uk" if _signs("uk", sample, words) > _signs("ru", sample, words) else "ru"
    if arabic > latin:
        return "ar"
    return "en" if latin and (latin < 200 or _signs("en", sample, words) * 100 > latin // 5) else None


def _signs(language: str, sample: str, words: list[str]) -> int:
    """How much in a text speaks for a language: its own letters, counted twice, and its common words."""
    letters, common = _marks(language)
    return 2 * sum(map(sample.count, letters)) + sum(word in common for word in words)


@cache
def _marks(language: str) -> tuple[str, frozenset[str]]:
    table = word_table("languages")[language]
    return str(table["letters"]), frozenset(table["words"])


@cache
def _sources() -> tuple[frozenset[str], dict[str, str], tuple[tuple[str, str, str], ...]]:
    """Ids, names to ids, and (host, path, id) with the longest address first."""
    words = vocabulary()
    names: dict[str, str] = {}
    for party in words.parties.values():
        if party.id in words.sources:
            forms = [*party.names.values(), *(form for forms in party.aliases.values() for form in forms)]
            names.update({form.casefold(): party.id for form in forms if not form.endswith("*")})
    names.update({source.name.casefold(): source.id for source in words.sources.values()})
    names.update({source.casefold(): source for source in words.sources})
    places = []
    for source in words.sources.values():
        for domain in source.domains:
            host, _, path = domain.partition("/")
            places.append((host.casefold(), path.rstrip("/"), source.id))
    places.sort(key=lambda place: (-len(place[0]), -len(place[1]), place[2]))
    return frozenset(words.sources) | frozenset(words.parties), names, tuple(places)


def _by_address(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if not host:
        return None
    path = parts.path.lstrip("/")
    for place, under, source in _sources()[2]:
        if (host == place or host.endswith(f".{place}")) and (
            not under or path == under or path.startswith(f"{under}/")
        ):
            return source
    return host

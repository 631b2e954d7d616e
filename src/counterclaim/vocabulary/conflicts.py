"""What does a conflict's pack say: its days, its sides, who counts whose losses, what happened when?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.model.errors import VocabularyError
from counterclaim.vocabulary.entries import LANGUAGES, Item, entries_of
from counterclaim.vocabulary.places import Place, places_in


@dataclass(frozen=True, slots=True)
class Reference:
    """Where something stands that the project did not find out itself.

    Attributes:
        title, publisher: as printed.
        day: when it was published.
        url: where it was read.
        says: what it is cited for, in a few words of each language; empty where the title says it.
    """

    title: str
    publisher: str
    day: date
    url: str
    says: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a war and helps to read a chart; it says nothing about losses.

    Attributes:
        kind: `battle` (a stretch of days) or `aid` (a day).
        first, last: its days, both included; equal for a single day, `last` null while it goes on.
        sources: who says that it was on these days; never empty.
    """

    names: Mapping[str, str]
    kind: str
    first: date
    last: date | None
    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """One conflict: its first day, its sides and the people who count.

    Attributes:
        first_day: the day that cumulative totals start from, inclusive.
        belligerents: the sides, in alphabetical order of their ids; the same order everywhere.
        counters: which claimant counts whose losses by default.
        last_day: the last day of the conflict, inclusive; null while it goes on.
        theatre: the party on whose ground it is mostly fought: whose people are hurt, and who is given aid, where a
            text does not say; null where that is open.
        first_blow: the side that the war's first day fell on: whose people its dead are; null where it began otherwise.
        camps: which belligerents fight on one side, where there are more than two; empty where each fights the others.
        events: battles and aid dates that charts mark, oldest first.
        places: the settlements that its reports name.
    """

    id: str
    names: Mapping[str, str]
    first_day: date
    last_day: date | None
    belligerents: tuple[str, ...]
    counters: Mapping[str, str]
    openings: Mapping[str, tuple[str, ...]]
    preferred_sources: Mapping[str, str]
    notes: Mapping[str, str]
    theatre: str | None = None
    events: tuple[Event, ...] = ()
    camps: tuple[tuple[str, ...], ...] = ()
    first_blow: str | None = None
    places: tuple[Place, ...] = ()


def pack_in(folder: Path) -> Pack:
    """The conflict that a pack's folder describes.

    Raises:
        VocabularyError: its file is missing or says something that is not understood; names file and line.
    """
    file = folder / "pack.yml"
    if not file.is_file():
        raise VocabularyError(
            f"{folder.name}/pack.yml", 1, "the pack's file is not there", "write it, or mend the path"
        )
    items = list(entries_of(file))
    if len(items) != 1:
        raise VocabularyError(f"{folder.name}/pack.yml", 1, "one entry is expected", "name it after the folder")
    item = items[0]
    item.check(
        (
            "names",
            "first_day",
            "last_day",
            "belligerents",
            "counters",
            "openings",
            "preferred_sources",
            "notes",
            "theatre",
            "events",
            "camps",
            "first_blow",
        ),
        ("names", "first_day", "belligerents"),
    )
    value = item.value
    return Pack(
        item.key,
        item.languages("names"),
        _day(item, "first_day"),
        _day(item, "last_day") if value.get("last_day") else None,
        tuple(sorted(value["belligerents"])),
        dict(value.get("counters") or {}),
        item.forms("openings"),
        dict(value.get("preferred_sources") or {}),
        dict(value.get("notes") or {}),
        value.get("theatre"),
        tuple(sorted((_event(item, one) for one in value.get("events") or ()), key=lambda one: one.first)),
        _camps(item, value["belligerents"]),
        value.get("first_blow"),
        places_in(folder),
    )


def _camps(item: Item, belligerents: Any) -> tuple[tuple[str, ...], ...]:
    camps = item.value.get("camps") or []
    listed = [party for camp in camps if isinstance(camp, list) for party in camp]
    if not all(isinstance(camp, list) for camp in camps) or set(listed) - set(belligerents):
        raise item.error(f"{camps!r} are not camps", "give lists of the pack's belligerents", key="camps")
    return tuple(tuple(sorted(camp)) for camp in camps)


def _event(item: Item, said: Any) -> Event:
    keys = {"names", "kind", "first", "last", "sources"}
    if not isinstance(said, dict) or not {"names", "kind", "first", "sources"} <= set(said) <= keys:
        raise item.error(f"{said!r} is not an event", f"give {', '.join(sorted(keys))}", key="events")
    names = said["names"]
    if said["kind"] not in ("battle", "aid") or not isinstance(names, dict) or not set(LANGUAGES) <= set(names):
        raise item.error(
            f"{said!r} is not an event", "its kind is battle or aid, its names stand in en, uk, ru", key="events"
        )
    first = _event_day(item, said["first"])
    last = first if said["kind"] == "aid" else _event_day(item, said["last"]) if said.get("last") else None
    sources = said["sources"] if isinstance(said["sources"], list) else []
    if not sources:
        raise item.error(f"{said!r} has no source", "give sources: [{title, publisher, date, url}]", key="events")
    return Event(dict(names), str(said["kind"]), first, last, tuple(_reference(item, one) for one in sources))


def _reference(item: Item, said: Any) -> Reference:
    needed = {"title", "publisher", "date", "url"}
    if not isinstance(said, dict) or not needed <= set(said) <= needed | {"says"} or not all(said.values()):
        raise item.error(f"{said!r} is not a source", "give title, publisher, date, url; says too", key="events")
    if not str(said["url"]).startswith("https://"):
        raise item.error(f"{said['url']!r} is not an address", "write where it was read, 'https://…'", key="events")
    says = said.get("says") or {}
    if says and not (isinstance(says, dict) and set(LANGUAGES) <= set(says)):
        raise item.error(f"{says!r} is not in three languages", "give en, uk, ru", key="events")
    day = _event_day(item, said["date"])
    return Reference(str(said["title"]), str(said["publisher"]), day, str(said["url"]), dict(says))


def _event_day(item: Item, text: Any) -> date:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise item.error(f"{text!r} is not a day", "write it as 'YYYY-MM-DD'", key="events") from None


def _day(item: Item, key: str) -> date:
    try:
        return date.fromisoformat(str(item.value[key]))
    except ValueError:
        raise item.error(f"{item.value[key]!r} is not a day", "write it as 'YYYY-MM-DD'", key=key) from None

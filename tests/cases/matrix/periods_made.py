"""Which texts does the matrix of time constructions make, and which period is each of their figures of?"""

from __future__ import annotations

import random
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

MATRIX: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "periods.yml").read_text("utf-8"))
WAR = "2022-02-24"
_MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("January February March April May June July August September October November December",) * 3,
    "uk": (
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
        "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    ),
    "ru": (
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
}
_WEEKDAYS: dict[str, tuple[str, ...]] = {
    "en": ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday",) * 2,
    "uk": (
        "понеділок вівторок середу четвер п'ятницю суботу неділю",
        "понеділка вівторка середи четверга п'ятниці суботи неділі",
    ),
    "ru": (
        "понедельник вторник среду четверг пятницу субботу воскресенье",
        "понедельника вторника среды четверга пятницы субботы воскресенья",
    ),
}
_AFTER_ON = {"en": "on ", "uk": "у ", "ru": "в "}
_AND = {"en": "and", "uk": "та", "ru": "и"}
_YEAR = {"en": ", {}", "uk": " {} року", "ru": " {} года"}
_SLOT = re.compile(r"\{([a-z_A-Z]+)(?:-(\d+))?\}")


@dataclass(frozen=True, slots=True)
class Case:
    """A text with the period of each of its figures, in the order of the text.

    `factor` names the construction (`times/frame` or `said/group`), `phrase` the time or text put in; `wanted` holds the span, the value and the period
    (kind, start, end, per; ISO days or null) of each figure; a null kind stands for "either reading will do".
    """

    language: str
    factor: str
    phrase: str
    published: date
    text: str
    wanted: tuple[tuple[int, int, int, tuple[str | None, str | None, str | None, str | None]], ...]


def _month(day: date, back: int) -> tuple[date, date]:
    months = day.year * 12 + day.month - 1 - back
    year, month = months // 12, months % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _day(mark: str, published: date) -> str | None:
    """The day a mark stands for; null for `0`."""
    if mark == "0":
        return None
    if mark == "W":
        return WAR
    if mark == "S":
        return f"{published.year - (published.month < 6)}-06-01"
    parts = re.fullmatch(r"([DMY])(?:-(\d+))?(.*)", mark)
    assert parts is not None, mark
    kind, back, rest = parts.groups()
    count = int(back or 0)
    if kind == "D":
        return str(published - timedelta(count))
    if kind == "Y":
        return f"{published.year - count}-{'12-31' if rest == 'e' else '01-01'}"
    first, last = _month(published, count)
    if rest == "e":
        return str(last)
    if rest == "D":
        return str(first.replace(day=min(published.day, last.day)))
    return str(first + timedelta(int(rest[1:]))) if rest else str(first)


def _period(
    label: str, published: date, own: list[str] | None
) -> tuple[str | None, str | None, str | None, str | None]:
    if label == "-":
        return "unstated", None, None, None
    if label in ("T", "S", "R"):
        assert own is not None
        kind, start, end = own[0], _day(str(own[1]), published), _day(str(own[2]), published)
        if label == "S" and kind == "cumulative" and own[2] == "D":
            end = str(published - timedelta(2))
        return kind, start, end, None
    parts = label.split()
    return parts[0], _day(parts[1], published), _day(parts[2], published), parts[3] if len(parts) > 3 else None


class _Writer:
    """Fills the slots of one language's texts."""

    def __init__(self, language: str, published: date, seed: int) -> None:
        self.language, self.published = language, published
        self.pick = random.Random(seed)  # noqa: S311 - the choice of words, no secret
        self.table = MATRIX[language]
        self.month_first = language == "en" and self.pick.random() < 0.6

    def number(self, kind: str) -> int:
        low, high = {"n": (190, 890), "i": (33, 95), "N": (31_000, 940_000), "I": (1_100, 24_000)}[kind]
        value = self.pick.randint(low, high)
        if kind == "N":
            value -= value % 10 ** self.pick.randint(0, 3)
        return value + (value % 100 in (0, 24) and kind != "N") + (value % 10 == 1) * 2  # no plural rule for "21 man"

    def printed(self, value: int) -> str:
        return f"{value:,}" if self.language == "en" else f"{value:,}".replace(",", " ") if value > 9999 else str(value)

    def date(self, back: int, *, year: bool) -> str:
        day = self.published - timedelta(back)
        month = _MONTHS[self.language][2].split()[day.month - 1]
        if self.month_first:
            return f"{month} {day.day}" + (f", {day.year}" if year else "")
        tail = "" if not year else f" {day.year}" if self.language == "en" else _YEAR[self.language].format(day.year)
        return f"{day.day} {month}{tail}"

    def slot(self, name: str, back: int) -> str:
        day = self.published - timedelta(back)
        weekday = day.weekday()
        if name in ("d", "dy"):
            return self.date(back, year=name == "dy")
        if name == "pair":
            month, link = _MONTHS[self.language][2].split()[day.month - 1], _AND[self.language]
            days = f"{day.day} {link} {day.day + 1}"
            return f"{month} {days}" if self.month_first else f"{days} {month}"
        if name in ("w", "w_acc", "w_gen"):
            return _WEEKDAYS[self.language][name == "w_gen"].split()[weekday]
        if name == "on":
            before = "во " if self.language == "ru" and weekday == 1 else _AFTER_ON[self.language]
            return before + _WEEKDAYS[self.language][0].split()[weekday]
        if name in ("m", "in_m", "of_m"):
            form = {"m": 0, "in_m": 1, "of_m": 2}[name]
            return _MONTHS[self.language][form].split()[_month(self.published, back)[0].month - 1]
        if name == "y":
            return str(self.published.year - back)
        raise KeyError(name)

    def write(self, frame: str, phrase: str | None = None) -> tuple[str, list[tuple[int, int, int]]]:
        """The text, and the span and value of each figure."""
        while clause := re.search(r"\{(one|two|three|then|who|T)\}", frame):
            name = clause.group(1)
            filled = phrase if name == "T" and phrase is not None else self.pick.choice(self.table.get(name) or [""])
            frame = frame[: clause.start()] + filled + frame[clause.end() :]
        out, spans, at = "", [], 0
        used: set[int] = set()
        for match in _SLOT.finditer(frame):
            out += frame[at : match.start()]
            at = match.end()
            name, back = match.group(1), int(match.group(2) or 0)
            if name in ("n", "i", "N", "I"):
                value = self.number(name)
                while value in used:
                    value = self.number(name)
                used.add(value)
                printed = self.printed(value)
                spans.append((len(out), len(out) + len(printed), value))
                out += printed
            else:
                out += self.slot(name, back)
        out += frame[at:]
        out = re.sub(r"(^|[.!?]\s|\n)(\w)", lambda found: found.group(1) + found.group(2).upper(), out)
        return out, spans


def cases(language: str, *, every: int = 1) -> Iterator[Case]:
    """The texts of a language; of phrases and frames each `every`-th pair, and every text of `said`."""
    table = MATRIX[language]
    days = [date.fromisoformat(day) for day in MATRIX["days"]]
    count = 0
    for name, phrases in table["times"].items():
        own = MATRIX["periods"][name]
        for frame_name, (frame, gets) in table["frames"].items():
            for phrase in phrases:
                count += 1
                if count % every:
                    continue
                if _at_odds(name, frame_name):
                    continue
                published = days[count % len(days)]
                text, spans = _Writer(language, published, count).write(frame, phrase)
                wanted = tuple(
                    (*span, _period(label, published, own))
                    for span, label in zip(spans, _fit(gets, len(spans)), strict=True)
                )
                yield Case(language, f"{name}/{frame_name}", phrase, published, text, wanted)
    for group, texts in table["said"].items():
        for place, (text, gets) in enumerate(texts):
            for published in days if every == 1 else days[place % len(days) :][:1]:
                written, spans = _Writer(language, published, place + published.day).write(text)
                wanted = tuple(
                    (*span, _period(label, published, None)) for span, label in zip(spans, gets, strict=True)
                )
                yield Case(language, f"said/{group}", text, published, written, wanted)


def _at_odds(name: str, frame: str) -> bool:
    """Whether a phrase makes no sense in a frame, or leaves its period open there."""
    totals = name.startswith("since-war") or name == "war-until"
    if frame in ("beside-total", "total-first"):
        return totals or name in ("since-campaign", "unplaced")
    if frame in ("said-on-front", "said-on-behind"):
        return name in ("today", "past-day", "two-days", "night", "yesterday", "week", "fortnight", "three-months",
                        "this-month", "this-year", "weekday", "date", "dates", "week-ended", "since-weekday",
                        "night-dated", "war-until")  # fmt: skip
    return frame in ("two-times", "after-other") and (totals or name == "since-campaign")


def _fit(gets: list[str], count: int) -> list[str]:
    return gets if len(gets) == count else [gets[0]] * count

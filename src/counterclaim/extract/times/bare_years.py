"""Is a year without a preposition the time of what its clause tells ("1916 року британці втратили", "у битві на Соммі
1916 року"), and not only the year of the noun before it ("закон 2022 року")?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from counterclaim.extract.times.dates import DateMention
from counterclaim.extract.times.time_spans import TimeSpan

_REACH = 60  # characters before a year in which its place or its battle stands
_OPENS = re.compile(r"(?:^|[.!?\n;:—–(«]|,(?:\s(?:що|а|але|коли|и|й|і|та))?)\s*$")
_WHERE = re.compile(  # before a name: where a battle was
    r"(?<!\w)(?:(?:бит[вт]\w+|бо[їяюєй]\w*|облог\w+|осад\w+|штурм\w*|оборон\w+|наступ\w*|операці\w+|операци\w+|поразк\w+"
    r"|сраж\w+|розгром\w*|разгром\w*|різанин\w+|резн\w+)\s)?"
    r"(?:під|над|біля|за|на|у|в|під час|при|под|возле|около)\s(?:[а-яіїєґё][\w’'-]*\s){1,2}$"
)
_EVENT = re.compile(
    r"(?<!\w)(?:бит[вт]\w+|облог\w+|осад\w+|штурм\w*|різанин\w+|резн\w+|сраж\w+)\s(?:[а-яіїєґё][\w’'-]*\s){0,2}$"
)
_OWNED = re.compile(  # nouns that a year only dates
    r"(?:війн|войн|вторгнен|вторжен|рівн|уровн|закон|бюджет|революц|угод|соглаш|перепис|контракт|вибор|выбор|поді[ій]"
    r"|событи|конфлікт|конфликт|зразк|образц|модел|випуск|выпуск|пакет|мобіліз|мобилиз|показник|показател|кризи?"
    r"|народжен|рожден)\w*\s$"
)


def bare_years(
    text: str, mentions: Sequence[DateMention], found: Sequence[TimeSpan], published: date | None
) -> Iterator[TimeSpan]:
    """The windows of such years, in folded text; `found`: the expressions read so far."""
    for mention in mentions:
        days = mention.first.days(published) if _is_time(text, mention) else None
        if days is None or any(time.start <= mention.start < time.end for time in found):
            continue
        last = days[1] if published is None or days[0] > published else min(days[1], published)
        working = f"{days[0]}..{last}"
        yield TimeSpan(mention.start, mention.end, "window", days[0], last, "stated", working=working)


def _is_time(text: str, mention: DateMention) -> bool:
    """Whether a bare year with its word opens its clause, or stands behind the name of a battle or of its place."""
    printed = text[mention.start : mention.end]
    whole = mention.first.month is None and mention.first.day is None and mention.first.season is None
    if not whole or mention.last is not None or not printed[-1:].isalpha():
        return False
    left = text[max(0, mention.start - _REACH) : mention.start]
    genitive = printed.endswith(("року", "года", "р", "г"))
    if not genitive or _OWNED.search(left) or text[mention.end : mention.end + 1] not in {" ", ","}:
        return False
    if _OPENS.search(left):
        return printed.endswith("року") and text[mention.end : mention.end + 1] == " "
    return _WHERE.search(left) is not None or _EVENT.search(left) is not None

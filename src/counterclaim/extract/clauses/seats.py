"""Where does what is said of a body's seat end, before the noun of the body ("базирующийся в Лондоне центр")?"""

from __future__ import annotations

import re

__all__ = ["past_seat"]
_ENDED = r"(?:ий|ый|ая|ое|ее|ие|ые|его|ого|ей|ой|их|ых|ему|ому|ую|юю|им|ым|ем)"
_WORD = r"[а-яёіїєґ’'-]"
_PARTICIPLE = (
    rf"[А-ЯЁа-яё]{_WORD}{{3,}}(?:(?:щ|вш){_ENDED}(?:ся)?|(?:нн|ит|ят){_ENDED})|"
    r"[А-ЯІЇЄҐа-яіїєґ][а-яіїєґ’'-]{2,}(?:ован|ворен)(?:ий|а|е|і|ого|ої|им|ій|их|ому|у)"
)
_LED = r"(?:в|во|на|под|из|за|при|от|у|із|з|зі|під|над|близ|возле|около)"
_FIRST = r"(?:[А-ЯЁІЇЄҐ][\w’'-]*|[а-яёіїєґ’'-]{4,})"
_ADJECTIVE = rf"(?:[А-ЯЁІЇЄҐа-яёіїєґ]{_WORD}*(?:ой|ом|ем|ей|их|ых|ый|ий|ую|ій|ому))"
_OWNER = r"(?: [А-ЯЁІЇЄҐ][а-яёіїєґ’'-]*(?:ии|ины|ани|рии|ны|ка|да|на|ії|їни|ни|ля|лии))"
_SEAT = re.compile(
    rf"\s*(?:{_PARTICIPLE}) (?:(?:ныне|сейчас|теперь|также|постоянно|нині|зараз|тепер) )?{_LED} "
    rf"(?:{_ADJECTIVE} {_FIRST}|{_FIRST}{_OWNER}?)(?= )"
)


def past_seat(segment: str) -> int:
    """How many characters at a stretch's beginning say where a body sits or whence a person came; 0 for none."""
    found = _SEAT.match(segment)
    return 0 if found is None else found.end()

"""Which of a sentence's reports is a figure's?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.said_of_it import saying_behind, teller_behind
from counterclaim.extract.counts.figure import Figure, Sentence
from counterclaim.model.claim import Party

_AT_ONCE = 2  # items right behind a report within which a colon only leads what is said


def nearest(figure: Figure, said: Sequence[Report], held: Party, own: Party) -> Party:
    """The report a figure belongs to: the last cue before it, else the first after it, else the one that goes on."""
    relay = next((report for report in said if report.relay and report.party is not None), None)
    if relay is not None:
        return relay.party
    if (saying := saying_behind(figure.sentence.items, figure.phrase.last + 1)) is not None:
        told = next((report for report in said if report.place == saying.verb), None)
        if told is not None and told.party is not None and not told.pronoun:
            return told.party
    before = [report for report in said if report.start <= figure.number.start]
    after = [report for report in said if report.start > figure.number.start and not report.ahead]
    report = before[-1] if before else (after[0] if after else None)
    if not before and after and _of_the_next(figure, after[0]):
        return held
    if before and after:
        closed = _closed(figure, before[-1]) or _tells_what_stands_before(figure, before[-1])
        anew = _grown_to(figure, after[0]) or _who_told_it(figure, after[0])
        report = after[0] if closed or anew or _counted_by(figure, after[0]) else report
    if report is None:
        return held
    if before and report is before[-1] and _turned_from(figure, report):
        return own
    if report.own:
        return own
    if report.pronoun:
        taken = next((other.party for other in reversed(before) if other.party is not None), held)
        return after[0].party if taken is None and after else taken
    return report.party


def _of_the_next(figure: Figure, report: Report) -> bool:
    """Whether a report behind a figure is of the next one ("lost 25,000, and the Soviets, by X's count, 126,000")."""
    items = figure.sentence.items
    mark = next((at for at in range(report.place - 1, figure.at, -1) if items[at].get("punct")), None)
    if mark is not None and items[mark].get("punct") == ";" and not _closes(figure.sentence, report):
        return True  # "Toll reaches 193; Jordan says a hospital was hit"
    later = [one for one in figure.sentence.figures if one.number.start > report.end]
    if not later:
        return False
    between = figure.sentence.items[figure.phrase.last + 1 : report.place]
    joined = any(one.get("punct") in {",", ";"} and two.has("and") for one, two in pairwise(between))
    joined = joined or (bool(between) and between[0].has("and"))  # not "around 70% of them women and children, X says"
    apart = joined or any(item.has("reset", "where") or item.get("punct") in {";", ":"} for item in between)
    return apart and not any(one.at > figure.at and one.at < report.place for one in figure.sentence.figures)


def _closes(sentence: Sentence, report: Report) -> bool:
    """Whether nothing but a place, a time or a way stands behind a report ("...; 3 died, Kyiv said on Monday")."""
    behind = sentence.items[report.place + 1 :]
    return not any(item.has("cat", "clause", "passive", "loser", "taker", "struck", "party") for item in behind)


def _tells_what_stands_before(figure: Figure, report: Report) -> bool:
    """Whether a report behind one figure closes it before "and" leads to the next (".., X wrote, and .., Z said")."""
    if report.ahead or report.relay:
        return False
    items = figure.sentence.items
    told = any(one.number.end <= report.start for one in figure.sentence.figures)
    between = items[report.place + 1 : figure.at]
    leads = any(one.get("punct") == "," and two.has("and") and not two.unknown for one, two in pairwise(between))
    return told and leads and not any(one.number is not None and one.number.ignored is None for one in between)


def _counted_by(figure: Figure, report: Report) -> bool:
    """Whether a participle says whose count a figure is ("with 931 casualties a day reported by the General Staff")."""
    items = figure.sentence.items
    by = figure.sentence.paragraph.text[report.start : report.end].endswith(" by")
    by = by or any(item.has("by") for item in items[report.place + 1 : report.place + 2])
    between = items[figure.phrase.last + 1 : report.place]
    if report.place < len(items) and items[report.place].has("speech_told_by"):  # "860 тысяч, названные Генштабом"
        by, between = True, between[1:] if between and between[0].get("punct") == "," else between
    return by and not any(item.has("punct", "and", "clause") or item.number is not None for item in between)


def _who_told_it(figure: Figure, report: Report) -> bool:
    """Whether right behind what is counted stands who told it ("outpaces the 1,351 dead Russia reported in March",
    "four times the 120,000 that Mediazona and the BBC have found").
    """
    items, behind = figure.sentence.items, figure.phrase.last + 1
    if report.party is None or report.pronoun or teller_behind(items, behind) != report.place:
        return False
    if items[behind].has("clause", "relative"):
        return True
    called = not items[behind].unknown and not items[behind].has("prepositions")
    return called and not items[report.place].unknown and "the" in items[figure.at].unknown


def _turned_from(figure: Figure, report: Report) -> bool:
    """Whether "but" leads from what is denied to what the text itself tells ("X denies it, but hundreds died")."""
    items = figure.sentence.items
    if report.place >= len(items) or not items[report.place].has("doubts") or items[report.place].has("speech_admits"):
        return False
    between = items[report.place + 1 : figure.at]
    return any(item.has("turns") for item in between) and not any(item.has("speech_before") for item in between)


def _grown_to(figure: Figure, report: Report) -> bool:
    """Whether a clause tells to what a count has grown, and who keeps it ("announced two deaths, bringing to 103 the
    number of ..., according to an AP count").
    """
    items = figure.sentence.items
    opened = next((at for at in range(figure.at - 1, 0, -1) if items[at].get("punct")), None)
    if opened is None or items[opened].get("punct") != "," or not items[opened + 1].has("grows"):
        return False
    return not any(one.at > figure.at and one.at < report.place for one in figure.sentence.figures)


def _closed(figure: Figure, report: Report) -> bool:
    """Whether a boundary ("while", ";", a colon behind what was said) stands between a report and the figure."""
    between = figure.sentence.items[report.place + 1 : figure.at]
    told = any(item.get("punct") == ":" for item in between[_AT_ONCE:])
    return told or any(item.has("reset") or item.get("punct") == ";" or "but" in item.entry for item in between)

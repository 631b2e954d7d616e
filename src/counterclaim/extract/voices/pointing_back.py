"""Whose are the figures that stand before the word of who said them ("This was reported by ...")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Paragraph, Sentence
from counterclaim.extract.words.lexicon import forms_pattern
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import word_table

_NO_VERBS = ("speech_sees", "counts_total", "counts_figure", "verbs")
_SPEAKS = frozenset({"speech_before", "speech_relays"})
_HURT = frozenset({"killed", "wounded", "casualties", "missing"})
_TELLER = 70  # characters of the name of who "reported this"
_LEAD = 2  # sentences that a lead tells before it names who said it


@cache
def opens_pointing_back(language: str) -> re.Pattern[str]:
    """What finds, at the beginning of folded text, words that take up what was said before ("Про це", "Такі дані")."""
    table = word_table(f"cues.{language}")
    relays = forms_pattern(table.get("hands_on") or ()).pattern  # "Як передає Укрінформ, про це повідомив ..."
    led = rf"(?:(?:як|как|as) {relays} [^,\n]{{2,40}}, )?"
    back, said = forms_pattern(table.get("points_back") or ()).pattern, table.get("says_this")
    who = rf"[^.,;:\n]{{2,{_TELLER}}}?(?:, [^.,;:\n]{{2,{_TELLER}}}?,)?"  # "The staff", "X, the mayor of Y,"
    told = rf"|{who}\s{forms_pattern(said).pattern}" if said else ""  # "The staff reported this"
    return re.compile(rf"\W*(?:{led}{back}{told})")


def reported_behind(paragraph: Paragraph, reports: dict[int, list[Report]], language: str, *, lead: bool) -> None:
    """Figures before a paragraph's first report belong to it where nobody else has spoken ("This was said by ...").

    In a lead they do where the report ends a sentence of theirs; further down where it points back, or ends a
    quotation. A language that does not invert says so of a report without a figure too, and another one of those hurt
    in what its second sentence tells ("Погибли 12 человек. Дрон попал в дом, рассказал губернатор").
    """
    first: Party = None
    pointed = near = hurt = False
    for place, sentence in enumerate(paragraph.sentences):
        report = _told_by(sentence, reports)
        if report is not None:
            first = report.party
            ends = any(figure.number.start < report.start for figure in sentence.figures)
            puts = sentence.items[report.place].has("speech_puts") and not ends  # an estimate of its own
            near = (
                lead
                and place <= _LEAD
                and not puts
                and (ends or (language == "en" and not _dated_anew(sentence, report)))
            )
            beside = lead and place == 1 and language != "en" and not sentence.figures and _ends(sentence, report)
            bare = language == "en" and not sentence.figures
            pointed = near or bare or points_back(sentence, language)
            hurt = beside and not pointed
            near, pointed = near or hurt, pointed or hurt
            break
    if first is None:
        return
    for sentence in paragraph.sentences:
        if reports.get(sentence.index):
            return
        if speaks_unread(sentence) and not (pointed and not near):
            continue
        for figure in sentence.figures:
            if figure.claimant not in {None, first}:
                continue
            ours = any(item.has("own") and not item.has("speech_pronouns") for item in sentence.items[: figure.at])
            theirs = pointed or in_quotation(paragraph.text[: figure.number.start])
            if hurt and not (figure.human and figure.outcome in _HURT):
                continue
            if theirs and figure.number.unit not in {"usd", "eur"} and not ours:
                figure.claimant, figure.spoken = first, True


def announced_behind(paragraph: Paragraph, reports: dict[int, list[Report]], language: str) -> None:
    """Figures of the sentences right before one that only says who told them are his, whoever spoke further above
    ("Seven people died in the attack. The governor announced this on Monday").
    """
    for place, sentence in enumerate(paragraph.sentences):
        report = _told_by(sentence, reports)
        if report is None or sentence.figures or not place or not points_back(sentence, language):
            continue
        for told in reversed(paragraph.sentences[:place]):
            if reports.get(told.index) or speaks_unread(told):
                break
            for figure in told.figures:
                if not figure.spoken and figure.number.unit not in {"usd", "eur"}:
                    figure.claimant, figure.spoken = report.party, True


def _told_by(sentence: Sentence, reports: dict[int, list[Report]]) -> Report | None:
    """The first report of a sentence, or the one that its outlet cites ("Об этом пишет X со ссылкой на Y")."""
    said = [report for report in reports.get(sentence.index, []) if report.party is not None]
    if len(said) > 1 and any(item.has("speech_relays") for item in sentence.items[said[0].place : said[1].place + 1]):
        return said[1]
    return said[0] if said else None


def _ends(sentence: Sentence, report: Report) -> bool:
    """Whether a comma and its verb lead to who said it at a sentence's end (", рассказал губернатор")."""
    led = sentence.paragraph.text[: report.start].rstrip().endswith((",", "—", "–"))
    behind = sentence.items[report.place + 1 :]
    return led and not any(item.has("punct") and item.get("punct") not in ".»”" for item in behind)


def _dated_anew(sentence: Sentence, report: Report) -> bool:
    """Whether a sentence opens with a time of its own before who tells its figures ("On Saturday night, X said")."""
    opens = any(item.time is not None for item in sentence.items[: report.place][:2])
    return opens and bool(sentence.figures)


def speaks_unread(sentence: Sentence) -> bool:
    """Whether a sentence with a figure has a verb of speech; asked where its subject could not be read."""
    if not sentence.figures or _SPEAKS.isdisjoint(sentence.means):
        return False
    return any(item.has("speech_before", "speech_relays") and not item.has(*_NO_VERBS) for item in sentence.items)


def points_back(sentence: Sentence, language: str) -> bool:
    """Whether a sentence opens with what was said before it ("This", "Such figures")."""
    if any(item.has("such", "speech_again", "also", "counts_total") for item in sentence.items[:3]):
        return True
    first = sentence.items[0].start if sentence.items else 0
    start = sentence.paragraph.folded.rfind(". ", 0, first) + 1
    return opens_pointing_back(language).match(sentence.paragraph.folded, start) is not None


def in_quotation(text: str) -> bool:
    """Whether a quotation that a text opens is still open at its end."""
    return text.count("«") > text.count("»") or text.count("“") > text.count("”") or text.count('"') % 2 == 1


def told_in_the_next(paragraphs: Sequence[Paragraph], reports: dict[int, list[Report]], language: str) -> None:
    """Figures of the paragraphs before one that opens by pointing back are its issuer's, where nobody spoke in them.

    `paragraphs`: those read so far; the last is the one that may point back.
    """
    last = paragraphs[-1]
    opening = last.sentences[0] if last.zone == "body" and last.sentences else None
    if opening is None or opening.figures or not points_back(opening, language):
        return
    report = _told_by(opening, reports)
    if report is None:
        return
    first = report.party
    for paragraph in reversed(paragraphs[:-1]):
        if paragraph.zone != "body" or any(reports.get(sentence.index) for sentence in paragraph.sentences):
            return
        for figure in (one for sentence in paragraph.sentences for one in sentence.figures):
            if figure.claimant in {None, first} and figure.number.unit not in {"usd", "eur"}:
                figure.claimant, figure.spoken = first, True

"""What do a document's figures learn from each other?

One report has one claimant; headline and captions speak for the body; persons without a noun are what it speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from counterclaim.extract.clauses.bodies import is_monitor
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import PERSONS, Figure, Paragraph, Sentence, sentences_before
from counterclaim.extract.counts.goes_on import goes_on_with_parts
from counterclaim.extract.counts.side_labels import side_headed
from counterclaim.extract.issuers.abbreviations import abbreviated
from counterclaim.extract.issuers.named_by_kind import by_kind
from counterclaim.extract.issuers.taken_up_bodies import ACTING, COUNTING, named_here
from counterclaim.extract.page.layout import parts_list
from counterclaim.extract.passes.handing_on import without_outlets
from counterclaim.extract.passes.own_pages import ALSO, tells_itself, told_in_full
from counterclaim.extract.topics.aid import stalled_sum
from counterclaim.extract.voices.acts_here import body_at_work
from counterclaim.extract.voices.antecedents import (
    handed_on,
    of_country,
    of_the_movement_here,
    of_the_state_before,
    side_by_side,
    taken_up,
)
from counterclaim.extract.voices.bare_nouns import bodies_in_full, body_before, unnamed_office
from counterclaim.extract.voices.bracketed_tellers import told_in_brackets
from counterclaim.extract.voices.full_names import full_names
from counterclaim.extract.voices.he_or_she import itself, person_before, silent_body
from counterclaim.extract.voices.headline_claimants import lend_to_headlines
from counterclaim.extract.voices.headlines import all_reports, without_labels
from counterclaim.extract.voices.lands_here import of_the_land_here
from counterclaim.extract.voices.led_before import led_before
from counterclaim.extract.voices.nearest_report import nearest
from counterclaim.extract.voices.only_speaker import led_by_another, only_speaker
from counterclaim.extract.voices.opening_bodies import gives_account
from counterclaim.extract.voices.own_papers import of_its_own, of_its_staff
from counterclaim.extract.voices.pointing_back import announced_behind, reported_behind, speaks_unread, told_in_the_next
from counterclaim.extract.voices.quotations import ascribed_behind, goes_on_speaking
from counterclaim.extract.voices.recalled import recalls
from counterclaim.extract.voices.shown_before import pronoun_stands_for, shown_again
from counterclaim.extract.voices.spokesmen import spoken_for
from counterclaim.extract.whose.persons import STATUS_UNKNOWN
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_DATELINE = re.compile(r"\W*([A-Z]{4,}(?: [A-Z]{3,})?),? [^.;:]{0,30}[.:]?\s?[-–—]")
_FIRST, _TWO = 2, 2  # sentences that the only speaker, named behind them, still tells; reports, of which one hands on
_QUOTES = ("«", "“", "„", '"')
_SERIES = frozenset({"forces", "ministry"})


def name_claimants(
    paragraphs: Sequence[Paragraph],
    own: Party,
    lexicon: Lexicon,
    turns: Mapping[int, Party] | None = None,
    *,
    partisan: bool = False,
) -> None:
    """Gives each figure its claimant; `own`: the source where it is a party; `partisan`: it takes a side of its own."""
    items = (sentence for paragraph in paragraphs if paragraph.listed for sentence in paragraph.sentences)
    sides = {item.heading.index for item in items if item.heading is not None and side_headed(item) is not None}
    labels = own is None or is_outlet(own)
    reports = {
        sentence.index: all_reports(
            sentence.items,
            paragraph.text,
            sentence.means,
            headline=paragraph.zone == "headline",
            lexicon=lexicon,
            labels=labels and (not turns or turns.get(paragraph.index) is None),
        )
        for paragraph in paragraphs
        for sentence in paragraph.sentences
        if sentence.items and sentence.index not in sides
    }
    resolved: dict[int, list[Report]] = {}
    current: Party = own
    led: Party = own  # whoever spoke before a list
    sole = own if partisan else only_speaker(paragraphs, reports, own, lexicon)
    heard = min((index for index, said in reports.items() if any(one.party == sole for one in said)), default=0)
    lead = led_by_another(paragraphs, reports)
    issuers: list[Party] = []
    named: list[Party] = []
    counters: list[Party] = []  # monitors and outlets with an id
    after_list = False
    lines: list[str] = []
    lead_read = False
    relayed: dict[Party, Party] = {}  # outlet -> whom it was said to quote
    for place, paragraph in enumerate(paragraphs):
        lines.append(paragraph.text)
        if paragraph.zone in {"headline", "caption"}:
            held: Party = own
        elif paragraph.listed and is_outlet(own) and told_in_full(paragraph):
            held = own
        elif paragraph.listed and after_list and own is None and told_in_full(paragraph):
            held = led  # a digest: the item before spoke for itself
        elif paragraph.listed or after_list or any(sentence.index in sides for sentence in paragraph.sentences):
            held = current
        else:
            follows = place > 0 and paragraphs[place - 1].text.rstrip(" -–—").endswith(":")
            goes_on = is_outlet(own) or follows or _goes_on(paragraph, reports)
            opens = paragraph.sentences[0].index if paragraph.sentences else 0
            alone = None if place < lead or heard > opens + _FIRST else _finer(sole, current)
            resumes = _resumes(paragraph, reports, paragraphs[place - 1]) or _heads_list(paragraphs[place:], reports)
            held = current if goes_on else (own or alone or (current if resumes else None))
        led = current if paragraph.listed and not after_list else led
        voice = own
        if (capital := _dateline(paragraph, lexicon)) is not None and (own is None or is_outlet(own)):
            voice = held = capital
        if turns and paragraph.index in turns:
            voice = held = turns[paragraph.index]
        named_speaker = turns is not None and turns.get(paragraph.index) is not None
        upto = paragraphs[: place + 1]
        announced = False  # the sentence before only says that somebody reports
        for sentence in paragraph.sentences:
            said = without_labels(reports.get(sentence.index, []), paragraph.text, own)
            here: list[Report] = []
            before = sentences_before(sentence, 1) if any(report.which for report in said) else []
            pair = side_by_side(before[0]) if before else []
            for report in said:
                two = pair if report.which else ()
                own_body = of_the_state_before(of_its_own(report, held, sentence, lexicon), sentence, lexicon)
                own_body = of_its_staff(of_the_movement_here(own_body, sentence, lexicon), here, sentence)
                own_body = body_at_work(own_body, sentence, lexicon)
                own_body = by_kind(own_body, [*counters, *issuers] or named, paragraph.text, lexicon)
                body = body_before(itself(own_body, sentence, lexicon), issuers, lexicon)
                own_body = unnamed_office(body, issuers, named, lines, lexicon)
                here.append(
                    of_the_land_here(report, sentence, lexicon)
                    or taken_up(own_body, issuers=issuers, held=held, named=named, here=here, pair=two, lines=lines)
                )
                if own is None and here[-1].party is not None:
                    here[-1] = shown_again(
                        here[-1], report.noun, sentence, reports=resolved, lines=upto, lexicon=lexicon
                    )
            here = [replace(one, party=relayed.get(one.party, one.party)) for one in here] if relayed else here
            if (pair_told := handed_on(sentence, here, lexicon)) is not None:
                relayed[pair_told[0]] = pair_told[1]
            tag = None if here else ascribed_behind(sentence, reports)
            here = here if tag is None else [replace(tag, start=0, end=0, place=0)]
            said = resolved[sentence.index] = without_outlets(here, sentence, lexicon)
            if "party" in sentence.means:
                named += named_here(sentence, ACTING)
                counters += named_here(sentence, COUNTING)
            issuers += [report.party for report in said if report.party is not None and not report.which]
            if own is None and any(report.pronoun for report in said):
                known = reports | resolved
                held = pronoun_stands_for(sentence, said, known, upto, issuers=issuers, held=held, lexicon=lexicon)
            if not said and held != own and isinstance(own, str):
                held = own if tells_itself(sentence, own, lexicon, monitor=is_outlet(own)) else held
            held = gives_account(sentence, lexicon) or held if own is None and not said else held
            spoken = [report for report in said if report.party is not None]
            if not spoken and recalls(sentence, lexicon.language):
                sole = held = voice
            last = held = silent_body(sentence, said, held)
            told = bool(spoken) or any(report.pronoun for report in said) or announced or named_speaker
            told = told or (held is not None and goes_on_speaking(sentence, said))
            announced = told and not sentence.figures and bool(said) and not _says_something(sentence, said[-1])
            held = person_before(sentence, said, held, issuers, lexicon)
            for figure in sentence.figures:
                figure.spoken = told
                money = figure.number.unit in {"usd", "eur"}
                stalled = money and stalled_sum(sentence.items, figure.at)
                told_before = any(report.start < figure.number.start for report in spoken)
                meant = held not in {None, own} and any(report.pronoun and not report.generic for report in said)
                if (money and not spoken and not meant) or (stalled and not told_before):
                    by = None if stalled else next(filter(is_monitor, (own, held)), None)  # who counts what is given
                    figure.claimant, figure.spoken = (by, True) if by else (None if is_outlet(own) else own, told)
                    continue
                figure.claimant = nearest(figure, said, held, voice) or figure.counter
            for report in said:
                if not report.pronoun:
                    last = voice if report.own else report.party
            held = _next(said, held, _innermost(sentence, said, last))
            held = relayed.get(held, held) if relayed else held
            if said and not sentence.figures and own is None and sentence.items[said[-1].place].has("doubts"):
                held = voice  # "Russia denied the strike." leaves the word to the outlet
        announced_behind(paragraph, resolved, lexicon.language)
        reported_behind(paragraph, resolved, lexicon.language, lead=paragraph.zone == "body" and not lead_read)
        if own is None:
            told_in_the_next(paragraphs[: place + 1], resolved, lexicon.language)
        lead_read = lead_read or paragraph.zone == "body"
        if paragraph.zone == "body" or (paragraph.zone == "headline" and _opens_list(paragraphs[place + 1 :])):
            current = held
        after_list = paragraph.listed and paragraph.zone != "headline"
    abbreviated(paragraphs, reports, lexicon)
    spoken_for(paragraphs, resolved)
    if labels:
        told_in_brackets(paragraphs, lexicon)
    full_names(paragraphs, lexicon)
    bodies_in_full(paragraphs, lexicon)
    led_before(paragraphs, lexicon)
    of_country(paragraphs, lexicon)
    _one_report(paragraphs, reports, lexicon)
    lend_to_headlines(paragraphs, lexicon)


def _finer(sole: Party, current: Party) -> Party:
    """The body that spoke last for the state that alone is named as speaking, else that state ("Kyiv", the staff)."""
    if isinstance(sole, str) and isinstance(current, str) and {sole, current} <= set(vocabulary().parties):
        return current if vocabulary().within(current, sole) else sole
    return sole


def _dateline(paragraph: Paragraph, lexicon: Lexicon) -> Party:
    """The state whose capital heads a paragraph in which "our" troops are spoken of, before anybody else speaks."""
    line = _DATELINE.match(paragraph.text)
    if line is None:
        return None
    party = lexicon.entry(folded(line[1])).get("party")
    state = party is not None and vocabulary().parties[party].kind == "state"
    ours = next(
        (item for sentence in paragraph.sentences for item in sentence.items if item.has("own", "speech_before")), None
    )
    return party if state and ours is not None and ours.has("own") else None


def _opens_list(following: Sequence[Paragraph]) -> bool:
    """Whether nothing but headings stands between a line and a list's first item."""
    return any(paragraph.listed for paragraph in takewhile(lambda p: p.listed or parts_list(p), following))


def _heads_list(following: Sequence[Paragraph], reports: dict[int, list[Report]]) -> bool:
    """Whether a line that names losses, and nobody who tells of them, heads the list behind it."""
    head = following[0]
    if not head.text.rstrip().endswith(":") or not any(paragraph.listed for paragraph in following[1:2]):
        return False
    told = any(sentence.figures or reports.get(sentence.index) for sentence in head.sentences)
    return not told and any("toll" in sentence.means for sentence in head.sentences)


def is_outlet(own: Party) -> bool:
    """Whether a party only tells of the losses of others, a medium or a monitor."""
    parties = vocabulary().parties
    return isinstance(own, str) and own in parties and parties[own].kind in {"media", "monitor"}


def _goes_on(paragraph: Paragraph, reports: dict[int, list[Report]]) -> bool:
    """Whether a paragraph's first sentences go on with the report before ("he went on", "also")."""
    told = (sentence for sentence in paragraph.sentences if reports.get(sentence.index))
    quoted = next(told, None) if paragraph.text[:1] in _QUOTES else None
    for sentence in [*paragraph.sentences[:1], *([quoted] if quoted is not None else [])]:
        if any(report.pronoun for report in reports.get(sentence.index, [])):
            return True
        if not ALSO.isdisjoint(sentence.means) or goes_on_with_parts(sentence) or _in_its_words(sentence, reports):
            return True
    return False


def _in_its_words(sentence: Sentence, reports: dict[int, list[Report]]) -> bool:
    """Whether a sentence told by nobody calls the loser the enemy, or tells of "the same week": who spoke goes on."""
    if not sentence.figures or reports.get(sentence.index) or speaks_unread(sentence):
        return False
    row = sentence.items[: sentence.figures[0].at]
    return any(item.has("enemy") or (item.time is not None and item.time.kind == "anaphor") for item in row)


def _resumes(paragraph: Paragraph, reports: dict[int, list[Report]], above: Paragraph) -> bool:
    """Whether a paragraph opens with figures told by nobody, of no time or place of their own: its report goes on.

    The past day is no time of its own under a line that only says who reports.
    """
    first = paragraph.sentences[0] if paragraph.sentences else None
    if first is None or not first.figures or reports.get(first.index) or speaks_unread(first):
        return False
    before = first.items[: first.figures[0].at]
    bare = above.zone == "body" and not any(sentence.figures for sentence in above.sentences)
    reporting = bare and any(reports.get(sentence.index) for sentence in above.sentences)
    other = ("place_in", "other_nouns", *(() if reporting else ("issuers_bodies", "issuers_armed")))
    times = [item.time for item in before if item.time is not None]  # "The Air Force shot down 30" is another's
    return all(reporting and time.past_day for time in times) and not any(item.has(*other) for item in before)


def _says_something(sentence: Sentence, report: Report) -> bool:
    """Whether a clause behind a word of speech tells what was said ("said that debris fell on a plant")."""
    behind = sentence.items[report.place + 1 :]
    return any(item.has("clause") and len(item.unknown) == 0 for item in behind[:2])


def _next(said: Sequence[Report], held: Party, last: Party) -> Party:
    if not said:
        return held
    relay = next((report.party for report in said if report.relay and report.party is not None), None)
    return relay if relay is not None else last


def _innermost(sentence: Sentence, said: Sequence[Report], last: Party) -> Party:
    """Who goes on: a report behind what another one in the sentence asserts only hands it on ("X put ..., Y added")."""
    figures = sentence.figures
    if not figures or len(said) < _TWO or said[-1].start < figures[-1].number.start:
        return last
    inner = [report for report in said if report.start < figures[0].number.start]
    if not inner or inner[-1].pronoun or inner[-1].own or figures[-1].claimant != inner[-1].party:
        return last
    behind = sentence.items[figures[-1].phrase.last + 1 : said[-1].place]
    told = any(item.has("reset", "and", "but") or item.get("punct") == ";" for item in behind)
    return last if told else figures[-1].claimant


def _figures(paragraphs: Sequence[Paragraph]) -> list[Figure]:
    return [figure for p in paragraphs for sentence in p.sentences for figure in sentence.figures]


def _one_report(paragraphs: Sequence[Paragraph], reports: dict[int, list[Report]], lexicon: Lexicon) -> None:
    """A state or its forces become the body of theirs that issued the report around."""
    vocab = vocabulary()
    body = [figure for figure in _figures(paragraphs) if figure.sentence.paragraph.zone == "body"]
    specific = [
        (str(report.party), sentence)
        for paragraph in paragraphs
        for sentence in paragraph.sentences
        for report in reports.get(sentence.index, [])
        if paragraph.zone == "body" and isinstance(report.party, str) and report.party in vocab.parties
    ]
    issuers = {party for party, _ in specific if vocab.parties[party].kind in _SERIES}
    parts: dict[str, set[str]] = {}
    of_people = False  # hurt where they live, of whom no army's staff makes a report
    for figure in body:
        claimant = figure.claimant
        hurt = figure.category in STATUS_UNKNOWN and figure.outcome != "lost"
        of_people = hurt or (of_people and figure.category == PERSONS)
        if not isinstance(claimant, str):
            continue
        if claimant not in parts:
            parts[claimant] = {party for party in issuers if party != claimant and vocab.within(party, claimant)}
        if not parts[claimant] or _told_by_holder(figure, claimant, lexicon) or _told_apart(figure, parts, reports):
            continue
        finer = [
            (abs(sentence.index - figure.sentence.index), party)
            for party, sentence in specific
            if party in parts[claimant]
            and _same_report(figure, sentence)
            and not (of_people and vocab.parties[party].kind == "forces")
        ]
        if finer:
            figure.claimant = min(finer)[1]


def _told_by_holder(figure: Figure, claimant: str, lexicon: Lexicon) -> bool:
    """Whether a body was named by who leads it ("Сирський"), who does not speak for a part of it."""
    holders = [folded(form).rstrip("*") for form in (lexicon.table.get("holders") or {}).get(claimant, ())]
    if not holders:
        return False
    text = figure.sentence.paragraph.folded
    near = [*sentences_before(figure.sentence, 6), figure.sentence]
    named = [item for sentence in near for item in sentence.items if item.get("party") == claimant]
    return bool(named) and any(form in text[named[-1].start : named[-1].end] for form in holders)


def _told_apart(figure: Figure, parts: Mapping[str, set[str]], reports: Mapping[int, Sequence[Report]]) -> bool:
    """Whether a state speaks after a body of its own has told another figure of the sentence.

    "The General Staff claims 550,990 losses, and Kyiv last spoke of its own dead in May": two reports.
    """
    claimant = str(figure.claimant)
    said = reports.get(figure.sentence.index, [])
    body = next((one for one in said if one.party in parts[claimant] and one.start < figure.number.start), None)
    own = next((one for one in said if one.party == claimant and one.start < figure.number.start), None)
    if body is None or own is None or own.start < body.start:
        return False
    return any(body.start < other.number.start < own.start for other in figure.sentence.figures)


def _same_report(figure: Figure, other: Sentence) -> bool:
    here, there = figure.sentence.paragraph, other.paragraph
    return here is there or here.index < there.index or not ALSO.isdisjoint(figure.sentence.means)

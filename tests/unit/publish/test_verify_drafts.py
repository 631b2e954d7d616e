"""Are whole drafts in three languages read and checked: each planted slip found under its rule, fair prose left alone?

A draft is written with its figures as `{tanks}` (total), `{tanks+}` (the day's), `{tanks+7}` (the week's), `{tanks-3}` (the
total three days before), so that they are right by construction; `[[rule|…]]` marks a planted slip.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from desk import DAY, ONE, rows, value

from counterclaim.extract import extract
from counterclaim.model import Claim, Document, Zone
from counterclaim.publish.verify import Verification, verify

ROWS = [
    *rows("tanks", 7893, 11),
    *rows("personnel", 521830, 1120),
    *rows("artillery", 13614, 30),
    *rows("armoured-vehicles", 15168, 21),
    *rows("aircraft", 359, 0),
    *rows("helicopters", 326, 0),
    *rows("uavs", 11072, 38),
    *rows("mlrs", 1099, 2),
]
SHORT = {"people": "personnel", "guns": "artillery", "armour": "armoured-vehicles", "drones": "uavs"}


@dataclass(frozen=True)
class Draft:
    name: str
    language: str
    text: str
    statements: tuple[tuple[str, date, str], ...] = ()
    source: str = "desk-lantern"


UK_MAY = ("uk-mod", date(2024, 6, 7), "The UK Ministry of Defence said Russian casualties averaged 1,262 a day in May 2024, the highest daily average of any month so far. Russia has likely lost more than 515,000 killed and wounded since February 2022.")
RU_SUM = ("ru-mod", date(2024, 6, 11), "The Russian Ministry of Defence said 16,277 Ukrainian tanks and other armoured combat vehicles and 9,986 field artillery guns and mortars had been destroyed since the start of the operation.")
RU_YEAR = ("ru-mod-minister", date(2024, 6, 10), "Andrei Belousov said on 10 June 2024 that Ukrainian losses since the beginning of the year had exceeded 220,000 people.")
UA_DEAD = ("ua-president", date(2024, 2, 25), "President Volodymyr Zelensky said 31,000 Ukrainian soldiers had been killed since the full-scale invasion began.")

DRAFTS = [
    Draft("en-plain", "en", "Kyiv's morning numbers\n\nRussian forces lost {people+} soldiers and {tanks+} tanks over the past day, Ukraine's General Staff said on Wednesday. Since February 2022 it has counted {people} Russian troops and {tanks} tanks lost."),
    Draft("en-rounded", "en", "Losses pass 520,000, says Kyiv\n\nRussia has now lost more than 520,000 troops and nearly 7,900 tanks, the Ukrainian General Staff said on Wednesday. It put the day's losses at about 1,100 soldiers."),
    Draft("en-swapped", "en", "Kyiv's morning numbers\n\nUkraine's General Staff said on Wednesday that Russia had lost {people+} soldiers in the past day.\n\nIt says Russia has lost [[quoted-number|7,983]] tanks since the invasion began and {guns} artillery systems."),
    Draft("en-ten-times", "en", "Another day, another list\n\nRussia lost {people+} troops and [[quoted-number|210]] armoured vehicles in the past 24 hours, according to the General Staff in Kyiv. The total of troops lost since February 2022 is {people}."),
    Draft("en-deaths", "en", "The toll in Kyiv's list\n\nThe General Staff of Ukraine reported [[measure|{people+}]] Russian deaths in the past day on Wednesday. It also claimed {tanks+} tanks and {guns+} artillery systems."),
    Draft("en-wounded", "en", "Wounded\n\nUkraine's General Staff says [[measure|{people}]] Russian soldiers have been wounded since February 2022."),
    Draft("en-week-fence", "en", "A week in Kyiv's list\n\nIn the seven days to Wednesday Russia lost [[window|{people+6}]] troops, according to Ukraine's General Staff. The total of troops since February 2022 stands at {people}."),
    Draft("en-day-as-week", "en", "A quiet week?\n\nRussia lost [[window|{people+}]] troops over the past week, Ukraine's General Staff said."),
    Draft("en-week-fair", "en", "A week in Kyiv's list\n\nOver the past week Russia lost {people+7} troops and {tanks+7} tanks, according to Ukraine's General Staff."),
    Draft("en-stale", "en", "Where the count stands\n\nAs of Wednesday, Russia has lost [[stale|quoted-number|{people-4}]] troops since February 2022, Ukraine's General Staff said."),
    Draft("en-wrong-side", "en", "Whose tanks?\n\nUkraine has lost [[who|{tanks}]] tanks since the invasion began, the General Staff in Kyiv said on Wednesday."),
    Draft("en-wrong-claimant", "en", "London counts\n\nBritain's defence ministry says Russia has lost [[who|quoted-number|{people}]] soldiers since the full-scale invasion began.", (UK_MAY,)),
    Draft("en-bound", "en", "London's view\n\nRussia has likely lost more than [[quoted-number|551,000]] soldiers killed and wounded since February 2022, the UK Ministry of Defence said on Friday.", (UK_MAY,)),
    Draft("en-bound-kept", "en", "London's view\n\nRussia has likely lost more than 515,000 soldiers killed and wounded since February 2022, the UK Ministry of Defence said on Friday.", (UK_MAY,)),
    Draft("en-bound-turned", "en", "London's view\n\nRussia has lost about [[hedge|515,000]] soldiers killed and wounded since February 2022, the UK Ministry of Defence said on Friday.", (UK_MAY,)),
    Draft("en-rate", "en", "May in figures\n\nRussia suffered [[rate-count|window|1,262]] casualties in May, the UK Ministry of Defence said.", (UK_MAY,)),
    Draft("en-rate-fair", "en", "May in figures\n\nRussia suffered an average of 1,262 casualties a day in May, the UK Ministry of Defence said.", (UK_MAY,)),
    Draft("en-record", "en", "May in figures\n\nRussia's [[rate-count|monthly casualty total]] in May was the highest since the invasion began, the British government said.", (UK_MAY,)),
    Draft("en-year", "en", "Moscow's arithmetic\n\nRussian Defence Minister Andrei Belousov said on Monday that Ukraine had lost approximately [[hedge|220,000]] people since January.", (RU_YEAR,)),
    Draft("en-unlike", "en", "Two lists\n\nRussia's defence ministry claims 16,277 Ukrainian tanks destroyed, more than twice the {tanks} Russian tanks that Kyiv has counted.", (RU_SUM,)),
    Draft("en-headline", "en", "Russia loses [[within|quoted-number|1,210]] soldiers in a day, Kyiv says\n\nRussian forces lost {people+} soldiers over the past day, Ukraine's General Staff said on Wednesday."),
    Draft("en-admission", "en", "Who admits what\n\nZelensky said in February that 31,000 Ukrainian soldiers had been killed since the full-scale invasion began.", (UA_DEAD,)),
    Draft("uk-plain", "uk", "Втрати Росії за добу\n\nЗа минулу добу російська армія втратила {people+} військових і {tanks+} танків, повідомив Генеральний штаб ЗСУ в середу. Загалом від 24 лютого 2022 року Росія втратила близько {people} осіб та {tanks} танки."),
    Draft("uk-rounded", "uk", "Понад 520 тисяч\n\nЗа даними Генштабу ЗСУ, від початку повномасштабного вторгнення Росія втратила понад 520 тисяч військових і майже 7 900 танків."),
    Draft("uk-digit", "uk", "Зведення за 12 червня\n\nВід початку повномасштабного вторгнення Росія втратила [[quoted-number|7 493]] танки, повідомляє Генеральний штаб ЗСУ."),
    Draft("uk-thousand", "uk", "Зведення за 12 червня\n\nЗа даними Генштабу ЗСУ, від початку повномасштабної війни Росія втратила понад [[quoted-number|521]] військових і {tanks} танки."),
    Draft("uk-day-as-week", "uk", "Тиждень на фронті\n\nЗа останній тиждень російська армія втратила [[window|{people+}]] військових, свідчать дані Генерального штабу ЗСУ."),
    Draft("uk-killed", "uk", "Ціна доби\n\nЗа минулу добу загинули [[measure|{people+}]] російських військових, повідомив Генштаб ЗСУ."),
    Draft("uk-claimant", "uk", "Оцінка Лондона\n\nМіністерство оборони Великої Британії оцінює втрати Росії від початку повномасштабної війни у [[who|quoted-number|{people}]] військових.", (UK_MAY,)),
    Draft("uk-side", "uk", "Чиї танки\n\nУкраїна втратила [[who|{tanks}]] танки від початку вторгнення, повідомив Генштаб."),
    Draft("ru-plain", "ru", "Потери за сутки\n\nЗа минувшие сутки российская армия потеряла {people+} военных и {tanks+} танков, сообщил Генштаб ВСУ в среду. Общие потери России с 24 февраля 2022 года он оценивает примерно в {people} человек; танков — {tanks}."),
    Draft("ru-rounded", "ru", "Более 520 тысяч\n\nПо данным Генштаба ВСУ, с начала полномасштабной войны Россия потеряла более 520 тысяч военных и почти 7,9 тыс. танков."),
    Draft("ru-swapped", "ru", "Сводка на 12 июня\n\nПо данным Генштаба ВСУ, с начала полномасштабной войны Россия потеряла [[quoted-number|7 983]] танка и {guns} артиллерийских систем."),
    Draft("ru-killed", "ru", "Сводка на 12 июня\n\nЗа сутки погибли [[measure|{people+}]] российских военных, сообщил Генштаб ВСУ в среду."),
    Draft("ru-stale", "ru", "Сводка на 12 июня\n\nПо состоянию на утро 12 июня 2024 года общие потери российских войск с начала войны составляют [[stale|quoted-number|{people-4}]] человек, сообщил Генштаб ВСУ."),
    Draft("ru-week", "ru", "Неделя в цифрах\n\nЗа неделю Россия потеряла {people+7} человек, следует из данных Генштаба ВСУ."),
    Draft("ru-hedge", "ru", "Белоусов о потерях\n\nМинистр обороны России Андрей Белоусов заявил в понедельник, что с начала года Украина потеряла примерно [[hedge|220 тысяч]] человек.", (RU_YEAR,)),
    Draft("ru-average", "ru", "Оценка Лондона\n\nМинистерство обороны Великобритании оценило средние потери России в мае в 1 262 человека в сутки.", (UK_MAY,)),
]  # fmt: skip


def filled(draft: Draft) -> tuple[str, list[tuple[int, int, set[str]]]]:
    """The draft with its figures put in, and the planted slips as (start, end, rules that name them)."""
    def figure(match: re.Match[str]) -> str:
        row, sign, days = match.groups()
        category = SHORT.get(row, row)
        now = value(ROWS, category)
        back = int(days or 1)
        number = now if not sign else (now - value(ROWS, category, DAY - back * ONE) if sign == "+" else value(ROWS, category, DAY - back * ONE))
        text = f"{number:,}"
        return text if draft.language == "en" else text.replace(",", "\u00a0")

    text = re.sub(r"\{(\w+)([+-]?)(\d*)\}", figure, draft.text)
    spans: list[tuple[int, int, set[str]]] = []
    while found := re.search(r"\[\[([^\]]+)\]\]", text):
        *rules, exact = found.group(1).split("|")
        text = text[: found.start()] + exact + text[found.end() :]
        spans.append((found.start(), found.start() + len(exact), set(rules)))
    return text, spans


def document(text: str, language: str, *, source: str, day: date) -> Document:
    head = text.find("\n\n")
    zones = (Zone("headline", 0, head),) if head > 0 else ()
    return Document(document=f"sha256:{source}{day}", text=text, zones=zones, published_at=day, date_basis="from the option", source=source, language=language)


def verified(draft: Draft) -> tuple[Verification, list[tuple[int, int, set[str]]]]:
    text, spans = filled(draft)
    beside: list[Claim] = [*ROWS]
    for source, day, words in draft.statements:
        beside += extract(document(words, "en", source=source, day=day)).claims
    return verify(document(text, draft.language, source=draft.source, day=DAY), None, with_claims=beside), spans


@pytest.mark.parametrize("draft", DRAFTS, ids=[draft.name for draft in DRAFTS])
def test_a_draft_is_checked(draft: Draft) -> None:
    found, spans = verified(draft)
    sharp = [f for f in found.findings if f.severity in ("medium", "high") and f.quote is not None and f.quote.start is not None]
    unlike = draft.name == "en-unlike"
    for start, end, rules in spans:
        here = [f for f in sharp if f.quote is not None and (f.quote.start or 0) < end and (f.quote.end or 0) > start]
        assert here, f"nothing found at {found.draft.text[start:end]!r}"
        assert {f.rule for f in here} & rules, [f.message for f in here]
    elsewhere = [f for f in sharp if f.quote and not any((f.quote.start or 0) < end and (f.quote.end or 0) > start for start, end, _ in spans)]
    assert [f.rule for f in elsewhere] == (["category"] if unlike else []), [f.message for f in elsewhere]

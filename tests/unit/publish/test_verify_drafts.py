"""Are whole drafts in three languages read and checked: each planted slip found under its rule, fair prose left alone?

A draft is written with its figures as `{tanks}` (total), `{tanks+}` (the day's), `{tanks+7}` (the week's), `{tanks-3}` (the
total three days before), so that they are right by construction; `[[rule|…]]` marks a planted slip.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import pytest
from tests.unit.publish.desk import DAY, ONE, rows, value

from counterclaim.extract import extract
from counterclaim.model import Claim, Document, Zone
from counterclaim.publish.verify.verify import Verification, verify

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


UK_MAY = (
    "uk-mod",
    date(2024, 6, 7),
    "The UK Ministry of Defence said Russian casualties averaged 1,262 a day in May 2024, the highest daily average of any month so far. Russia has likely lost more than 515,000 killed and wounded since February 2022.",
)
RU_SUM = (
    "ru-mod",
    date(2024, 6, 11),
    "The Russian Ministry of Defence said 16,277 Ukrainian tanks and other armoured combat vehicles and 9,986 field artillery guns and mortars had been destroyed since the start of the operation.",
)
RU_YEAR = (
    "ru-mod-minister",
    date(2024, 6, 10),
    "Andrei Belousov said on 10 June 2024 that Ukrainian losses since the beginning of the year had exceeded 220,000 people.",
)
UA_DEAD = (
    "ua-president",
    date(2024, 2, 25),
    "President Volodymyr Zelensky said 31,000 Ukrainian soldiers had been killed since the full-scale invasion began.",
)

DRAFTS = [
    Draft("en-plain", "en", "Kyiv's morning numbers\n\nRussian forces lost {people+} soldiers and {tanks+} tanks over the past day, Ukraine's General Staff said on Wednesday. Since February 2022 it has counted {people} Russian troops and {tanks} tanks lost."),
    Draft("en-rounded", "en", "Losses pass 520,000, says Kyiv\n\nRussia has now lost more than 520,000 troops and nearly 7,900 tanks, the Ukrainian General Staff said on Wednesday. It put the day's losses at about 1,100 soldiers."),
    Draft("en-swapped", "en", "Kyiv's morning numbers\n\nUkraine's General Staff said on Wednesday that Russia had lost {people+} soldiers in the past day.\n\nIt says Russia has lost [[quoted-number|7,983]] tanks since the invasion began and {guns} artillery systems."),
    Draft("en-ten-times", "en", "Another day, another list\n\nRussia lost {people+} troops and [[quoted-number|210]] armoured vehicles in the past 24 hours, according to the General Staff in Kyiv. The total of troops lost since February 2022 is {people}."),
    Draft("en-one-more-row", "en", "Another day, another list\n\nRussia lost {people+} troops, {tanks+} tanks and {guns+} artillery systems over the past day, Ukraine's General Staff said on Wednesday. Drones lost numbered [[quoted-number|380]]."),
    Draft("en-one-more-row-fair", "en", "Another day, another list\n\nRussia lost {people+} troops, {tanks+} tanks and {guns+} artillery systems over the past day, Ukraine's General Staff said on Wednesday. Drones lost numbered {drones+}."),
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
    Draft("uk-fence", "uk", "Тиждень у цифрах\n\nЗа сім діб до середи Росія втратила [[window|derived|{people+6}]] військових, свідчать зведення Генштабу ЗСУ."),
    Draft("uk-rate", "uk", "Травень у цифрах\n\nРосія втратила [[rate-count|window|1 262]] військових у травні, повідомило Міністерство оборони Великої Британії.", (UK_MAY,)),
    Draft("uk-rate-fair", "uk", "Травень у цифрах\n\nУ травні Росія втрачала в середньому 1 262 військових на добу, повідомило Міністерство оборони Великої Британії.", (UK_MAY,)),
    Draft("uk-hedge", "uk", "Заява Білоусова\n\nМіністр оборони Росії Андрій Білоусов заявив у понеділок, що від початку року Україна втратила близько [[hedge|220 тисяч]] осіб.", (RU_YEAR,)),
    Draft("uk-unlike", "uk", "Два списки\n\nМіноборони Росії заявляє про 16 277 знищених українських танків — удвічі більше, ніж {tanks} російських танків у списку Генштабу ЗСУ.", (RU_SUM,)),
    Draft("uk-row", "uk", "Зведення за 12 червня\n\nГенштаб ЗСУ нарахував {tanks} танки та [[quoted-number|{guns}]] бойових броньованих машин, втрачених Росією від початку вторгнення."),
    Draft("uk-ten", "uk", "Зведення за 12 червня\n\nЗа минулу добу Росія втратила {people+} військових, {tanks+} танків і [[quoted-number|300]] артилерійських систем, повідомив Генштаб ЗСУ."),
    Draft("uk-headline", "uk", "За добу Росія втратила [[within|quoted-number|1 210]] військових\n\nУпродовж минулої доби російська армія втратила {people+} військових, повідомив Генеральний штаб ЗСУ."),
    Draft("uk-bound", "uk", "Погляд Лондона\n\nБританська розвідка вважає, що Росія втратила понад [[quoted-number|551 тисячу]] військових убитими й пораненими, повідомило Міністерство оборони Великої Британії.", (UK_MAY,)),
    Draft("uk-nearly", "uk", "Майже 522 тисячі\n\nЗагальні втрати російської армії сягнули майже 522 тисяч осіб, за даними Генштабу ЗСУ; за добу — {people+}."),
    Draft("ru-window", "ru", "Неделя в цифрах\n\nЗа последнюю неделю Россия потеряла [[window|{people+}]] военных, следует из данных Генштаба ВСУ."),
    Draft("ru-rate", "ru", "Май в цифрах\n\nВ мае Россия потеряла [[rate-count|window|1 262]] военных, сообщило Министерство обороны Великобритании.", (UK_MAY,)),
    Draft("ru-unlike", "ru", "Два списка\n\nМинобороны РФ заявляет о 16 277 уничтоженных украинских танках — вдвое больше, чем {tanks} российских танков в списке Генштаба ВСУ.", (RU_SUM,)),
    Draft("ru-claimant", "ru", "Оценка Лондона\n\nПо оценке Министерства обороны Великобритании, с начала войны Россия потеряла [[who|quoted-number|{people}]] военных.", (UK_MAY,)),
    Draft("ru-side", "ru", "Чьи танки\n\nУкраина потеряла [[who|{tanks}]] танка с начала вторжения, сообщил Генштаб."),
    Draft("ru-admission", "ru", "Кто что признаёт\n\nПо последней оценке Москвы, погиб [[who|31 000]] украинских военных; об этом Россия объявила в феврале.", (UA_DEAD,)),
    Draft("ru-row", "ru", "Сводка на 12 июня\n\nПо данным Генштаба ВСУ, с начала войны Россия потеряла {tanks} танка и [[quoted-number|{guns}]] боевых бронированных машин."),
    Draft("ru-headline", "ru", "За сутки Россия потеряла [[within|quoted-number|1 210]] военных\n\nЗа минувшие сутки российская армия потеряла {people+} военных, сообщил Генштаб ВСУ."),
    Draft("ru-thousand", "ru", "Сводка на 12 июня\n\nПо данным Генштаба ВСУ, с начала войны Россия потеряла более [[quoted-number|520]] военных и {tanks} танка."),
    Draft("ru-correction", "ru", "Поправка\n\nВ предыдущей версии этой заметки ошибочно говорилось о 7 983 танках; Генштаб ВСУ сообщал о {tanks} танках."),
    Draft("ru-admitted-fair", "ru", "Признанные потери\n\nЗеленский говорил в феврале о 31 тысяче погибших украинских военных.", (UA_DEAD,)),
    Draft("en-measure-said", "en", "Moscow on Kyiv's year\n\nRussian Defence Minister Andrei Belousov said on Monday that more than [[measure|220,000]] Ukrainian soldiers had been killed since the start of the year.", (RU_YEAR,)),
    Draft("en-own", "en", "London's average\n\nAs this newspaper reported last week, Russian casualties averaged [[self|quoted-number|1,226]] a day in May, according to the British defence ministry.", (UK_MAY, ("desk-lantern", date(2024, 6, 7), "Britain's defence ministry said Russian casualties averaged 1,262 a day in May."))),
    Draft("en-groups", "en", "Moscow's groups\n\nRussia's defence ministry claimed over 310 Ukrainian soldiers lost to its North group on Wednesday, over 145 to West and up to 205 to Centre. Together the three claims come to [[sum|derived|760]] soldiers.", (("ru-mod", DAY, "The Russian Ministry of Defence said on 12 June 2024 that Ukrainian losses were over 310 servicemen in the area of the North group, over 145 in that of West and up to 205 in that of Centre."),)),
    Draft("en-ceiling", "en", "Moscow's groups\n\nRussia's defence ministry said on Wednesday that Ukraine lost at least [[hedge|205]] soldiers facing the Centre group.", (("ru-mod", DAY, "The Russian Ministry of Defence said on 12 June 2024 that Ukraine lost up to 205 servicemen in the area of the Centre group."),)),
    Draft("en-average", "en", "June so far\n\nUkraine's General Staff has claimed an average of [[derived|2,050]] Russian casualties a day so far in June."),
    Draft("en-average-fair", "en", "A week in Kyiv's list\n\nOver the past week Russia lost {people+7} troops, an average of about 1,440 a day, according to Ukraine's General Staff."),
    Draft("en-list", "en", "Kyiv's list\n\nFigures of the General Staff of the Armed Forces of Ukraine for the morning of 12 June; the day's change in brackets.\n\n- personnel: about {people} (+{people+})\n- tanks: {tanks} (+{tanks+})\n- artillery systems: {guns} (+{guns+})"),
    Draft("en-not-losses", "en", "On the road\n\nAt 5.20 the crew of a T-64 of the 93rd Brigade drives past three 152mm guns. About 470,000 Russian troops are deployed in Ukraine, Kyiv says. The General Staff counted {people+} Russian casualties in the past day; highway M04 is open."),
    Draft("en-row-of-a-list", "en", "Kyiv's list\n\nThe Ukrainian General Staff's list has {people} people, {tanks} tanks and [[quoted-number|11,111]] artillery systems."),
    Draft("en-two-windows", "en", "Kyiv's list\n\nThe General Staff's total stands at {people}, up {people+} overnight and {people+7} on the previous Wednesday."),
    Draft("en-later-known", "en", "Where the count stood\n\nA week earlier the total of Russian troops lost stood at {people-7}; on Wednesday the Ukrainian General Staff gave {people}."),
    Draft("en-mean-closed", "en", "A week in Kyiv's list\n\nUkraine's General Staff said Russian losses came to {people+7} troops in the past seven days, or an average of 1,440 a day, and to {tanks+7} tanks."),
    Draft("en-day-that", "en", "Wednesday's list\n\nUkraine's General Staff reported {people+} Russian casualties on Wednesday. It was a day that cost Moscow {tanks+} tanks and {guns+} artillery systems."),
    Draft("en-elliptic", "en", "Whose count\n\nUkraine's General Staff gave {people} Russian casualties on Wednesday. In the past week Kyiv's grew by {people+7}."),
    Draft("en-mean-behind", "en", "A week in Kyiv's list\n\nUkraine's General Staff counted {people+7} Russian casualties in the past week, which would be some [[derived|2,100]] daily."),
    Draft("uk-mean-behind", "uk", "Тиждень у цифрах\n\nГенштаб ЗСУ нарахував за тиждень {people+7} втрачених росіянами військових і {tanks+7} танки, а це [[derived|31]] на добу."),
    Draft("en-month-ago", "en", "A month in Kyiv's list\n\nRussia has lost {people} troops, Ukraine's General Staff said on Wednesday, up from {people-30} a month ago."),
    Draft("en-month-ago-slip", "en", "A month in Kyiv's list\n\nRussia has lost {tanks} tanks, Ukraine's General Staff said on Wednesday, up from [[quoted-number|7,543]] a month ago."),
    Draft("ru-month-ago-slip", "ru", "Месяц\n\nПо данным Генштаба ВСУ, Россия потеряла {tanks} танка; месяц назад их было [[quoted-number|7 543]]."),
    Draft("en-headline-clause", "en", "Russia loses [[within|quoted-number|1,210]] in a day as mud halts armour\n\nRussian forces lost {people+} soldiers in 24 hours, Ukraine's General Staff said on Wednesday."),
    Draft("en-brings-to", "en", "A helicopter\n\nUkraine's General Staff claimed on Wednesday to have destroyed a Russian helicopter in the previous 24 hours, which brings the number lost since the start of the war to [[quoted-number|{aircraft}]].\n\nRussia also lost {people+} troops."),
    Draft("en-part-of-them", "en", "Whose men\n\nUkraine's General Staff counted {people+} Russian casualties on Wednesday, half of them convicts, and {people+7} in the week."),
    Draft("en-two-factors", "en", "Drones\n\nUkraine's General Staff listed {drones+7} Russian drones in the week to Wednesday. That is more than the {guns+7} artillery systems and about three and a half times the {tanks+7} tanks."),
    Draft("en-quotient", "en", "Who bleeds\n\nZelensky said in February that 31,000 Ukrainian soldiers had been killed. He gave no number of wounded.\n\nHis General Staff's total for Russia is {people}. Set one beside the other and Russia loses nearly [[category|seventeen]] men for every Ukrainian.", (UA_DEAD,)),
    Draft("en-their-paper", "en", "Who counted\n\nThe Northern Forum has studied May. According to their paper, the war has so far cost Russia [[who|quoted-number|{people}]] men.", (("Northern Forum", date(2024, 6, 10), "The Northern Forum estimates that Russian casualties averaged 940 a day in May 2024."),)),
    Draft("ru-caption-swapped", "ru", "Цена кампании\n\nМинобороны России сообщило, что за кампанию погибли 3 826 военных.\n\nПодпись: Кампания стоила жизни [[within|quoted-number|3 286]] военным.", (("ru-mod", date(2024, 6, 10), "The Russian Ministry of Defence said that 3,826 Russian servicemen were killed in the campaign."),)),
    Draft("en-sum-and-mean", "en", "Seven days\n\nUkraine's General Staff reported {people+} Russian casualties on Wednesday.\n\nOver seven days that makes {people+7}, an average of 1,440 a day."),
    Draft("en-months-in-turn", "en", "London's averages\n\nRussia's average daily casualties were put by the UK Ministry of Defence at 1,262 in May; in March and April they had been 913 and 899.", (UK_MAY, ("uk-mod", date(2024, 5, 4), "The UK Ministry of Defence said Russian casualties averaged 899 a day in April 2024."), ("uk-mod", date(2024, 4, 4), "The UK Ministry of Defence said Russian casualties averaged 913 a day in March 2024."))),
    Draft("en-note-above", "en", "Correction\n\nIn Tuesday's edition we gave the Ukrainian General Staff's total of Russian losses as 512,830. The figure for Wednesday is {people}."),
    Draft("en-less-than-claimed", "en", "From photographs\n\nUkraine's General Staff counts {tanks} Russian tanks lost. Analysts at Oryx had a lower number of tanks: 3,104, less than half of what Kyiv claims.", (("oryx", date(2024, 6, 7), "Oryx has documented 3,104 Russian tanks lost."),)),
    Draft("uk-day-before-last", "uk", "Втрати за добу: {people+} військових\n\nЗа минулу добу Росія втратила {people+} військових, повідомив у середу Генеральний штаб ЗСУ. Загалом втрачено {people} осіб."),
    Draft("en-question", "en", "Ask the desk\n\nQ: Does the Ukrainian General Staff's number {people} mean dead Russians?\n\nA: No. It counts losses, the wounded among them."),
    Draft("en-two-issuers", "en", "A week\n\nUkraine's General Staff raised its count of Russian tanks by {tanks+7}, to {tanks}.\n\nThe personnel row rose by [[window|quoted-number|{people+8}]] in the week, to {people}.\n\nRussia's defence ministry gave no figure."),
    Draft("en-it-speaks", "en", "Who counts\n\nThe strictest count is that of Oryx, a project that records nothing without a picture. It has now listed [[who|quoted-number|{tanks}]] Russian tanks.\n\nUkraine's General Staff added {people+} personnel on Wednesday.", (("oryx", date(2024, 6, 7), "Oryx has documented 3,104 Russian tanks lost."),)),
    Draft("en-tenfold", "en", "London's count\n\nMore than [[quoted-number|51,500]] Russian soldiers have been killed and wounded since February 2022, the UK Ministry of Defence said on Friday.", (UK_MAY,)),
    Draft("en-whose-casualties", "en", "Slides\n\nA leaked paper puts Ukrainian casualties at [[who|61,500]] and Russian casualties at 43,000. Nobody confirmed the paper.\n\nUkraine's General Staff counted {people+} Russian losses.", (("us-officials", date(2024, 6, 11), "A leaked Pentagon document assesses that Russia has suffered 61,500 casualties."),)),
    Draft("en-western", "en", "Estimates\n\nThe newspaper cites Western intelligence services: nearly 200,000 Russian dead.\n\nUkraine's General Staff counted {people+} Russian losses.", (("wsj", date(2024, 6, 11), "A Ukrainian official estimated that Russia had lost nearly 200,000 dead."),)),
    Draft("en-past-a-mark", "en", "Marks\n\nUkraine's General Staff has counted {tanks} Russian tanks and {guns} guns; drones are past 11,000."),
    Draft("en-rejected", "en", "Online\n\nOne official of the British defence ministry rejected a figure of 700,000 Russian dead that circulates online. Ukraine's General Staff counted {people+} on Wednesday.", (UK_MAY,)),
    Draft("en-sent-drones", "en", "A repair shop\n\nUkraine's General Staff counted {people+} Russian losses on Wednesday and {drones+} drones.\n\nOf 40 drones sent towards the town that night, the mechanics slept through all."),
    Draft("en-list-sum", "en", "A short list\n\nUkraine's General Staff listed {tanks+} tanks, {guns+} artillery systems and {drones+} drones on Wednesday, together [[sum|derived|89]] pieces."),
    Draft("en-list-sum-fair", "en", "A short list\n\nUkraine's General Staff listed {tanks+} tanks, {guns+} artillery systems and {drones+} drones on Wednesday, together 79 pieces."),
    Draft("ru-month-not-year", "ru", "Июнь\n\nС начала июня, по данным Генштаба ВСУ, Россия потеряла [[window|{people+14}]] военнослужащих. Всего {people}."),
    Draft("en-mean-of-a-sum", "en", "Close to each other\n\nUkraine's General Staff counted {people+} Russian losses on Wednesday. Its bulletins for the same week give an average of [[rate-count|derived|{people+7}]] a day."),
    Draft("en-percent-than", "en", "London's averages\n\nThe UK Ministry of Defence put Russian casualties at 1,262 a day in May, [[derived|17]] percent more than the 899 a day of April.", (UK_MAY, ("uk-mod", date(2024, 5, 4), "The UK Ministry of Defence said Russian casualties averaged 899 a day in April 2024."))),
    Draft("en-two-and-a-half", "en", "Long\n\nUkraine's General Staff has counted {people} Russian losses and {tanks} tanks in two and a half years."),
    Draft("en-measures-apart", "en", "Counting the dead\n\nA project thinks that between 40,000 and 55,000 Russian soldiers had died. Ukraine's General Staff counts something wider, the killed and the wounded: {people} as of Wednesday, {people+} more than the day before. The two figures measure different things."),
]  # fmt: skip


def filled(draft: Draft) -> tuple[str, list[tuple[int, int, set[str]]]]:
    """The draft with its figures put in, and the planted slips as (start, end, rules that name them)."""

    def figure(match: re.Match[str]) -> str:
        row, sign, days = match.groups()
        category = SHORT.get(row, row)
        now = value(ROWS, category)
        back = int(days or 1)
        number = (
            now
            if not sign
            else (
                now - value(ROWS, category, DAY - back * ONE)
                if sign == "+"
                else value(ROWS, category, DAY - back * ONE)
            )
        )
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
    return Document(
        document=f"sha256:{source}{day}",
        text=text,
        zones=zones,
        published_at=day,
        date_basis="from the option",
        source=source,
        language=language,
    )


def verified(draft: Draft) -> tuple[Verification, list[tuple[int, int, set[str]]]]:
    text, spans = filled(draft)
    beside: list[Claim] = [*ROWS]
    for source, day, words in draft.statements:
        beside += extract(document(words, "en", source=source, day=day)).claims
    return verify(document(text, draft.language, source=draft.source, day=DAY), None, with_claims=beside), spans


@pytest.mark.parametrize("draft", DRAFTS, ids=[draft.name for draft in DRAFTS])
def test_a_draft_is_checked(draft: Draft) -> None:
    found, spans = verified(draft)
    sharp = [
        f
        for f in found.findings
        if f.severity in ("medium", "high") and f.quote is not None and f.quote.start is not None
    ]
    unlike = draft.name.endswith("-unlike")
    for start, end, rules in spans:
        here = [f for f in sharp if f.quote is not None and (f.quote.start or 0) < end and (f.quote.end or 0) > start]
        assert here, f"nothing found at {found.draft.text[start:end]!r}"
        assert {f.rule for f in here} & rules, [f.message for f in here]
    elsewhere = [
        f
        for f in sharp
        if f.quote and not any((f.quote.start or 0) < end and (f.quote.end or 0) > start for start, end, _ in spans)
    ]
    assert [f.rule for f in elsewhere] == (["category"] if unlike else []), [f.message for f in elsewhere]


def test_a_round_growth_is_told_with_every_baseline() -> None:
    draft = Draft(
        "", "en", "So far\n\nUkraine's General Staff has counted about 150,000 Russian casualties since January."
    )
    finding = next(f for f in verified(draft)[0].findings if f.severity == "medium")
    assert finding.rule == "derived"
    assert finding.message.count("31 Dec 2023") >= 2 and finding.message.count("1 Jan 2024") >= 2

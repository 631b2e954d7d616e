"""Whose losses did the sentence before announce, and whom does the next one take up, in Russian?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 5, 7)  # a Wednesday


def told(text: str, language: str = "ru") -> list[str]:
    return [" ".join(one.split(" ")[1:]) for one in read(text, DAY, language=language, source="desk-x")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Генштаб ВСУ обновил данные о потерях России. За месяц погибли 70 солдат.", "ua-general-staff ru"),
        ("Минобороны РФ рассказало о потерях ВСУ. В ведомстве говорят, что погибли 70 солдат.", "ru-mod ua"),
        ("Зеленский рассказал о потерях России. Он говорит, что погибли 70 солдат.", "ua-president ru"),
        ("Пентагон оценил потери России. Бои идут. Ведомство насчитало 70 сожжённых танков.", "us-dod ru"),
        ("Потери РФ\n\nВ перечне 70 танков.", "- ru tanks"),
        ("Генштаб ВСУ обновил данные о потерях России.\nРечь идёт о 70 танках.", "ua-general-staff ru tanks"),
        ("Газета Guardian рассказала о потерях России. Газета насчитала 70 танков.", "Guardian ru"),
        ("Журнал Nation подсчитал, что Россия потеряла 70 танков.", "Nation ru"),
        ("Командующий силами НАТО в Европе Джон Адамс оценил потери России в 70 танков.", "Джон Адамс ru"),
        ("Россия несёт потери. Месяцем ранее сообщалось о гибели 70 солдат.", "- "),
        ("В Газе погибли 70 человек. Эти цифры приводит ООН со ссылкой на минздрав анклава.", "gaza-moh gaza"),
        ("Рютте говорит, что погибли 70 российских солдат.", "Рютте ru"),
        ("Mediazona и Би-би-си ведут список погибших россиян. За неделю прибавилось 70 имён.", "mediazona ru"),
    ],
)
def test_who_tells_it_and_whose_it_is(text: str, wanted: str) -> None:
    found = told(text)
    assert len(found) == 1
    assert found[0].startswith(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Потери России превысили 800 тысяч человек, из них 200 тысяч приходится на погибших.", "personnel killed"),
        ("На долю раненых приходится 200 тысяч.", "personnel wounded"),
        ("Застрелены 12 солдат.", "personnel killed"),
        ("12 человек доставлены в больницы.", "people wounded"),
        ("Подняты тела 12 человек.", "people recovered"),
    ],
)
def test_what_became_of_them(text: str, wanted: str) -> None:
    assert wanted in told(text)[-1]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Погибли семь человек, в том числе 14-летняя девочка, ещё 97 получили ранения.", ["people", "people"]),
        ("Подбит танк, ещё трое погибли.", ["personnel"]),
        ("21 солдат погиб в здании, в которое попала ракета, ещё трое были убиты рядом.", ["personnel", "personnel"]),
        ("Издание подтвердило смерти 820 участников вторжения.", ["personnel"]),
        ("США направили Украине 500 млн долларов помощи.", ["aid-package"]),
    ],
)
def test_of_whom_another_count_of_the_fallen_is(text: str, kinds: list[str]) -> None:
    found = told(text)
    assert len(found) == len(kinds)
    assert all(f" {kind} " in one for kind, one in zip(kinds, found, strict=True))


def test_a_side_in_the_genitive_before_a_dash_tells_nothing() -> None:
    found = told("Генштаб ВСУ назвал потери. Центр CSIS оценил потери россиян в 250 тысяч, а украинцев — в 60 тысяч.")
    assert [one.split(" personnel")[0] for one in found] == ["CSIS ru", "CSIS ua"]


def test_what_falls_to_each_one_is_no_count() -> None:
    assert told("На одного убитого приходится трое раненых.") == []

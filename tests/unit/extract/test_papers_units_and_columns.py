"""Ukrainian and Russian: who issued a paper, for which unit a spokesman speaks, and lists of two figures a row."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import Claim, Named
from counterclaim.model.document import Document

_DAY = date(2024, 8, 15)


def _claims(text: str, language: str, source: str | None = "paper") -> list[Claim]:
    return list(
        extract(Document(document="sha256:0", text=text, language=language, source=source, published_at=_DAY)).claims
    )


def _claimants(text: str, language: str) -> list[str]:
    parties = (claim.claimant for claim in _claims(text, language))
    return [party.name if isinstance(party, Named) else str(party) for party in parties]


def _dated(text: str, language: str) -> list[tuple[object, str]]:
    claims = _claims(text, language)
    return [(claim.quantity.stated, claim.period.kind) for claim in claims if claim.quantity and claim.period]


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        ("uk", "За добу Росія втратила 920 солдатів, повідомив у середу, 14 серпня, Генштаб ЗСУ.", "ua-general-staff"),
        ("uk", "За тиждень спалено 30 танків, підсумували в неділю, 11 серпня, у Генштабі ЗСУ.", "ua-general-staff"),
        ("uk", "Загинули 12 людей, розповів у понеділок, за день після удару, мер Сум Іван Гармаш.", "Іван Гармаш"),
        ("ru", "За сутки ВСУ потеряли 920 солдат, заявило в среду, 14 августа, Минобороны РФ.", "ru-mod"),
        (
            "ru",
            "Погибли 12 человек, сообщила в субботу, 10 августа, прокуратура Сумской области.",
            "прокуратура Сумской области",
        ),
    ],
)
def test_a_date_between_commas_parts_no_verb_from_who_speaks(language: str, text: str, claimant: str) -> None:
    assert _claimants(text, language) == [claimant]


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        (
            "uk",
            "За липень загинули 90 цивільних, ідеться у звіті, який Спостережна місія ООН оприлюднила в середу.",
            "Спостережна місія ООН",
        ),
        ("uk", "Торік у Судані вбито 14 тисяч цивільних, зазначено у звіті, що його підготувала ВООЗ.", "ВООЗ"),
        ("uk", "Зникли безвісти 370 людей, сказано в документі, який підписав омбудсмен Іван Гармаш.", "Іван Гармаш"),
        (
            "ru",
            "За месяц убиты 90 гражданских, говорится в докладе, который в среду представила Мониторинговая миссия.",
            "Мониторинговая миссия",
        ),
        (
            "ru",
            "Потеряны 700 тысяч военных, следует из обзора, который во вторник опубликовало Минобороны Великобритании.",
            "uk-mod",
        ),
    ],
)
def test_the_clause_behind_a_paper_says_who_issued_it(language: str, text: str, claimant: str) -> None:
    assert _claimants(text, language) == [claimant]


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        ("uk", "Бригада «Рубіж» знищила 12 танків, повідомив речник бригади. Збито також сім дронів.", "Рубіж"),
        (
            "uk",
            "67-й корпус захопив 14 полонених, ще шість танків спалено, кажуть у пресслужбі корпусу.",
            "67-й корпус",
        ),
        (
            "ru",
            "В полосе группировки «Хортица» враг потерял 68 человек и 7 танков, сказал спикер группировки.",
            "Хортица",
        ),
        ("ru", "Группировка «Центр» уничтожила 12 танков и 30 солдат ВСУ, сообщил представитель группировки.", "Центр"),
    ],
)
def test_a_spokesman_of_the_unit_speaks_for_the_one_named_before(language: str, text: str, claimant: str) -> None:
    assert set(_claimants(text, language)) == {claimant}


def test_another_that_cites_the_same_ministry_is_not_its_own_source() -> None:
    text = (
        "Ізраїль ударив по Газі. Міністерство охорони здоров'я сектору повідомило про 40 загиблих.\n\n"
        "УКГС ООН із посиланням на те саме міністерство нагадує про 480 поранених."
    )
    assert _claimants(text, "uk") == ["gaza-moh", "gaza-moh"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Втрати росіян (за добу / від початку війни):\nтанки — 4 / 10 310;\nББМ — 17 / 21 439."),
        ("uk", "Втрати ворога за добу (у дужках — з початку вторгнення):\nтанки 4 (10 310)\nББМ 17 (21 439)"),
        ("ru", "Потери россиян (за сутки / всего):\nтанки — 4 / 10 310;\nББМ — 17 / 21 439."),
        ("en", "Russian losses (last day / total):\ntanks: 4 / 10,310\nAPVs: 17 / 21,439"),
    ],
)
def test_columns_named_in_a_lists_heading_date_its_figures(language: str, text: str) -> None:
    assert _dated(text, language) == [(4, "interval"), (10310, "cumulative"), (17, "interval"), (21439, "cumulative")]


def test_totals_may_come_first_in_such_a_list() -> None:
    text = "Втрати окупантів, разом/доба\nсолдати 888 840/1 280\nтанки 10 310/4"
    assert _dated(text, "uk") == [(888840, "cumulative"), (1280, "interval"), (10310, "cumulative"), (4, "interval")]


def test_a_bare_figure_behind_its_label_is_read() -> None:
    text = "Втрати ворога за добу:\nтанки 4\nББМ 17\nартсистеми 31"
    assert [claim.category for claim in _claims(text, "uk")] == ["tanks", "armoured-vehicles", "artillery"]

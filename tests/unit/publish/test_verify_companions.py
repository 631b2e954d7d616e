"""Is a figure held against those that its sentence prints beside it: their day, their row, their span of time?"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.unit.publish.desk import DAY, rows, value

from counterclaim.documents import read_documents
from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.verify import verify

ROWS = [*rows("personnel", 521_830, 1_120), *rows("tanks", 7_908, 17), *rows("artillery", 13_702, 38)]
ONE = timedelta(days=1)


def total(row: str, back: int = 0) -> int:
    return value(ROWS, row, DAY - back * ONE)


def found(text: str, language: str = "en", day: date = DAY, said: tuple[Document, ...] = ()) -> list[Finding]:
    """The findings of medium or high severity on the body of a draft."""
    head = {"en": "Kyiv's count", "uk": "Зведення Генштабу", "ru": "Сводка Генштаба"}[language]
    body = text if "\n\n" in text else f"{head}\n\n{text}"
    draft = Document(document="sha256:d", text=body, published_at=day, source="desk-lantern", language=language)
    beside = [*ROWS, *(claim for one in said for claim in extract(one).claims)]
    return [one for one in verify(draft, None, with_claims=beside).findings if one.severity in ("medium", "high")]


NOW, BEFORE, OLD = total("personnel"), total("personnel", 7), total("personnel", 14)
DAYS, WEEK = NOW - total("personnel", 1), NOW - BEFORE


@pytest.mark.parametrize(
    ("draft", "language", "rules"),
    [
        # the growth is that up to today, so the total is
        (f"The General Staff's count of Russian soldiers grew by {WEEK:,} in a week to {NOW:,}.", "en", []),
        (f"The General Staff's count of Russian soldiers grew by {WEEK:,} in a week to {OLD:,}.", "en", ["stale"]),
        (f"Генштаб ЗСУ: за добу втрати росіян зросли на {DAYS} осіб – до {OLD}.", "uk", ["stale"]),
        # no count is up from a larger one
        (f"Ukraine's General Staff has counted {OLD:,} Russian soldiers, up from {BEFORE:,} a week ago.", "en", ["stale"]),
        (f"Ukraine's General Staff has counted {NOW:,} Russian soldiers, up from {BEFORE:,} a week ago.", "en", []),
        # a total of a week ago, ten times too high
        (f"A week ago the Ukrainian General Staff put Russian losses at {BEFORE * 10:,}.", "en", ["quoted-number"]),
        # a day's number told as a week's beside itself, and the week's as one of the last day
        (f"Russian losses: {DAYS:,} in a day, {DAYS:,} in a week, the General Staff in Kyiv says.", "en", ["window"]),
        (f"The General Staff counts {NOW:,} Russian soldiers, {WEEK:,} of them over the past day.", "en", ["window"]),
        (f"The General Staff counts {NOW:,} Russian soldiers, {DAYS:,} of them over the past day.", "en", []),
        # another row's total, which the draft never names
        (f"Russia lost 17 tanks in the past day and {total('artillery'):,} in all, Kyiv's General Staff said.", "en",
         ["quoted-number"]),
        (f"Russia lost 17 tanks in the past day and {total('tanks'):,} in all, Kyiv's General Staff said.", "en", []),
        # what a day cost against the day before
        (f"Russia lost {DAYS:,} soldiers in the past day, Kyiv's General Staff said, after {DAYS * 10:,} the day before.",
         "en", ["quoted-number"]),
        # a day's growth is no total that lost its thousand
        ("Генштаб ВСУ добавил 1 120 человек к итогу российских потерь.", "ru", []),
    ],
)  # fmt: skip
def test_a_figure_is_of_the_day_the_row_and_the_span_of_its_companions(
    draft: str, language: str, rules: list[str]
) -> None:
    assert [one.rule for one in found(draft, language)] == rules


@pytest.mark.parametrize(("number", "rules"), [("728", []), ("782", ["within"])])
def test_a_caption_with_two_digits_of_the_bodys_number_changed_over(
    number: str, rules: list[str], tmp_path: Path
) -> None:
    text = (
        f"A night of 728 drones\n\nRussia launched 728 drones in one night, Kyiv said.\n\n"
        f"Caption: Lutsk after the raid, in which Russia used {number} drones."
    )
    (tmp_path / "draft.txt").write_text(text, encoding="utf-8")
    draft = next(iter(read_documents(tmp_path / "draft.txt", published=DAY, source="desk-lantern")))
    assert isinstance(draft, Document)
    assert [one.rule for one in verify(draft, None).findings if one.severity in ("medium", "high")] == rules


@pytest.mark.parametrize(("sum_told", "rules"), [("1,870", []), ("2,070", ["sum"])])
def test_a_sentence_of_the_sum_alone_adds_up_the_list_before_it(sum_told: str, rules: list[str]) -> None:
    text = (
        "The ministry in Moscow claimed up to 120 Ukrainian servicemen opposite Sever, up to 460 opposite Zapad, "
        f"up to 620 opposite Yug, up to 560 opposite Tsentr and over 110 opposite Vostok. In total, that is {sum_told}."
    )
    assert [one.rule for one in found(text) if one.rule == "sum"] == rules

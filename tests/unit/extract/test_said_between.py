"""Who speaks where a word, a time or a scene stands between the speaker and its verb?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document


def speaker(text: str, language: str) -> str | None:
    """Who asserts a text's only number."""
    document = Document(document="t:1", text=text, source="visnyk", language=language, published_at=date(2024, 9, 3))
    (who,) = [claim.claimant for claim in extract(document).claims if claim.quantity is not None]
    return None if who is None else label_of(who)


@pytest.mark.parametrize(
    "between", ["", "натомість", "тим часом", "однак", "того ж дня", "знову", "26 серпня", "станом на ранок 2 вересня"]
)
@pytest.mark.parametrize(
    ("speaks", "who"),
    [
        ("Командувач угруповання «Степ» Роман Дикий {} заявив", "Роман Дикий"),
        ("Речник угруповання «Степ» Роман Дикий {} заявив", "угруповання Степ"),
        ("Голова Кам'янської ОВА Роман Дикий {} заявив", "Роман Дикий"),
        ("Сирійська обсерваторія з прав людини {} заявила", "Сирійська обсерваторія з прав людини"),
        ("Ліванське міністерство охорони здоров'я {} заявило", "Ліванське міністерство охорони здоров'я"),
    ],
)
def test_a_word_between_a_ukrainian_speaker_and_its_verb_is_no_part_of_its_name(
    speaks: str, who: str, between: str
) -> None:
    """It says when, in answer to whom or where it was said, and takes nothing from the name before it."""
    said = speaks.format(between).replace("  ", " ")
    assert speaker(f"{said}, що за тиждень ворог втратив 364 танки.", "uk") == who


@pytest.mark.parametrize("between", ["", "тем временем", "однако", "ещё раньше", "снова", "26 августа", "на совещании"])
@pytest.mark.parametrize(
    ("speaks", "who"),
    [
        ("Командующий группировкой «Степь» Роман Дикий {} заявил", "Роман Дикий"),
        ("Губернатор Каменской области Роман Дикий {} заявил", "Роман Дикий"),
        ("Ливанское министерство здравоохранения {} заявило", "Ливанское министерство здравоохранения"),
    ],
)
def test_a_word_between_a_russian_speaker_and_its_verb_is_no_part_of_its_name(
    speaks: str, who: str, between: str
) -> None:
    """The same in Russian."""
    said = speaks.format(between).replace("  ", " ")
    assert speaker(f"{said}, что за неделю противник потерял 364 танка.", "ru") == who


@pytest.mark.parametrize("head", ["очільника Міноборони РФ", "глави російського оборонного відомства"])
def test_the_head_of_the_russian_ministry_is_its_minister(head: str) -> None:
    """Also where he is called by his body's other names."""
    assert speaker(f"За словами {head}, ЗСУ втратили 364 танки.", "uk") == "ru-mod-minister"


def test_a_speaker_behind_the_scene_is_not_taken_for_a_part_of_it() -> None:
    """ "In an interview" may stand before whoever speaks as well."""
    said = "Того дня в інтерв'ю Зеленський заявив, що Росія втратила 364 танки."
    assert speaker(said, "uk") == "ua-president"

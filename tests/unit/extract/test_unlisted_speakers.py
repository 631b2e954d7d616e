"""Who speaks by a Ukrainian noun phrase of which no list knows the noun, beside the verb or behind the pointer?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document


def speakers(text: str) -> list[str | None]:
    """Who asserts each of a text's numbers."""
    document = Document(document="t:1", text=text, source="visnyk", language="uk", published_at=date(2024, 9, 3))
    told = (claim for claim in extract(document).claims if claim.quantity is not None)
    return [None if claim.claimant is None else label_of(claim.claimant) for claim in told]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        # before the verb, in its number and gender; adverbs, a day and an aside between them
        ("Палестинські медики повідомили, що загинули 1250 людей.", "Палестинські медики"),
        ("Місцева влада заявила, що загинули 1250 людей.", "Місцева влада"),
        ("Київська школа економіки офіційно підрахувала, що Росія втратила 1250 танків.", "Київська школа економіки"),
        ("Російські воєнблогери у п'ятницю заявили, що Росія втратила 1250 танків.", "Російські воєнблогери"),
        ("Остання оцінка Києва щодо загиблих — 1250 російських солдатів.", "ua"),
        ("Соціологи, своєю чергою, припустили, що загинули 1250 людей.", "Соціологи"),
        ("Видання «Степ», у свою чергу, пише, що загинули 1250 людей.", "Видання Степ"),
        # behind it, where the verb opens its clause
        ("Загинули 1250 людей, нагадали медики.", "медики"),
        ("Загинули 1250 людей. Про це повідомили місцеві лікарі.", "місцеві лікарі"),
        ("Росія втратила 1250 танків, – підрахувала 3-тя окрема штурмова бригада.", "3-тя окрема штурмова бригада"),
        ("Вбито 1250 окупантів, розповіли в Bloomberg.", "Bloomberg"),
        ("Як уточнили в 3-й окремій штурмовій бригаді, вбито 1250 росіян.", "3-й окремій штурмовій бригаді"),
        # in the genitive
        ("За даними Київської школи економіки, Росія втратила 1250 танків.", "Київської школи економіки"),
        ("За словами місцевих пожежників, загинули 1250 людей.", "місцевих пожежників"),
        ("Росія втратила 1250 танків, свідчать дані західних розвідслужб.", "західних розвідслужб"),
        ("За підрахунками ізраїльських військових, убито 1250 бойовиків ХАМАС.", "idf"),
        # the end and the label of a headline
        ("Внаслідок удару загинули 1250 людей – Синєгубов\n\nБої тривають.", "Синєгубов"),
        ("Внаслідок удару загинули 1250 людей – рятувальники\n\nБої тривають.", "рятувальники"),
        ("Росія втратила 1250 танків – Bloomberg\n\nБої тривають.", "Bloomberg"),
        ("Місцева влада: загинули 1250 людей\n\nБої тривають.", "Місцева влада"),
        # a paper that "згідно з яким" takes up, and a surname that is also a noun
        ("Міноборони України оприлюднило звіт, згідно з яким Росія втратила 1250 танків.", "ua-mod"),
        ("Голова СБУ Василь Малюк заявив, що Росія втратила 1250 танків.", "Василь Малюк"),
    ],
)
def test_a_noun_phrase_beside_its_word_of_speech_says_who_speaks(said: str, who: str) -> None:
    """No list need know the noun: it agrees with its verb, or stands in the case that the pointer asks for."""
    assert speakers(said) == [who]


@pytest.mark.parametrize(
    "said",
    [
        "Останні бої показали, що загинули 1250 солдатів.",
        "За даними супутникових знімків, Росія втратила 1250 танків.",
        "За даними відкритих реєстрів, загинули 1250 солдатів.",
        "Росія втратила 1250 танків – ВІДЕО\n\nБої тривають.",
        "Минулого тижня загинули 1250 солдатів – масована атака\n\nБої тривають.",
    ],
)
def test_things_are_nobody_who_speaks(said: str) -> None:
    """Pictures, registers and battles show what they show, and nobody is guessed behind them."""
    assert speakers(said) == [None]

"""What does the Russian grammar make of each kind of report? Text in, claims out; the figures are invented."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document

DAY = date(2024, 5, 20)  # a Monday

# text, then for each figure: number, claimant, subject, category, outcome, qualifier, period kind
CASES = [
    (  # a list after one verb: the hedge is the first number's alone
        "За сутки противник потерял свыше 300 военнослужащих, два танка и семь пикапов, сообщило Минобороны РФ.",
        [
            (300, "ru-mod", "ua", "personnel", "lost", "more-than", "interval"),
            (2, "ru-mod", "ua", "tanks", "lost", "exact", "interval"),
            (7, "ru-mod", "ua", "vehicles", "lost", "exact", "interval"),
        ],
    ),
    (  # numbers in words, oblique cases; the sentence's window
        "По данным Генштаба ВСУ, за минувшую неделю армия РФ лишилась двенадцати самолётов и одного вертолёта.",
        [
            (12, "ua-general-staff", "ru", "aircraft", "lost", "exact", "interval"),
            (1, "ua-general-staff", "ru", "helicopters", "lost", "exact", "interval"),
        ],
    ),
    (  # what a dash says of a bare number
        "Российская армия, по словам Зеленского, потеряла 40 тысяч человек, из них 15 тысяч — безвозвратно.",
        [
            (40000, "ua-president", "ru", "personnel", "lost", "exact", "cumulative"),
            (15000, "ua-president", "ru", "personnel", "irrecoverable", "exact", "cumulative"),
        ],
    ),
    (  # a participle behind a comma; a list of the confirmed is a total
        "«Медиазона» подтвердила имена 50 120 российских военных, погибших на войне.",
        [(50120, "mediazona", "ru", "personnel", "killed", "exact", "cumulative")],
    ),
    (  # a number withdrawn in the same breath is none; the next takes its noun
        "Минобороны РФ уточнило: за сутки сбиты не 17 беспилотников, а 19.",
        [(19, "ru-mod", "ua", "uavs", "shot-down", "exact", "interval")],
    ),
    (  # money promised, with its currency
        "Германия пообещала Украине ещё 2 млрд евро военной помощи.",
        [(2_000_000_000, "de", "ua", "aid-package", "pledged", "exact", "unstated")],
    ),
    ("На вооружение бригады поступят 30 танков Leopard 2А6, отражены шесть атак.", []),  # strength, attacks, a model
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_text_to_claims(text: str, expected: list[tuple[float, str, str, str, str, str, str]]) -> None:
    document = Document(document="d", text=text, published_at=DAY, source="an outlet", language="ru")
    found = [claim for claim in extract(document).claims if claim.quantity is not None]
    assert [
        (
            claim.quantity.stated,
            label_of(claim.claimant),
            label_of(claim.subject),
            label_of(claim.category),
            label_of(claim.outcome),
            claim.quantity.qualifier,
            claim.period.kind,
        )
        for claim in found
        if claim.quantity is not None and claim.period is not None
    ] == expected
    assert all(text[claim.quote.start : claim.quote.end] == claim.quote.exact for claim in found)

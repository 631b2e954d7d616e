"""Is the General Staff's list read in every layout of its rows, under each of its headings, in three languages?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

DAY = date(2024, 11, 7)
ROWS = {
    "en": ["Troops", "Tanks", "AFVs", "MLRS", "Cruise missiles", "Vehicles and fuel tankers", "Special equipment"],
    "uk": ["Особовий склад", "Танки", "ББМ", "РСЗВ", "Крилаті ракети", "Автотехніка та автоцистерни", "Спецтехніка"],
    "ru": ["Личный состав", "Танки", "ББМ", "РСЗО", "Крылатые ракеты", "Автотехника и автоцистерны", "Спецтехника"],
}
KINDS = ["personnel", "tanks", "armoured-vehicles", "mlrs", "missiles", "vehicles", "special-equipment"]
FIGURES = [(704_300, 1_640), (9_232, 9), (18_612, 28), (1_248, 0), (2_628, None), (28_450, 86), (3_588, 1)]
HEADINGS = {
    "en": ["russian losses as of November 7, 2024", "⚔️ Enemy losses | 7 November 2024"],
    "uk": ["втрати рф станом на 7 листопада 2024 року", "Втрати ворога за добу та з 24.02.2022"],
    "ru": ["потери россии на 7 ноября 2024 года", "988-й день войны: потери оккупантов"],
}
LEADS = {
    "en": "The General Staff of Ukraine's Armed Forces has updated its figures.",
    "uk": "Генеральний штаб ЗСУ оновив дані.",
    "ru": "Генеральный штаб ВСУ обновил данные.",
}
Row = Callable[[str, str, str], str]
LAYOUTS: dict[str, tuple[Row, Row]] = {
    "slash": (lambda n, t, a: f"▪️ {n} – {t} / +{a}", lambda n, t, _: f"▪️ {n} – {t}"),
    "brackets": (lambda n, t, a: f"• {n} — {t} [+{a}]", lambda n, t, _: f"• {n} — {t}"),
    "bars": (lambda n, t, a: f"{n} | {t} | +{a}", lambda n, t, _: f"{n} | {t} |"),
    "tabs": (lambda n, t, a: f"{n}\t{t}\t+{a}", lambda n, t, _: f"{n}\t{t}\t"),
    "bare": (lambda n, t, a: f"{n} {t} (+{a})", lambda n, t, _: f"{n} {t}"),
    "added first": (lambda n, t, a: f"{n}: +{a} ({t})", lambda n, t, _: f"{n}: {t}"),
    "number first": (lambda n, t, a: f"{t} (+{a}) {n}", lambda n, t, _: f"{t} {n}"),
    "two lines": (lambda n, t, a: f"✔️ {n}\n{t} (+{a})", lambda n, t, _: f"✔️ {n}\n{t}"),
    "dots": (lambda n, t, a: f"{n} .... {t} / +{a}", lambda n, t, _: f"{n} .... {t}"),
    "arrows": (lambda n, t, a: f"💀 {n} = {t} ⬆️ {a}", lambda n, t, _: f"💀 {n} = {t}"),
}


def found(text: str, language: str, source: str | None) -> list[tuple[object, ...]]:
    document = Document(document="d", text=text, source=source, published_at=DAY, language=language)
    return [
        (
            claim.claimant,
            claim.subject,
            label_of(claim.category),
            claim.quantity.stated,
            claim.period.start,
            claim.period.end,
        )
        for claim in extract(document).claims
        if claim.quantity is not None and claim.period is not None
    ]


def expected(layout: str) -> list[tuple[object, ...]]:
    told: list[tuple[object, ...]] = []
    for kind, (total, added) in zip(KINDS, FIGURES, strict=True):
        figures: list[tuple[object, ...]] = [
            ("ua-general-staff", "ru", kind, total, date(2022, 2, 24), DAY),
            *([("ua-general-staff", "ru", kind, added, date(2024, 11, 6), DAY)] if added is not None else []),
        ]
        told += reversed(figures) if layout == "added first" else figures
    return told


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_under_each_heading(layout: str, language: str) -> None:
    grown, bare = LAYOUTS[layout]
    lines = [
        (bare if added is None else grown)(name, f"{total:,}", f"{added:,}" if added is not None else "")
        for name, (total, added) in zip(ROWS[language], FIGURES, strict=True)
    ]
    for heading in HEADINGS[language]:
        text = heading + "\n\n" + "\n".join(lines)
        assert found(text, language, "ua-general-staff") == expected(layout)
        assert found(f"{LEADS[language]}\n\n{text}", language, "desk") == expected(layout)


def test_another_armys_list_of_such_rows_is_not_the_staffs() -> None:
    text = "Потери ВСУ на 7 ноября:\nТанки: 140 (+2)\nББМ: 310 (+4)\nРСЗО: 12 (+1)\nПехота: 900 (+30)"
    assert not [claim for claim in found(text, "ru", "desk") if claim[1] == "ru" or claim[0] == "ua-general-staff"]

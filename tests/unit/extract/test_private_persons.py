"""Is no private person's name in any claim or export: of the dead, of captives, of witnesses?"""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from counterclaim.extract import extract
from counterclaim.ledger import open_ledger
from counterclaim.model.claim import Named, Role
from counterclaim.model.document import Document
from counterclaim.verbs.keeping import log
from counterclaim.verbs.publishing import export

ENGLISH = """Olha Maidan, 34, a widow from Lubny, said her husband Petro Maidan was killed with 14 other soldiers near Lyman.

"They lost 40 men that day," said Ivan Dibrova, call sign Heron, who was captured. Nurse Mariia Yavir said 12 soldiers were killed.

Captured private Sergei Lozin told investigators his unit had lost 60 soldiers. Danylo Verba, a resident of Lyman, said 7 people were killed."""
RUSSIAN = """Пленный Сергей Лозин рассказал, что его рота потеряла 60 солдат убитыми. Медсестра Мария Явир сообщила о 12 раненых солдатах.

Андрей Дибров, позывной «Цапля», сказал, что вместе с Петром Майданом погибли 14 солдат."""
UKRAINIAN = """Полонений Сергій Лозін розповів, що його рота втратила 60 солдатів убитими. Медсестра Марія Явір повідомила про 12 поранених солдатів.

Андрій Діброва, позивний «Чапля», сказав, що разом з Петром Майданом загинули 14 солдатів."""
NAMES = (
    "Maidan", "Dibrova", "Yavir", "Lozin", "Verba", "Olha", "Petro ", "Sergei", "Danylo",
    "Лозин", "Явир", "Дибров", "Майдан", "Лозін", "Явір", "Діброва",
)  # fmt: skip


def read(text: str, language: str) -> Document:
    return Document(
        document=f"sha256:{language}", text=text, published_at=date(2024, 3, 27), source="desk-x", language=language
    )


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (RUSSIAN, "ru"), (UKRAINIAN, "uk")])
def test_no_name_of_a_private_person_is_kept(text: str, language: str, tmp_path: Path) -> None:
    document = read(text, language)
    claims = extract(document).claims
    assert len(claims) >= 2
    assert not [name for name in NAMES if any(name in repr(claim) for claim in claims)]
    for claim in claims:
        start, end, quote = claim.quote.start or 0, claim.quote.end or 0, claim.quote
        assert text[start:end] == quote.exact
        assert text[:start].endswith(quote.prefix)
        assert text[end:].startswith(quote.suffix)
    address = tmp_path / "ledger"
    with open_ledger(address, create=True) as ledger:
        ledger.add_document(document, text.encode(), claims, recorded_at="2024-04-01T00:00:00Z")
    for form in ("jsonl", "csv"):
        out = io.StringIO()
        export(form, out, ledger=address)
        assert not [name for name in NAMES if name in out.getvalue()]
    assert not [name for name in NAMES if name in repr(list(log(ledger=address)))]


def test_roles_are_those_the_text_gives() -> None:
    found = {claim.quantity.stated: claim.claimant for claim in extract(read(ENGLISH, "en")).claims if claim.quantity}
    assert found[40] == Role("a soldier")
    assert found[12] == Role("a medic")
    assert found[60] == Role("a captive")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Governor Danylo Verba, a former soldier, said Russia lost 40 soldiers.", "Danylo Verba"),
        ("Danylo Verba, a military analyst, said Russia lost 40 soldiers in the past day.", "Danylo Verba"),
        ("Danylo Verba said Russia lost 40 soldiers in the past day.", "Danylo Verba"),
    ],
)
def test_offices_experts_and_those_of_whom_nothing_is_said_keep_their_names(text: str, name: str) -> None:
    (claim,) = extract(read(text, "en")).claims
    assert claim.claimant == Named(name)

"""Is no private person's name in any claim or export: of the dead, of captives, of witnesses?"""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest

from counterclaim.extract import extract
from counterclaim.ledger import open_ledger
from counterclaim.model.claim import Named, Role
from counterclaim.model.document import Document
from counterclaim.publish.trace import show
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


PLANTED = [
    ("en", "Witness Anna Shevchenko said two civilians were wounded.", "a witness"),
    ("en", "According to Anna Shevchenko, who saw the strike, three people were killed.", "a witness"),
    ("en", "Natalia Bazarova said 12 men of her husband's unit had died.", "a person quoted"),
    ("en", "The widow of a fallen soldier, Maria Sokolova, said 14 men of his platoon were killed.", "a relative"),
    ("en", "A wounded soldier, Ihor Bondar, said his company lost 30 men.", "a casualty"),
    ("en", "Father of the dead man Viktor Hrytsenko said 12 soldiers were killed with him.", "a relative"),
    ("en", "Prisoner of war Sergei Orlov said his company lost 40 men.", "a captive"),
    ("en", "Sergei Orlov, a prisoner of war, said his men fled. Orlov added that 12 men were wounded.", "a captive"),
    ("en", "Five people were killed, said Oksana Hrytsenko, a teacher at the local school.", "a worker"),
    ("en", "“Three people died,” recalled Fatima al-Masri, whose house was hit.", "a resident"),
    ("en", "“Three people died,” Yusuf Mansour told a reporter at the scene.", "a person quoted"),
    ("en", "A shopkeeper, Dmytro Lysenko, counted seven wounded.", "a worker"),
    ("en", "Captured Colonel Andrei Zuev said his brigade had lost 300 men.", "a captive"),
    ("uk", "За словами Наталії Петренко, сестри загиблого, у роті загинули 12 бійців.", "a relative"),
    ("uk", "Волонтерка Ірина Мельник нарахувала 14 загиблих.", "a volunteer"),
    ("uk", "Полонена Ганна Шевчук сказала, що їхня рота втратила 40 людей.", "a captive"),
    ("uk", "Мати загиблого Олена Коваль розповіла, що разом із сином загинули 14 бійців.", "a relative"),
    ("uk", "Очевидиця Марія Бондар сказала, що поранено п'ятьох людей.", "a witness"),
    ("uk", "Мешканка Харкова Оксана Лисенко повідомила про трьох загиблих.", "a resident"),
    ("uk", "Анна Попова сказала, що загинули троє людей.", "a person quoted"),
    ("uk", "«Загинули троє людей», — каже Тетяна Гриценко, вчителька.", "a worker"),
    ("ru", "По словам Анны Поповой, погибли три человека.", "a person quoted"),
    ("ru", "Жительница Курска Ольга Сомова сообщила о трёх погибших.", "a resident"),
    ("ru", "Житель Белгорода Павел Кузьмин насчитал семь раненых.", "a resident"),
    ("ru", "Мать солдата Ирина Волкова сообщила о 5 погибших.", "a relative"),
    ("ru", "«Погибли три человека», — рассказала Марина Зуева.", "a person quoted"),
    ("ru", "Волонтёр Игорь Седов насчитал 14 погибших.", "a volunteer"),
    ("ru", "Раненый солдат Алексей Дронов рассказал, что рота потеряла 40 человек.", "a soldier"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "role"), PLANTED)
def test_a_private_person_speaks_as_a_role_and_is_named_nowhere(
    language: str, text: str, role: str, tmp_path: Path
) -> None:
    document = read(text, language)
    claims = extract(document).claims
    assert [claim.claimant for claim in claims] == [Role(role)]
    (claim,) = claims
    quote = claim.quote
    assert text[quote.start : quote.end] == quote.exact
    assert text[: quote.start].endswith(quote.prefix)
    assert text[quote.end :].startswith(quote.suffix)
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_document(document, text.encode(), claims, recorded_at="2024-04-01T00:00:00Z")
        shown = show(ledger, claim.claim_id).sentence
    assert "[…]" in shown
    names = [name for name in re.findall(r"[^\W\d_]{4,}", text)[1:] if name[0].isupper()]
    public = {"Курска", "Белгорода", "Харкова", "Colonel"}
    assert not [name for name in names if name not in public and name in repr(claim) + shown]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Governor Danylo Verba, a former soldier, said Russia lost 40 soldiers.", "Danylo Verba"),
        ("en", "Danylo Verba, a military analyst, said Russia lost 40 soldiers in the past day.", "Danylo Verba"),
        ("en", "Russia lost 40 soldiers, said Danylo Verba, who follows the war for a staff college.", "Danylo Verba"),
        ("en", "Danylo Verba said Russia lost 40 soldiers. Verba is the mayor of Lyman.", None),
        ("en", "Colonel Danylo Verba said Russia lost 40 soldiers in the past day.", "Danylo Verba"),
        ("en", "Donald Trump wrote that Russia lost 40 soldiers in the past day.", None),
        ("uk", "Історик Данило Верба нарахував 40 загиблих.", "Данило Верба"),
        ("uk", "Росія втратила 40 солдатів, заявив командувач «Таврії» Данило Верба.", "Данило Верба"),
        ("ru", "Военный эксперт Данила Верба насчитал 40 погибших.", "Данила Верба"),
        ("ru", "Погибли 40 человек, сообщил глава региона Данила Верба.", "Данила Верба"),
    ],
)
def test_offices_experts_and_known_figures_keep_their_names(language: str, text: str, name: str | None) -> None:
    claim = extract(read(text, language)).claims[0]
    assert not isinstance(claim.claimant, Role)
    assert name is None or claim.claimant == Named(name)


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "Local residents said 7 people were killed.", "residents"),
        ("uk", "Очевидці розповіли про 7 загиблих.", "witnesses"),
        ("uk", "Родичі розповіли про 7 загиблих.", "relatives"),
        ("ru", "Родственники сообщили о 7 погибших.", "relatives"),
        ("ru", "Пленный рассказал о 7 погибших.", "a captive"),
    ],
)
def test_a_role_has_one_form_in_all_languages(language: str, text: str, role: str) -> None:
    assert [claim.claimant for claim in extract(read(text, language)).claims] == [Role(role)]

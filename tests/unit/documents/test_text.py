"""Are characters, zones, day, source and language of a plain text settled as documented?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counterclaim.documents import Refused, day_of, read_documents
from counterclaim.documents.decode import LARGEST_TEXT, decode, without_halves
from counterclaim.documents.origin import language_of, source_of
from counterclaim.documents.zones import plain_zones
from counterclaim.model.document import Document
from counterclaim.model.errors import DateError, NoSuchFileError, UnreadableError

UKRAINIAN = "За добу противник утратив одинадцять танків і дев'ять бойових броньованих машин, повідомили у штабі."
RUSSIAN = "За сутки противник потерял два танка и боевую машину пехоты, сообщили в министерстве обороны."


def one(path: Path, **told: Any) -> Document:
    (found,) = read_documents(path, **told)
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize("text", [UKRAINIAN, RUSSIAN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251", "koi8-u", "cp866"])
def test_cyrillic_text_is_read_in_each_encoding_that_can_be_told(text: str, encoding: str) -> None:
    try:
        raw = text.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("the encoding has no such letter")
    assert decode(raw, "a.txt") == text


def test_windows_quotation_marks_in_english_are_read() -> None:
    assert decode("Kyiv’s “tally” – 11".encode("cp1252"), "a.txt") == "Kyiv’s “tally” – 11"


@pytest.mark.parametrize(
    ("raw", "match"),
    [
        (b"", "a.txt: it is empty"),
        (b" \n\t ", "it is empty"),
        (b"lost \xff tanks", "broken UTF-8 at byte 5"),
        ("lost eleven – or twelve – tanks".encode()[:14] + b"\xe2 tanks", "broken UTF-8"),
        (UKRAINIAN.encode()[:-1] + b"\xd0 x", "broken UTF-8"),
        ("Потеряно два".encode("cp1251"), "broken UTF-8 at byte 0"),
        (b"\xff\xfea", "broken UTF-16"),
        (b"tanks\x00\x01\x02", "binary, not text"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04...", "a zip archive"),
        (b"a" * (LARGEST_TEXT + 1), "over the limit of 20,971,520"),
    ],
)
def test_bytes_that_are_no_text_are_refused_in_one_line(raw: bytes, match: str) -> None:
    with pytest.raises(UnreadableError, match=match) as raised:
        decode(raw, "a.txt")
    assert "\n" not in str(raised.value)


def test_lone_halves_of_characters_keep_every_offset() -> None:
    assert without_halves("a\ud800b\U0001f600c") == "a\ufffdb\U0001f600c"


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Head\r\n\r\nBody of 11 tanks.\r\n")
    found = one(path)
    assert found.text == "Head\r\n\r\nBody of 11 tanks.\r\n"
    assert [(zone.kind, found.text[zone.start : zone.end]) for zone in found.zones] == [("headline", "Head")]


def zones(text: str) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end]) for zone in plain_zones(text)]


def test_zones_of_plain_text() -> None:
    # the first line, when an empty line follows
    assert zones("Two tanks lost\n\nKyiv said two tanks were lost.") == [("headline", "Two tanks lost")]
    # a first sentence is not a headline
    assert zones("Kyiv said two tanks were lost.\n\nMoscow said nothing.") == []
    # no empty line, no headline; a single line neither
    assert zones("Two tanks lost\nKyiv said so.") == zones("Two tanks lost") == []
    # a Markdown heading needs no empty line
    assert zones("# Two tanks lost\nKyiv said so.") == [("headline", "# Two tanks lost")]
    # a caption line that says so, in three languages
    for word in ("Caption:", "Підпис:", "Подпись:", "Фото:"):
        assert zones(f"Body of 5.\n\n{word} a gun, 9 May.\n\nMore.") == [("caption", f"{word} a gun, 9 May.")]


def test_a_paragraph_with_a_pictures_credit_is_a_caption_with_its_title() -> None:
    caption = "A gunner near a town on July 2, 2023. Some 40 shells were fired. JANE DOE/AFP via Getty Images"
    text = f"Body of 5 tanks.\n\nGunner at Work\n{caption}\n\nMore text."
    assert zones(text) == [("caption", f"Gunner at Work\n{caption}")]
    for credit in ("(AP Photo/Some Body)", "Ministry Press Service via AP", "REUTERS/Some Body", "Some Body / EPA-EFE"):
        assert zones(f"Body.\n\nA tank on 9 May. {credit}\n\nMore.") == [("caption", f"A tank on 9 May. {credit}")]


def test_a_sentence_that_names_an_agency_is_no_caption() -> None:
    for line in (
        "The ministry told Reuters that 5 died.",
        "It was 5, he told AFP.",
        "Losses came via Crimea, 5 in all.",
    ):
        assert zones(f"First one.\n\n{line}\n\nMore.") == []


def test_the_day_is_settled_in_the_contracts_order(tmp_path: Path) -> None:
    path = tmp_path / "report-2024-03-27.txt"
    path.write_text("Kyiv said 11 tanks were lost.")
    bare = tmp_path / "report.txt"
    bare.write_text("Kyiv said 11 tanks were lost.")
    told = one(path, published=date(2024, 3, 1))
    assert (told.published_at, told.date_basis) == (date(2024, 3, 1), "from the option")
    assert (one(path).published_at, one(path).date_basis) == (date(2024, 3, 27), "from the file's name")
    fallen = one(bare, today=date(2026, 1, 2))
    assert (fallen.published_at, fallen.date_basis) == (date(2026, 1, 2), "today, as nothing else says")
    assert (one(bare).published_at, one(bare).date_basis) == (None, None)


def test_a_day_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "report-2024-02-30.txt"
    path.write_text("Kyiv said 11 tanks were lost.")
    with pytest.raises(DateError, match=r"'2024-02-30'.*is not a day of the calendar"):
        one(path)
    assert one(path, published=date(2024, 2, 29)).published_at == date(2024, 2, 29)
    with pytest.raises(DateError, match="'2023-02-29'"):
        day_of("2023-02-29", "--published")
    assert day_of("2024-03-27T23:59:00+03:00", "") == date(2024, 3, 27)


def test_a_source_is_an_id_a_name_or_what_is_printed(tmp_path: Path) -> None:
    assert source_of("newsweek") == source_of("Newsweek") == source_of(None, "https://www.newsweek.com/a") == "newsweek"
    assert source_of("Генеральний штаб ЗСУ") == "ua-general-staff"
    assert source_of("The Village Herald") == "The Village Herald"
    assert source_of(None, "https://news.example.org/x") == "news.example.org"
    assert source_of(None) is None
    path = tmp_path / "a.txt"
    path.write_text("Kyiv said 11 tanks were lost.")
    assert one(path, source="reuters").notes == ()
    assert one(path, source="The Village Herald").notes == (
        "source 'The Village Herald' is not in the vocabulary; kept as its printed name",
    )


def test_language_by_letters_and_words() -> None:
    assert language_of(UKRAINIAN) == "uk"
    assert language_of(RUSSIAN) == "ru"
    assert language_of("Kyiv said that eleven tanks were lost in the past day.") == "en"
    assert language_of("قالت الوزارة إن ثلاثة قتلوا") == "ar"
    assert language_of("Die Armee verlor nach eigenen Angaben elf Panzer und neun Fahrzeuge. " * 8) is None
    assert language_of("11 + 9") is None


def test_a_folder_is_read_in_order_and_its_bad_members_refused(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Kyiv said 11 tanks were lost.")
    (tmp_path / "a.bin").write_bytes(b"\x00\x01")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "c.md").write_text("# Head\n\nKyiv said 12 tanks were lost.")
    (tmp_path / ".hidden.txt").write_text("no")
    found = list(read_documents(tmp_path))
    assert [type(member) for member in found] == [Refused, Document, Document]
    assert isinstance(found[0], Refused) and "no reader for '.bin' files" in found[0].why


def test_a_path_that_leads_nowhere_and_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFileError, match="no such file or folder"):
        list(read_documents(tmp_path / "none.txt"))
    with pytest.raises(NoSuchFileError, match="holds no files"):
        list(read_documents(tmp_path))


def test_a_picture_is_an_unread_image(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(UnreadableError, match="unread image"):
        list(read_documents(tmp_path / "a.jpg"))


def test_a_large_text_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(UnreadableError, match="52,428,800 bytes are over the limit"):
        list(read_documents(path))

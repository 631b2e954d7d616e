"""Which line breaks are only a page's width, which marks only emphasis, and does what is read of them stay the same?"""

from __future__ import annotations

import io
import textwrap
import zipfile
from datetime import date

import pytest
from tests.unit.documents.test_office import pdf

from counterclaim.documents import read_bytes
from counterclaim.extract import extract
from counterclaim.model import Claim, Document
from counterclaim.publish.verify.verify import verify
from counterclaim.vocabulary.wrapped import UNSEEN, read_through, run_on

DAY = date(2024, 3, 27)

EN = """Russia Loses 1,030 Troops in a Day: Kyiv

Russian forces lost 1,030 soldiers and 11 tanks in the past day, Ukraine's General Staff said on Wednesday. That brings the tally to 439,190. Moscow's Defense Ministry said on Tuesday that Ukraine had lost 15,604 tanks and other armored combat vehicles since February 2022.

London estimates that Russia has likely sustained more than 335,000 casualties in this time. January 5 brought no news of the front."""
UK = """Генштаб ЗСУ повідомив у середу, що за минулу добу Росія втратила 1030 військових, 11 танків та 9 бойових броньованих машин. Загальні втрати противника сягнули 439 190 осіб — на 1030 більше, ніж днем раніше."""
RU = """Минобороны РФ сообщило во вторник, что с начала операции уничтожены 15 604 танка и другие боевые бронированные машины ВСУ, а также 8531 орудие. Шойгу сказал, что с начала года Украина потеряла более 71 тыс. военнослужащих."""


def wrapped(text: str, width: int) -> str:
    """The text with a break for the last blank of each full line, so that every character keeps its place."""
    lines = (textwrap.wrap(line, width, break_on_hyphens=False) or [""] for line in text.split("\n"))
    return "\n".join("\n".join(line) for line in lines)


def read(text: str, name: str = "a.txt") -> list[Claim]:
    document = read_bytes(text.encode(), name, published=DAY, source="newsweek")
    found = extract(document)
    for claim in found.claims:
        assert document.text[claim.quote.start : claim.quote.end] == claim.quote.exact
    for number in found.unread:
        assert document.text[number.start : number.end] == number.exact
    return list(found.claims)


def told(claims: list[Claim]) -> list[tuple[object, ...]]:
    return [
        (c.claimant, c.subject, c.category, c.outcome, c.quantity, c.period, c.quote.start, c.quote.end, c.quote.zone)
        for c in claims
    ]


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
@pytest.mark.parametrize("text", [EN, UK, RU])
def test_a_wrapped_text_says_what_it_says_unwrapped(text: str, width: int) -> None:
    folded = wrapped(text, width)
    assert len(folded) == len(text)
    assert folded != text
    assert run_on(folded) == text
    assert told(read(folded)) == told(read(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        # the sentence goes on in small letters, behind a preposition, inside a name, with a figure
        "Britain said that Russia had likely lost more\nthan 335,000 personnel killed and wounded.",
        "Britain said on Saturday that Russia had lost more than\n335,000 personnel killed and wounded.",
        "In the past day, the Ukrainian officer said, it lost\n1,030 soldiers and 11 tanks.",
        "In the past day, Ukraine's General\nStaff said, Russia lost 1,030 soldiers.",
        "In the past day, said the staff of Ukraine's\nArmed Forces, Russia lost 1,030 soldiers.",
        # set in, quoted in a letter, with the line ends of another system
        "- Russia lost 1,030 soldiers in the past day, Kyiv\n  said in its update.\n- It lost 11 tanks.",
        "> Russia lost 1,030 soldiers in the past day, Kyiv\n> said in its update.",
        "Russia lost 1,030 soldiers in the past day, Kyiv\r\nsaid in its update.",
    ],
)
def test_a_sentence_goes_on_below_without_any_other_line(text: str) -> None:
    seen = run_on(text)
    assert len(seen) == len(text)
    assert seen.count("\n") == (1 if "- It" in text else 0)


def test_a_hyphen_at_a_lines_end_parts_no_word() -> None:
    seen = run_on("Over the past day the Russian army lost 1,030 sol\u00ad\ndiers and eleven anti-\naircraft systems.")
    assert "sol\u00ad" + UNSEEN + "diers" in seen


@pytest.mark.parametrize(
    "text",
    [
        (
            "Втрати противника на 27.03.2024:\nособового складу – близько 439190 (+1030) осіб\n"
            "танків – 6904 (+11) од\nавтомобільної техніки та автоцистерн – 14510 (+33) од\nДані уточнюються."
        ),
        (
            "Enemy losses on 27 March\narmoured combat vehicles and other machines 13216 (+9)\n"
            "motor vehicles and fuel tankers of all kinds 14510 (+33)\nspecial equipment 1800"
        ),
        "Russia Loses 1030 Troops, 11 Tanks and 9 APVs in a Day: Kyiv\nRussian forces lost 1,030 soldiers, Kyiv said.",
        (
            "Destroyed by the units of the group:\neleven tanks of various makes, among them two T-90s;\n"
            "nine armoured personnel carriers of the brigade;\ntwenty artillery systems;"
        ),
        "Kyiv says that 1,030 soldiers were lost in a day\nPhoto: the press service of the brigade",
        "From: desk@example.org\nTo: checker of the desk of figures\nSubject: the losses of the day",
        "Losses of the sides in the week to 27 March\n1,030 soldiers killed and wounded\n11 tanks\n9 APVs",
        (
            "Потери ВСУ за сутки составили:\nдо 235 военнослужащих, танк и две боевые машины на Купянском направлении\n"
            "до 110 военнослужащих и три автомобиля на Краснолиманском направлении"
        ),
        "| Category of what was lost | Total |\n|---|---|\n| tanks and armoured vehicles | 6,904 |",
        "The General Staff said that Russia had lost 1,030 soldiers.\nKyiv also reported the loss of 11 tanks.",
        "11 tanks\nnine armoured vehicles\n20 guns",
    ],
)
def test_lists_tables_headlines_and_short_lines_keep_their_lines(text: str) -> None:
    assert run_on(text) == text


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Russia lost *1,030* troops and **11** tanks", "Russia lost 1,030 troops and 11 tanks"),
        ("_9_ guns, __20__ cars, ***5*** and ~~6~~", "9 guns, 20 cars, 5 and 6"),
        ("**both *within* each**, «**11**», (*9*)", "both within each, «11», (9)"),
        ("5 * 3 * 2, a_name_of 11, 1,030* and 11*", "5 * 3 * 2, a_name_of 11, 1,030* and 11*"),
        ("* 11 tanks\n* 9 guns", "* 11 tanks\n* 9 guns"),
        ("**Russia lost 1,030 soldiers in a day, Kyiv\nsaid**", "Russia lost 1,030 soldiers in a day, Kyiv said"),
    ],
)
def test_marks_of_emphasis_are_not_seen(marked: str, plain: str) -> None:
    seen = read_through(marked)
    assert len(seen) == len(marked)
    assert seen.replace(UNSEEN, "") == plain


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_figures_in_emphasis_are_read(name: str) -> None:
    found = read(
        "Ukraine's **General Staff** said that Russia lost *1,030* troops, **11** tanks\nand _9_ guns in a day.", name
    )
    assert [(c.claimant, c.category, c.quantity and c.quantity.stated) for c in found] == [
        ("ua-general-staff", "personnel", 1030),
        ("ua-general-staff", "tanks", 11),
        ("ua-general-staff", "artillery", 9),
    ]


HEAD = "Russian losses, according to Ukraine's General Staff:"
ROWS = [("Personnel", "439,190", "+1,030"), ("Tanks", "6,904", "+11")]


def markdown(*heads: str, bare: bool = False) -> str:
    rows = [heads, ("---",) * len(heads), *ROWS]
    lines = ["|".join(row) if bare else f"| {' | '.join(row)} |" for row in rows]
    return f"{HEAD}\n\n" + "\n".join(lines) + "\n"


def page(*heads: str) -> str:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (heads, *ROWS))
    return f"<html><body><p>{HEAD}</p><table>{rows}</table></body></html>"


def word(*heads: str) -> bytes:
    def line(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    rows = ("<w:tr>" + "".join(f"<w:tc>{line(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in (heads, *ROWS))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = f"<w:document {space}><w:body>{line(HEAD)}<w:tbl>{''.join(rows)}</w:tbl></w:body></w:document>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", body)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (markdown("Category", "Total", "Day").encode(), "a.md"),
        (markdown("Category", "Total", "Change").encode(), "a.txt"),
        (markdown("**Category**", "*Total*", "**Past day**").encode(), "a.md"),
        (page("Category", "Total", "Day").encode(), "a.html"),
        (page("Category", "Total", "+/-").encode(), "a.html"),
        (word("Category", "Total", "Daily"), "a.docx"),
    ],
)
def test_a_column_of_what_the_day_added_is_read(raw: bytes, name: str) -> None:
    found = extract(read_bytes(raw, name, published=DAY)).claims
    assert [(c.category, c.quantity and c.quantity.stated, c.period and c.period.kind) for c in found] == [
        ("personnel", 439190, "cumulative"),
        ("personnel", 1030, "interval"),
        ("tanks", 6904, "cumulative"),
        ("tanks", 11, "interval"),
    ]
    assert {(c.claimant, c.subject) for c in found} == {("ua-general-staff", "ru")}


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ("Week", (date(2024, 3, 20), DAY)),
        ("24 hours", (date(2024, 3, 26), DAY)),
        ("26 March", (date(2024, 3, 26),) * 2),
    ],
)
def test_a_columns_head_tells_whose_time_its_figures_are(head: str, days: tuple[date, date]) -> None:
    found = read(markdown("Category", "Total", head))
    assert [(c.period and c.period.start, c.period and c.period.end) for c in found if c.quote.exact == "11"] == [days]


def test_the_lines_of_a_pdf_run_on() -> None:
    pytest.importorskip("pypdf", reason="PDF text needs the office extra")
    raw = pdf(
        "Ukraine's General Staff said on Wednesday that Russia had lost",
        "1,030 soldiers and 11 tanks in the past day. The ministry in",
        "Moscow gave no figures of its own by the evening of the day.",
    )
    found = extract(read_bytes(raw, "a.pdf", published=DAY, source="newsweek")).claims
    assert [(c.claimant, c.subject, c.quantity and c.quantity.stated) for c in found] == [
        ("ua-general-staff", "ru", 1030),
        ("ua-general-staff", "ru", 11),
    ]


def test_a_line_may_break_off_at_a_number_that_counts_nothing() -> None:
    assert read("at some 40 kilometers, he added. Georgia rejected this: not one of ") == []


def test_a_page_keeps_the_lines_it_has() -> None:
    text = "Russia lost 1,030 soldiers in the past day, Kyiv\nsaid in its update."
    shown = Document(
        document="sha256:0", text=text, published_at=DAY, source="newsweek", language="en", reader="html/1"
    )
    assert [claim.claimant for claim in extract(shown).claims] != [claim.claimant for claim in read(text)]


def test_a_wrapped_draft_is_verified_in_its_own_words() -> None:
    update = b"Russia lost 1,030 soldiers in the past day."
    source = extract(read_bytes(update, "b.txt", published=DAY, source="ua-general-staff")).claims
    text = (
        "On Wednesday Ukraine's General\nStaff said in its update that Russia lost **1,300**\nsoldiers in the past day."
    )
    draft = read_bytes(text.encode(), "a.md", published=DAY, source="newsweek")
    found = verify(draft, None, with_claims=source)
    assert found.draft is draft
    assert [(one.rule, one.verdict) for one in found.findings] == [("quoted-number", "differs")]
    for one in found.findings:
        assert one.quote is not None
        assert text[one.quote.start : one.quote.end] == one.quote.exact
        assert UNSEEN not in one.message

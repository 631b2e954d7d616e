"""What is read of Word files and PDFs, and what is not?"""

from __future__ import annotations

import io
import zipfile

import pytest

from counterclaim.documents import read_bytes
from counterclaim.documents.office import read_word
from counterclaim.model.errors import UnreadableError

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TRACKED = f"""<?xml version="1.0"?><w:document {NAMESPACE}><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Losses of the day</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Kyiv said it counted </w:t></w:r>
<w:del><w:r><w:delText>1,300</w:delText></w:r></w:del><w:ins><w:r><w:t>1,030</w:t></w:r></w:ins>
<w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom>
<w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:t xml:space="preserve"> soldiers.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tanks</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>6,904</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Guns</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
<w:p/><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>A gun.</w:t></w:r></w:p></w:body></w:document>"""
NOTES = f"""<w:footnotes {NAMESPACE}><w:footnote w:id="2"><w:p><w:r><w:t>Of 27 March.</w:t></w:r></w:p></w:footnote></w:footnotes>"""


def word(document: str = TRACKED, **parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return buffer.getvalue()


def test_tracked_changes_are_read_as_accepted() -> None:
    found = read_word(word(footnotes=NOTES, comments="<x>5 tanks</x>"), "a.docx")
    assert found.text == (
        "Losses of the day\n\nKyiv said it counted 1,030 soldiers.\n\nTanks\t6,904\nGuns\n\nA gun.\n\nOf 27 March."
    )
    assert [(zone.kind, found.text[zone.start : zone.end]) for zone in found.zones] == [
        ("headline", "Losses of the day"),
        ("table", "Tanks\t6,904"),
        ("table", "Guns"),
        ("caption", "A gun."),
    ]


def test_each_stretch_knows_its_run() -> None:
    found = read_word(word(footnotes=NOTES), "a.docx")
    runs = {found.text[run.start : run.end]: (run.part, run.node) for run in found.runs}
    assert runs["1,030"] == ("word/document.xml", 2)
    # the run that was moved away is counted, so that a marker finds the right element
    assert runs[" soldiers."] == ("word/document.xml", 4)
    assert runs["Of 27 March."] == ("word/footnotes.xml", 0)


def test_a_file_of_a_common_writer() -> None:
    docx = pytest.importorskip("docx", reason="Word text needs the office extra")
    document = docx.Document()
    document.add_paragraph("Kyiv said two tanks were lost.")
    buffer = io.BytesIO()
    document.save(buffer)
    assert read_bytes(buffer.getvalue(), "a.docx").text == "Kyiv said two tanks were lost."


BOMB = TRACKED.replace("A gun.", "5" * 70_000_000)


@pytest.mark.parametrize(
    ("raw", "match"),
    [
        (b"no archive", "damaged"),
        (word()[:400], "damaged"),
        (word("<w:document"), "XML is damaged"),
        (word(f"<w:document {NAMESPACE}><w:body/></w:document>"), "holds no text"),
        (word('<!DOCTYPE a [<!ENTITY b "bb">]>' + TRACKED.partition("?>")[2]), "declares entities"),
        (word(BOMB), "unpacks to more than"),
    ],
)
def test_a_word_file_that_cannot_be_read(raw: bytes, match: str) -> None:
    with pytest.raises(UnreadableError, match=match):
        read_bytes(raw, "a.docx")


def pdf(*lines: str) -> bytes:
    stream = ("BT /F1 12 Tf 14 TL 72 700 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET").encode()
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


def test_the_text_of_a_pdf() -> None:
    pytest.importorskip("pypdf", reason="PDF text needs the office extra")
    assert read_bytes(pdf("Kyiv said 11 tanks were lost"), "a.pdf").text == "Kyiv said 11 tanks were lost"


def test_pdfs_that_cannot_be_read() -> None:
    pytest.importorskip("pypdf", reason="PDF text needs the office extra")
    with pytest.raises(UnreadableError, match=r"damaged|no text"):
        read_bytes(b"%PDF-1.4\n garbage", "a.pdf")
    with pytest.raises(UnreadableError, match="unread image: this PDF holds pictures and no text"):
        read_bytes(pdf(""), "a.pdf")

"""Does a checked .docx gain comments at the right words and nothing else?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from tests.unit.publish.desk import Says, checked, rows, total

from counterclaim.model.errors import NotADocxError
from counterclaim.publish.drafts.docx import checked_path, visible_text, write_docx
from counterclaim.publish.verify.verify import Verification

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "Tanks in the list\n\nBy its count Russia has lost 7,983 tanks so far.\n\nSo the list says: 7,983 tanks.\n\n7,829 tanks"


def verification() -> Verification:
    return checked(
        TEXT,
        Says("7,983 tanks", 7983, total()),
        Says("7,983 tanks", 7983, total(), after="So the list"),
        Says("7,829 tanks", 7829, total(), after="7,829"),
        evidence=rows("tanks", 7893, 11),
    )


def draft(folder: Path) -> Path:
    """A heading, a paragraph whose figure is split over runs, a deletion and an insertion, an old comment, a table."""
    file = docx.Document()
    file.add_heading("Tanks in the list", 1)
    paragraph = file.add_paragraph("By its count ")
    run = paragraph.add_run("Russia has lost 7,9")
    run.bold = True
    paragraph.add_run("83 tanks so far.")
    other = file.add_paragraph("So the list says: ")
    other._p.append(
        etree.fromstring(
            f'<w:del xmlns:w="{W.strip("{}")}" w:id="901" w:author="A"><w:r><w:delText>7,111 tanks</w:delText></w:r></w:del>'
        )
    )
    other._p.append(
        etree.fromstring(
            f'<w:ins xmlns:w="{W.strip("{}")}" w:id="902" w:author="A"><w:r><w:t>7,983 tanks.</w:t></w:r></w:ins>'
        )
    )
    file.add_comment(paragraph.runs[0], text="Who says so?", author="Editor", initials="E")
    file.add_table(1, 1).cell(0, 0).text = "7,829 tanks"
    path = folder / "draft.docx"
    file.save(str(path))
    return path


def commented(path: Path) -> dict[str, str]:
    """What each comment of ours covers."""
    with zipfile.ZipFile(path) as package:
        body: Any = etree.fromstring(package.read("word/document.xml"))
        comments: Any = etree.fromstring(package.read("word/comments.xml"))
    ours = [one.get(f"{W}id") for one in comments if one.get(f"{W}author") == "counterclaim"]
    found = {}
    for number in ours:
        inside, words = False, ""
        for node in body.iter():
            if node.tag == f"{W}commentRangeStart" and node.get(f"{W}id") == number:
                inside = True
            if node.tag == f"{W}commentRangeEnd" and node.get(f"{W}id") == number:
                inside = False
            if inside and node.tag == f"{W}t":
                words += node.text or ""
        found[number] = words
    return found


def test_each_slip_has_one_comment_on_its_figure(tmp_path: Path) -> None:
    path = draft(tmp_path)
    before = path.read_bytes()
    out = write_docx(verification(), path)
    assert out == checked_path(path) == tmp_path / "draft.checked.docx"
    assert path.read_bytes() == before
    assert sorted(commented(out).values()) == ["7,829 tanks", "7,983 tanks"]


def test_text_styles_tracked_changes_and_old_comments_stay(tmp_path: Path) -> None:
    path = draft(tmp_path)
    out = write_docx(verification(), path)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out) as new:
        body, checked_body = (etree.fromstring(p.read("word/document.xml")) for p in (old, new))
        assert "".join(x.letter for x in visible_text(body)) == "".join(x.letter for x in visible_text(checked_body))
        assert [e.text for e in checked_body.iter(f"{W}delText")] == ["7,111 tanks"]
        assert len(list(checked_body.iter(f"{W}ins"))) == len(list(body.iter(f"{W}ins")))
        assert b"Who says so?" in new.read("word/comments.xml")
        same = [n for n in old.namelist() if n not in {"word/document.xml", "word/comments.xml"}]
        assert all(old.read(name) == new.read(name) for name in same)
    bold = [run.text for p in docx.Document(str(out)).paragraphs for run in p.runs if run.bold]
    assert "".join(bold) == "Russia has lost 7,9"


def test_a_comment_names_its_other_places_and_the_sources_words(tmp_path: Path) -> None:
    out = write_docx(verification(), draft(tmp_path))
    with zipfile.ZipFile(out) as package:
        text = re.sub(r"<[^>]+>", "\n", package.read("word/comments.xml").decode())
    assert "quoted-number (swapped digits): the draft has 7,983; the source has 7,893" in text
    assert "Also in: “So the list says: 7,983 tanks.”." in text


def test_a_file_without_comments_gets_the_part(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_paragraph("By its count Russia has lost 7,983 tanks so far.")
    path = tmp_path / "plain.docx"
    file.save(str(path))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist() if name != "word/comments.xml"}
    types = parts["[Content_Types].xml"].replace(
        b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
        b"",
    )
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, types if name == "[Content_Types].xml" else content)
    out = write_docx(verification(), path)
    assert list(commented(out).values()) == ["7,983 tanks"]
    assert [c.author for c in docx.Document(str(out)).comments] == ["counterclaim"]


def test_no_docx_is_a_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"nothing")
    with pytest.raises(NotADocxError, match=r"is not a \.docx with a body"):
        write_docx(verification(), path)


def test_libreoffice_opens_the_checked_file(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    out = write_docx(verification(), draft(tmp_path))
    home = {**os.environ, "HOME": str(tmp_path)}
    run = subprocess.run(
        [office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "txt:Text", "--outdir", str(tmp_path), str(out)],
        capture_output=True, text=True, timeout=120, env=home, check=False,
    )  # fmt: skip
    made = tmp_path / "draft.checked.txt"
    if not made.is_file():
        pytest.skip(f"LibreOffice did not run here: {run.stderr.strip()[-200:]}")
    text = made.read_text("utf-8-sig")
    assert "Russia has lost 7,983 tanks so far." in text
    assert "7,829 tanks" in text

"""Does a map file say what it means, and name its file and line when it does not?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counterclaim.documents.dataset import read_dataset
from counterclaim.documents.maps import load_map
from counterclaim.model.claim import Named
from counterclaim.model.errors import MapError

MINE = """\
"my-count":
  title: "Losses counted by our desk"
  address: "https://example.org/count"
  licence: "CC BY 4.0"
  credit: "Our desk"
  files:
    - file: "count.csv"
      date: {column: "day"}
      each:
        claimant: {name: "Our desk"}
        subject: "ua"
        outcome: "destroyed"
        unit: "items"
        period: {kind: "cumulative", since: "2022-02-24"}
      columns:
        "tanks": {category: "tanks"}
        "trucks": {category: {name: "trucks", sums: ["vehicles"]}}
      skip: {"remark": "free text"}
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_map_of_ones_own_reads_a_table(tmp_path: Path) -> None:
    (tmp_path / "count.csv").write_text("day,tanks,trucks,remark\n2024-01-01,5,,x\n2024-01-02,6,2,\n")
    claims = list(read_dataset(write(tmp_path, MINE), tmp_path))
    assert [(c.category, c.quantity and c.quantity.stated, c.published_at) for c in claims] == [
        ("tanks", 5, date(2024, 1, 1)),
        ("tanks", 6, date(2024, 1, 2)),
        (Named("trucks", ("vehicles",)), 2, date(2024, 1, 2)),
    ]
    assert {(c.claimant, c.source, c.url) for c in claims} == {
        (Named("Our desk"), "my-count", "https://example.org/count")
    }


@pytest.mark.parametrize(
    ("old", "new", "match"),
    [
        ('subject: "ua"', 'subject: "atlantis"', r"mine.yml:11: .*subject 'atlantis' is not known"),
        ('category: "tanks"', 'category: "tonks"', r"mine.yml:16: .*category 'tonks' is not known"),
        ('outcome: "destroyed"', 'outcome: "gone"', r"mine.yml:12: .*outcome 'gone' is not known"),
        ('unit: "items"', 'unit: "pieces"', r"mine.yml:13: .*unit 'pieces' is not known"),
        ('unit: "items"', 'colour: "red"', r"mine.yml:13: .*unknown key 'colour'"),
        ('kind: "cumulative", since: "2022-02-24"', 'kind: "yearly"', r"mine.yml:14: .*kind 'yearly' is not known"),
        ('since: "2022-02-24"', 'since: "2022-02-31"', r"mine.yml:14: .*'2022-02-31' is not a day"),
        (', since: "2022-02-24"', "", r"mine.yml:14: .*key 'since' is missing"),
        ('  licence: "CC BY 4.0"', '  license: "CC BY 4.0"', r"mine.yml:4: .*unknown key 'license'"),
        ('      date: {column: "day"}\n', "", r"mine.yml:7: .*key 'date' is missing"),
        ('        outcome: "destroyed"\n', "", r"mine.yml:15: .*nothing says its outcome"),
        ('claimant: {name: "Our desk"}', "claimant: {names: 5}", r"mine.yml:10: .*is not understood"),
        ('"my-count":', '"my-count": [', r"mine.yml:\d+: this is not YAML"),
        ('category: "tanks"', 'category: "tanks", times: 0', r"mine.yml:16: .*times: 0 is not a number above 0"),
        ('category: "tanks"', 'category: "tanks", digits: 9', r"mine.yml:16: .*digits: 9"),
        (MINE, "[]", r"mine.yml:1: a map holds one entry"),
        (MINE, "", r"mine.yml:1: a map holds one entry"),
    ],
)
def test_a_mistake_names_file_and_line(tmp_path: Path, old: str, new: str, match: str) -> None:
    path = write(tmp_path, MINE.replace(old, new))
    with pytest.raises(MapError, match=match) as raised:
        load_map(path)
    assert "\n" not in str(raised.value)


def test_a_map_that_cannot_be_opened_is_a_map_error(tmp_path: Path) -> None:
    with pytest.raises(MapError, match="cannot be opened"):
        load_map(tmp_path / "none.yml")
    bad = tmp_path / "latin.yml"
    bad.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(MapError, match="not UTF-8"):
        load_map(bad)


def test_the_map_on_the_page_about_datasets_works_as_pasted(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "datasets.md").read_text("utf-8")
    (tmp_path / "my-count.yml").write_text(page.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    (tmp_path / "count.csv").write_text("day,tanks,trucks,remark\n2024-01-01,5,1,x\n")
    found = list(read_dataset(tmp_path / "my-count.yml", tmp_path / "count.csv"))
    assert [claim.quantity and claim.quantity.stated for claim in found] == [5, 1]

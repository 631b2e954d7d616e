"""What does a ledger show after a dataset's cell was changed at its source?"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.unit.cli.test_bad_input import run

from counterclaim.checks.run import check
from counterclaim.ledger import entry_lines, import_entries, open_ledger, withdraw
from counterclaim.publish.trace import show
from counterclaim.verbs import judging
from counterclaim.verbs.reading import add, import_dataset
from counterclaim.verbs.records import Added

MAP = """
"our-count":
  title: "Losses counted by our desk"
  source: "ua-general-staff"
  address: "https://example.org/count"
  licence: "CC BY 4.0"
  credit: "Our desk"
  files:
    - file: "count.json"
      date: {column: "day"}
      each:
        claimant: "ua-general-staff"
        subject: "ru"
        outcome: "lost"
        unit: "items"
        period: {kind: "cumulative", since: "2022-02-24"}
      columns:
        "tanks": {category: "tanks"}
        "guns": {category: "artillery"}
    - file: "corrections.json"
      corrections: true
      optional: true
      date: {column: "day"}
      each:
        claimant: "ua-general-staff"
        subject: "ru"
        outcome: "lost"
        unit: "items"
        period: {kind: "cumulative", since: "2022-02-24"}
      columns:
        "tanks": {category: "tanks"}
"""
FIRST, SECOND, THIRD, FOURTH = (datetime(2024, 4, day, 9, tzinfo=UTC) for day in (1, 2, 3, 4))


class Desk:
    """A folder with the map and the file, imported at given moments."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.ledger = folder, folder / "ledger"
        (folder / "map.yml").write_text(MAP, "utf-8")
        (folder / "data").mkdir()

    def imports(self, tanks: list[int], at: datetime, *, announced: dict[str, Any] | None = None) -> Added:
        rows = [{"day": f"2024-03-{n:02}", "tanks": value, "guns": 50 + n} for n, value in enumerate(tanks, 1)]
        (self.folder / "data" / "count.json").write_text(json.dumps(rows), "utf-8")
        if announced:
            (self.folder / "data" / "corrections.json").write_text(json.dumps([announced]), "utf-8")
        return import_dataset(self.folder / "map.yml", self.folder / "data", ledger=self.ledger, recorded_at=at)

    def tanks(self, **cut: Any) -> list[float | None]:
        with open_ledger(self.ledger, read_only=True) as store:
            assert store.verify() is None
            return [point.stated for point in store.points(category="tanks", **cut)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_changed_cell_gives_way_and_every_earlier_view_keeps_the_old_one(desk: Desk) -> None:
    desk.imports([100, 110, 120], FIRST)
    done = desk.imports([100, 111, 120, 130], SECOND)
    assert done.claims == 3  # the changed cell, and a row of two that is new
    assert "1 cell reads otherwise than when imported before" in done.notes[0]
    assert desk.tanks() == [100, 111, 120, 130]
    assert desk.tanks(recorded_by="2024-04-01") == [100, 110, 120]
    assert desk.tanks(known_by="2024-03-20") == [100, 110, 120, 130]  # a new row counts from its own day
    assert desk.tanks(known_by="2024-04-02") == [100, 111, 120, 130]


def test_importing_again_adds_nothing(desk: Desk) -> None:
    desk.imports([100, 110], FIRST)
    desk.imports([100, 111], SECOND)
    again = desk.imports([100, 111], THIRD)
    assert (again.claims, again.notes) == (0, [])
    with open_ledger(desk.ledger) as store:
        assert len(store.segments()) == 2


def test_a_cell_that_goes_back_stands_again(desk: Desk) -> None:
    desk.imports([100, 110], FIRST)
    desk.imports([100, 111], SECOND)
    desk.imports([100, 110], THIRD)
    assert desk.tanks() == [100, 110]
    assert desk.tanks(recorded_by="2024-04-02") == [100, 111]
    desk.imports([100, 112], FOURTH)
    assert desk.tanks() == [100, 112]
    assert desk.tanks(recorded_by="2024-04-03") == [100, 110]


def test_a_claim_withdrawn_by_hand_stays_withdrawn(desk: Desk) -> None:
    desk.imports([100, 110], FIRST)
    with open_ledger(desk.ledger) as store:
        (gone,) = store.claims(category="tanks", number=110)
        withdraw(store, gone.claim_id, reason="misread", who="desk", recorded_at="2024-04-02T10:00:00Z")
    desk.imports([100, 110], THIRD)
    assert desk.tanks() == [100]


def test_two_cells_of_one_address_both_stand(desk: Desk) -> None:
    """A file that holds a day twice gives two claims; neither restates the other, however often it is imported."""
    rows = [{"day": "2024-03-01", "tanks": value, "guns": 51} for value in (100, 105)]
    for at in (FIRST, SECOND):
        (desk.folder / "data" / "count.json").write_text(json.dumps(rows), "utf-8")
        import_dataset(desk.folder / "map.yml", desk.folder / "data", ledger=desk.ledger, recorded_at=at)
        assert sorted(map(str, desk.tanks())) == ["100.0", "105.0"]


def test_a_shorter_file_takes_nothing_away(desk: Desk) -> None:
    desk.imports([100, 110, 120], FIRST)
    desk.imports([100], SECOND)
    assert desk.tanks() == [100, 110, 120]


def test_the_change_is_a_finding_and_both_readings_can_be_shown(desk: Desk) -> None:
    desk.imports([100, 110], FIRST)
    desk.imports([100, 190], SECOND)
    with open_ledger(desk.ledger, read_only=True) as store:
        (found,) = check(store, rules=["restatement"])
        assert list(check(store, rules=["restatement"], known_by=date(2024, 4, 1))) == []
        assert (found.kind, found.severity) == ("restatement", "medium")
        assert "read 110 and, since the import of 2024-04-02, 190 (one digit differs)" in found.message
        now, before = (show(store, name) for name in found.claims)
    assert [evidence.claim.quote.exact for evidence in (now, before)] == ["190", "110"]
    assert now.remarks[0]["kind"] == before.remarks[0]["kind"] == "restatement"


def test_a_restated_ledger_is_exported_and_read_back(desk: Desk, tmp_path: Path) -> None:
    desk.imports([100, 110], FIRST)
    desk.imports([100, 111], SECOND, announced={"day": "2024-03-02", "tanks": 1})
    desk.imports([100, 110], THIRD)
    with open_ledger(desk.ledger) as store, open_ledger(tmp_path / "back", create=True) as back:
        import_entries(back, entry_lines(store))
        assert back.head() == store.head()
        assert back.points() == store.points()


def test_a_fall_that_the_issuer_announced_is_low_and_names_the_correction(desk: Desk) -> None:
    tanks = [*range(100, 300, 10), 285, *range(295, 375, 10)]
    desk.imports(tanks, FIRST)
    with open_ledger(desk.ledger, read_only=True) as store:
        (unsaid,) = check(store, rules=["fall"])
    assert unsaid.severity == "medium"
    done = desk.imports(tanks, SECOND, announced={"day": "2024-03-21", "tanks": -15})
    assert "1 announced corrections" in done.notes[0]
    with open_ledger(desk.ledger, read_only=True) as store:
        (said,) = check(store, rules=["fall", "jump"])
        assert list(check(store, rules=["fall"], known_by=date(2024, 3, 20))) == []
        (entry,) = store.entries("correction")
    assert (said.kind, said.severity) == ("restatement", "low")
    assert "the issuer announced a correction of −15 for this report" in said.message
    assert (entry.published_at, entry.body["delta"]) == (date(2024, 3, 21), -15)
    assert entry.body["reason"]


def test_a_stored_piece_that_was_fair_is_no_error_once_its_source_restates(desk: Desk) -> None:
    desk.imports([6900, 6911], FIRST)
    piece = desk.folder / "piece.txt"
    piece.write_text(
        "Tanks\n\nUkraine's General Staff said that Russia had lost 6,911 tanks since February 2022.\n", "utf-8"
    )
    add([piece], ledger=desk.ledger, published=date(2024, 3, 2), source="own-desk", recorded_at=FIRST)
    ((_, before),) = judging.recheck(["own-desk"], ledger=desk.ledger)
    assert before == ()
    desk.imports([6900, 6991], SECOND)
    ((_, (found,)),) = judging.recheck(["own-desk"], ledger=desk.ledger)
    assert (found.rule, found.severity, found.kind) == ("restatement", "medium", "one-digit")
    assert found.message.startswith(
        "fair when it was published; restated since: the text has 6,911; the source has 6,991"
    )
    assert (found.suggestion or "").startswith("no correction is owed")
    told = run("recheck", "own-desk", "--ledger", desk.ledger, where=desk.folder)
    assert (told.returncode, told.stderr) == (0, "1 piece verified again, 1 new finding\n")
    head, line = told.stdout.splitlines()
    assert head.startswith("own-desk, 2024-03-02: “Tanks” (")
    assert line.startswith("  medium: line 3: “6,911 tanks”: restatement (one-digit): fair when")

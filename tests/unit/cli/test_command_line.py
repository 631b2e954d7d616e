"""Does every command say what it did, take the same cuts, and end as the contract says?"""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import typer.main
from tests.unit.checks.conftest import rising, series
from tests.unit.cli.test_bad_input import run

from counterclaim.cli.app import complete
from counterclaim.cli.reading import period_of
from counterclaim.ledger import open_ledger
from counterclaim.model.period import Period
from counterclaim.verbs.keeping import diff
from counterclaim.verbs.reading import add

MARCH = """{"id": "a", "text": "Ukraine's General Staff said Russia lost 1,030 soldiers and 11 tanks in the past day.", \
"published_at": "2024-03-27", "source": "first-paper"}
"""
APRIL = """{"id": "b", "text": "Ukraine's General Staff said Russia lost 980 soldiers and 14 tanks in the past day.", \
"published_at": "2024-04-02", "source": "second-paper"}
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger: one document recorded in May, one in June."""
    folder = tmp_path_factory.mktemp("line")
    for name, text, month in (("march.jsonl", MARCH, 5), ("april.jsonl", APRIL, 6)):
        (folder / name).write_text(text, "utf-8")
        add([folder / name], ledger=folder / "ledger", recorded_at=datetime(2024, month, 1, 12, tzinfo=UTC))
    return folder


def told(*words: str | Path, where: Path) -> Any:
    """The one JSON value that a command prints."""
    result = run(*words, where=where)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_figures_without_a_source_are_named_and_give_way_to_the_same_with_one(tmp_path: Path) -> None:
    lines = [
        f"The losses:\\npersonnel - about {20000 + 100 * n} persons,\\ntanks - {700 + 6 * n},\\nMLRS - {120 + n}"
        for n in range(4)
    ]
    batch = "".join(f'{{"date": "2022-04-{n + 15}", "text": "{text}"}}\n' for n, text in enumerate(lines))
    (tmp_path / "lists.jsonl").write_text(batch, "utf-8")
    first = run("add", "lists.jsonl", where=tmp_path)
    assert "4 documents with claims name no source" in first.stderr
    assert "add them again with --source ID" in first.stderr
    blind = run("check", where=tmp_path)
    assert "figures of documents that name no source stand in no series" in blind.stderr
    again = run("add", "lists.jsonl", "--source", "ua-general-staff", where=tmp_path)
    assert "claims read before without a source give way to the same with it" in again.stderr
    assert {json.loads(line)["source"] for line in run("export", "jsonl", where=tmp_path).stdout.splitlines()} == {
        "ua-general-staff"
    }
    early = run("export", "jsonl", "--known-by", "2022-04-16", where=tmp_path).stdout.splitlines()
    assert {json.loads(line)["source"] for line in early} == {"ua-general-staff"}
    third = run("add", "lists.jsonl", "--source", "ua-general-staff", where=tmp_path)
    assert "0 documents and 0 claims added" in third.stdout
    assert "no source" not in third.stderr + run("check", where=tmp_path).stderr


@pytest.mark.parametrize("option", [("--cite", "pack.pdf"), ("--docx",)])
def test_what_cannot_be_written_is_refused_before_anything_is_printed(tmp_path: Path, option: tuple[str, ...]) -> None:
    (tmp_path / "s.txt").write_text("Ukraine's General Staff said Russia lost 1,030 soldiers in the past day.", "utf-8")
    result = run("verify", "s.txt", *option, where=tmp_path)
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)


def test_a_slip_of_one_copy_is_one_line_of_check(tmp_path: Path) -> None:
    clean = list(rising(40, 20))
    claims = [
        *series([1801 if n == 15 else number for n, number in enumerate(clean)], source="petro"),
        *series(clean, source="lod-db"),
    ]
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims(claims, recorded_at="2026-01-01T00:00:00Z")
    shown = run("check", where=tmp_path)
    assert (shown.returncode, len(shown.stdout.splitlines())) == (1, 1)
    assert shown.stdout.startswith("medium mirror")
    assert "shows as `fall` on 2023-05-17 and `jump` on 2023-05-16 too" in shown.stdout
    assert "1 finding: mirror 1" in shown.stderr
    assert "2 more tell of the same cells" in shown.stderr
    whole = [json.loads(line) for line in run("check", "--json", where=tmp_path).stdout.splitlines()]
    assert [one["rule"] for one in whole] == ["fall", "jump", "mirror"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nonsense"], ["no such command 'nonsense'", "counterclaim --help"]),
        (["extract", "--foo", "x"], ["extract: no such option: --foo", "counterclaim extract --help"]),
        (["find"], ["find: missing argument 'NUMBER'"]),
        (["find", "eleven"], ["'eleven' is not a number; write it as 439190"]),
        (["trace", "nan"], ["'nan' is not a number; write it as 439190"]),
        (["extract", "march.jsonl", "--language", "de"], ["--language 'de' is not known; give one of en, uk, ru"]),
        (["add", "march.jsonl", "--language", "UK"], ["--language 'UK'", "en, uk, ru"]),
        (["verify", "march.jsonl", "--language", "pl"], ["--language 'pl'", "en, uk, ru"]),
        (["diff", "2024-03-27", "2024-03-26"], ["the window ends before it starts (2024-03-27 to 2024-03-26)"]),
        (["compare", "tanks", "--subject", "zz"], ["the losses of 'zz' in 'tanks'", "'zz' is no party"]),
        (["serve", "--port", "x"], ["serve: --port: input should be a valid integer"]),
        (["build", "a", "b"], ["build: got unexpected extra argument"]),
        (["review", "f-1", "--accept", "--reject"], ["review: give --accept or --reject, not both"]),
        (["review", "--status", "done"], ["--status 'done'", "open, accepted, rejected, corrected"]),
        (["export", "parquet"], ["'parquet' is no text", "--out"]),
        (
            ["export", "export"],
            ["jsonl, csv, parquet, sqlite, datapackage, claimreview, codebook", "bibtex", "entries"],
        ),
        (["export", "jsonl", "--json"], ["--json", "--out FILE"]),
    ],
)
def test_a_wrong_command_line_gets_one_line(place: Path, words: list[str], said: list[str]) -> None:
    result = run(*words, where=place)
    assert (result.returncode, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("counterclaim: ")
    for part in said:
        assert part in result.stderr


@pytest.mark.parametrize("number", ["99999999999999999999999999999999", "1e400", "9999999999999999", "-1e30"])
def test_a_number_larger_than_any_count_stands_nowhere(place: Path, number: str) -> None:
    for verb in ("find", "trace"):
        result = run(verb, "--", number, where=place)
        assert (result.returncode, result.stdout, result.stderr) == (0, f"{number} stands nowhere in ledger\n", "")


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (Period("cumulative", date(2024, 1, 1), date(2024, 6, 12), "stated"), "2024-01-01 to 2024-06-12"),
        (Period("cumulative", date(2022, 2, 24), None, "vocabulary"), "from 2022-02-24"),
        (Period("cumulative", None, date(2024, 6, 12), "document-date"), "to 2024-06-12"),
        (Period("cumulative", None, None, "unresolved"), "running total, days open"),
        (Period("interval", date(2024, 6, 12), date(2024, 6, 12), "stated"), "2024-06-12"),
        (Period("interval", None, None, "unresolved"), "days open"),
        (Period("rate", None, None, "unresolved", "day"), "per day"),
        (Period("rate", date(2024, 5, 1), date(2024, 5, 31), "stated", "day"), "per day, 2024-05-01 to 2024-05-31"),
        (Period("unstated", None, None, "unresolved"), ""),
    ],
)
def test_a_period_in_a_table_has_the_ends_that_are_known(period: Period, said: str) -> None:
    (claim,) = series([1], date(2024, 6, 12))
    assert period_of(replace(claim, period=period)) == said


def test_the_way_of_a_number_is_drawn_and_one_that_stands_nowhere_is_not(place: Path, tmp_path: Path) -> None:
    drawn = run("trace", "1,030", "--svg", tmp_path / "way.svg", where=place)
    assert (drawn.returncode, drawn.stderr) == (0, f"written: {tmp_path / 'way.svg'}\n")
    assert "Where 1,030 stands" in (tmp_path / "way.svg").read_text("utf-8")
    nowhere = run("trace", "4711", "--svg", tmp_path / "none.svg", where=place)
    assert (nowhere.returncode, nowhere.stdout) == (0, "4711 stands nowhere in ledger\n")
    assert not (tmp_path / "none.svg").exists()


def test_the_version_and_the_bare_command(place: Path) -> None:
    assert run("--version", where=place).stdout.startswith("counterclaim 0.")
    bare = run(where=place)
    assert "verify" in bare.stdout
    assert bare.stderr == ""


def test_commands_that_change_or_write_something_tell_it_as_json(place: Path, tmp_path: Path) -> None:
    ledger = place / "ledger"
    assert told("backup", tmp_path / "copy", "--ledger", ledger, "--json", where=place)["commits"] == 2
    copy = tmp_path / "copy"
    claim = told("find", "1030", "--ledger", copy, "--json", where=place)
    done = told(
        "amend", claim["claim_id"], "outcome=killed", "--reason", "misread", "--by", "desk", "--ledger", copy, "--json",
        where=place,
    )  # fmt: skip
    assert (done["claim_id"], done["changes"], done["reason"]) == (claim["claim_id"], {"outcome": "killed"}, "misread")
    assert told("compact", "--ledger", copy, "--json", where=place)["joined"] >= 0
    lines = tmp_path / "lines.jsonl"
    saved = told("export", "entries", "--out", lines, "--ledger", copy, "--json", where=place)
    assert saved == {"format": "entries", "written": len(lines.read_text("utf-8").splitlines()), "withheld": 0} | {
        "out": str(lines)
    }
    assert told("restore", lines, "--ledger", tmp_path / "again", "--json", where=place)["added"] == saved["written"]
    built = told("build", tmp_path / "site", "--ledger", ledger, "--json", where=place)
    assert built["files"] == sum(1 for path in (tmp_path / "site").rglob("*") if path.is_file())


def test_severities_have_colours_on_a_terminal_only(place: Path) -> None:
    draft = place / "coloured.txt"
    draft.write_text("Ukraine said Russia had lost 1,300 troops in the past day.\n", "utf-8")
    words = ["verify", str(draft), "--published", "2024-03-27"]
    assert "\x1b" not in run(*words, where=place).stdout
    shown = {}
    for name, more in (("colour", {}), ("none", {"NO_COLOR": "1"})):
        leader, follower = pty.openpty()
        settings = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | more
        subprocess.run(
            [sys.executable, "-m", "counterclaim", *words], check=False, cwd=place, env=settings, stdout=follower,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(follower)
        shown[name] = os.read(leader, 65_536).decode()
        os.close(leader)
    assert "\x1b[1;31mhigh\x1b[0m: line 1" in shown["colour"]
    assert "\x1b" not in shown["none"]


def test_a_brief_in_a_language_that_is_not_ours_is_refused(place: Path) -> None:
    done = run("brief", "--language", "fr", where=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "counterclaim: --language 'fr' is not known; give one of en, uk, ru\n"


CUTS = pytest.mark.parametrize("cut", [("--known-by", "2024-03-31"), ("--recorded-by", "2024-05-20")])


@CUTS
@pytest.mark.parametrize("words", [["export", "csv"], ["export", "entries"], ["brief", "--wire"]])
def test_a_cut_hides_what_came_later(place: Path, words: list[str], cut: tuple[str, str]) -> None:
    then, now = run(*words, *cut, where=place).stdout, run(*words, where=place).stdout
    assert "2024-03-27" in then or "27 March 2024" in then
    later = ("2024-04-02", "2 April 2024")
    assert any(day in now for day in later)
    assert not any(day in then for day in later)


@CUTS
def test_a_number_that_came_later_stands_nowhere(place: Path, cut: tuple[str, str]) -> None:
    assert "April" not in run("find", "1030", *cut, where=place).stdout
    for verb in ("find", "trace"):
        assert "stands nowhere" in run(verb, "980", *cut, where=place).stdout
        assert "stands nowhere" not in run(verb, "980", where=place).stdout


@CUTS
def test_a_claim_that_was_not_known_is_not_shown_and_not_built(
    place: Path, tmp_path: Path, cut: tuple[str, str]
) -> None:
    later = told("find", "980", "--json", where=place)["claim_id"]
    assert run("show", later, where=place).returncode == 0
    hidden = run("show", later, *cut, where=place)
    assert (hidden.returncode, hidden.stdout) == (2, "")
    assert told("build", tmp_path / "site", *cut, "--json", where=place)["files"]
    assert not (tmp_path / "site" / "claims" / f"{later}.html").exists()
    draft = tmp_path / "draft.txt"
    draft.write_text("Russia lost 980 soldiers in a day, Ukraine's General Staff said.", "utf-8")
    now = run("verify", draft, "--published", "2024-04-02", "--all", where=place)
    then = run("verify", draft, "--published", "2024-04-02", "--all", *cut, where=place)
    assert "matches" in now.stdout
    assert "matches" not in then.stdout


def test_a_difference_is_cut_as_well(place: Path) -> None:
    ledger, days = place / "ledger", (date(2024, 3, 1), date(2024, 12, 31))
    whole = diff(*days, published=True, ledger=ledger)
    cut = diff(*days, published=True, ledger=ledger, recorded_by=date(2024, 5, 20))
    assert 0 < len(cut.added) < len(whole.added)


def test_every_command_that_reads_the_ledger_takes_both_cuts() -> None:
    group: Any = typer.main.get_command(complete())
    reading = [
        "show",
        "find",
        "trace",
        "series",
        "compare",
        "check",
        "verify",
        "independence",
        "review",
        "recheck",
        "estimate",
        "plausible",
        "ladder",
        "sources",
        "doctor",
        "brief",
        "build",
        "export",
        "diff",
    ]
    for name in reading:
        options = {option for parameter in group.commands[name].params for option in parameter.opts}
        assert {"--known-by", "--recorded-by", "--json"} <= options, name
    for name, command in group.commands.items():
        assert "--json" in {option for parameter in command.params for option in parameter.opts}, name


def test_nothing_filed_is_said(place: Path) -> None:
    result = run("review", where=place)
    assert (result.returncode, result.stdout) == (0, "")
    assert "no finding is filed" in result.stderr


def test_documents_of_a_batch_are_named(place: Path, tmp_path: Path) -> None:
    for name, count in (("one.txt", 11), ("two.txt", 14)):
        (tmp_path / name).write_text(f"Russia lost {count} tanks on Monday, Ukraine's General Staff said.", "utf-8")
    lines = run("extract", tmp_path, "--quiet", where=place).stdout.splitlines()
    assert [line for line in lines if line.endswith(".txt:")] == ["one.txt:", "two.txt:"]
    alone = run("extract", tmp_path / "one.txt", "--quiet", where=place).stdout
    assert "one.txt" not in alone


def _command(*words: str, where: Path, **options: Any) -> subprocess.Popen[str]:
    line = [sys.executable, "-c", "from counterclaim.cli import main; main()", *words]
    return subprocess.Popen(line, cwd=where, text=True, env={**os.environ, "NO_COLOR": "1"}, **options)


def test_a_reader_that_has_enough_ends_an_export_quietly(place: Path, tmp_path: Path) -> None:
    batch = tmp_path / "many.jsonl"
    text = "Ukraine's General Staff said Russia lost {} tanks in the past day."
    rows = ({"id": str(n), "text": text.format(n + 2), "published_at": "2024-03-27"} for n in range(400))
    batch.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    add([batch], ledger=tmp_path / "ledger")
    process = _command(
        "export", "jsonl", "--ledger", str(tmp_path / "ledger"), where=place, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith('{"claim_id"')
    process.stdout.close()
    assert process.wait(30) == 0
    assert process.stderr.read() == ""


@pytest.mark.parametrize(
    "words", [["serve", "--port", "0"], ["extract", "batch.jsonl", "--processes", "2"], ["add", "batch.jsonl"]]
)
def test_ctrl_c_is_one_line_and_130(place: Path, tmp_path: Path, words: list[str]) -> None:
    text = "Ukraine's General Staff said Russia lost 1,030 soldiers and 11 tanks in the past day. " * 2000
    rows = ({"id": str(n), "text": text, "published_at": "2024-03-27"} for n in range(40))
    (tmp_path / "batch.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    ledger = (
        [] if words[0] == "extract" else ["--ledger", str(tmp_path / "own" if words[0] == "add" else place / "ledger")]
    )
    process = _command(
        *words, *ledger, where=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    time.sleep(1.5)
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the command and its workers
    said = process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert [line for line in said.splitlines() if not line.startswith("serving ")] == [
        "counterclaim: stopped; what was committed stays, and the same command goes on from there"
    ]
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_a_dash_reads_standard_input(tmp_path: Path) -> None:
    text = "Ukraine’s General Staff said on 28 March 2024 that Russia had lost 12 tanks in a day.\n"
    read = run("extract", "-", "--published", "2024-03-28", "--json", "-q", where=tmp_path, typed=text)
    assert read.returncode == 0, read.stderr
    assert [json.loads(line)["quantity"]["stated"] for line in read.stdout.splitlines()] == [12]
    kept = run("add", "-", "--published", "2024-03-28", where=tmp_path, typed=text)
    assert kept.returncode == 0, kept.stderr
    draft = run("verify", "-", where=tmp_path, typed=text.replace("12 tanks", "21 tanks"))
    assert draft.returncode == 1, draft.stderr
    assert "the source has 12" in draft.stdout
    empty = run("extract", "-", where=tmp_path, typed="")
    assert (empty.returncode, empty.stdout) == (2, "")
    assert "standard input: it is empty" in empty.stderr

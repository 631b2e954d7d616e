"""Is what a language model suggests kept apart until somebody has read it, and is nothing lost where it fails?"""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest
from tests.model_server import model_server, said
from typer.testing import CliRunner

from counterclaim.cli.app import complete
from counterclaim.documents.endpoint import LONGEST_TEXT, Endpoint
from counterclaim.model.errors import EntryError, NoSuchClaimError
from counterclaim.publish.pages.shelf import may_show
from counterclaim.verbs.asking import find, show
from counterclaim.verbs.judging import verify
from counterclaim.verbs.keeping import amend, restore_entries, save_entries
from counterclaim.verbs.reading import add, reread
from counterclaim.verbs.suggesting import review_claim, unreviewed

PLAIN = "Ukraine's General Staff says that Russia has lost 439,190 troops since February 2022."
ODD = "Around 1,250 mules perished in the Russian depot, nurse Olena Petrenko said."
SUGGESTED: dict[str, Any] = {
    "quote": "Around 1,250 mules perished",
    "value": 1250,
    "qualifier": "about",
    "claimant": None,
    "subject": "Russian",
    "category": "vehicles",
    "outcome": "lost",
}


DECISIONS: tuple[Literal["accepted"], Literal["rejected"]] = ("accepted", "rejected")


def suggesting(text: str) -> bytes:
    return said([SUGGESTED] if SUGGESTED["quote"] in text else [])


def stored(folder: Path, *texts: str) -> Path:
    """A page of one address, with the texts as its paragraphs."""
    lines = "".join(f"<p>{text}</p>" for text in texts or (PLAIN, ODD))
    head = '<title>Losses</title><link rel="canonical" href="https://example.org/report">'
    (folder / "page.html").write_text(
        f"<html><head>{head}</head><body><article>{lines}</article></body></html>", "utf-8"
    )
    return folder / "page.html"


def kept(folder: Path, *texts: str, endpoint: Endpoint | None = None) -> Path:
    """The ledger, with a version of the page added."""
    address = folder / "ledger"
    add([stored(folder, *texts)], ledger=address, published=date(2024, 3, 27), source="desk-x", endpoint=endpoint)
    return address


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    with model_server(suggesting) as url:
        return kept(tmp_path, endpoint=Endpoint(url, "m"))


def test_a_suggested_claim_is_marked_and_no_evidence_until_it_is_reviewed(tmp_path: Path, ledger: Path) -> None:
    (claim,) = unreviewed(ledger=ledger)
    assert claim.model is not None
    assert claim.model.keys() == {"model", "version", "prompt_hash", "date", "reviewer"}
    assert (claim.model["model"], claim.model["version"], claim.model["reviewer"]) == ("m", "m-1", None)
    assert claim.reader == "unreviewed model m"
    assert not may_show(claim)
    draft = tmp_path / "draft.txt"
    draft.write_text("Around 1,520 mules perished in the Russian depot.\n", "utf-8")
    before = verify(draft, ledger=ledger, published=date(2024, 3, 28), source="desk-y")
    assert claim.claim_id not in {one.claim_id for finding in before.findings for one in finding.evidence}
    entry = review_claim(claim.claim_id[:12], decision="accepted", reviewer="desk", reason="read", ledger=ledger)
    assert (entry.body["who"], entry.body["reason"]) == ("desk", "read")
    assert unreviewed(ledger=ledger) == []
    (read,) = find(1250, ledger=ledger)
    assert (read.model or {})["reviewer"] == "desk"
    assert read.model == {**claim.model, "reviewer": "desk"}
    assert read.reader == "model m"
    assert may_show(read)
    assert [remark["who"] for remark in show(claim.claim_id, ledger=ledger).remarks] == ["desk"]


def test_a_rejected_suggestion_leaves_the_views(ledger: Path) -> None:
    (claim,) = unreviewed(ledger=ledger)
    review_claim(claim.claim_id, decision="rejected", reviewer="desk", reason="mules are no vehicles", ledger=ledger)
    assert find(1250, ledger=ledger) == []
    assert len(find(439190, ledger=ledger)) == 1


def test_only_an_open_suggestion_is_reviewed(ledger: Path) -> None:
    (plain,) = find(439190, ledger=ledger)
    for decision in DECISIONS:
        with pytest.raises(EntryError, match="no language model"):
            review_claim(plain.claim_id, decision=decision, reviewer="desk", reason="read", ledger=ledger)
    (claim,) = unreviewed(ledger=ledger)
    with pytest.raises(EntryError, match="has no reason"):
        review_claim(claim.claim_id, decision="accepted", reviewer="desk", reason=" ", ledger=ledger)
    review_claim(claim.claim_id, decision="accepted", reviewer="desk", reason="read", ledger=ledger)
    with pytest.raises(EntryError, match="reviewed already, by desk"):
        review_claim(claim.claim_id, decision="rejected", reviewer="other", reason="no", ledger=ledger)
    with pytest.raises(NoSuchClaimError):
        unreviewed("c-0000", ledger=ledger)


def test_suggestions_outlive_a_new_reading_and_a_restored_ledger(tmp_path: Path, ledger: Path) -> None:
    (claim,) = unreviewed(ledger=ledger)
    reread(ledger=ledger)
    assert [one.claim_id for one in unreviewed(ledger=ledger)] == [claim.claim_id]
    review_claim(claim.claim_id, decision="accepted", reviewer="desk", reason="read", ledger=ledger)
    amend(claim.claim_id, {"category": "civilians"}, reason="no vehicles", by="desk", ledger=ledger)
    out = io.StringIO()
    save_entries(out, ledger=ledger)
    restore_entries(out.getvalue().splitlines(), ledger=tmp_path / "again")
    for address in (ledger, tmp_path / "again"):
        (read,) = find(1250, ledger=address)
        assert (read.category, (read.model or {})["reviewer"]) == ("civilians", "desk")


def test_suggestions_go_with_the_page_that_a_newer_version_replaces(tmp_path: Path, ledger: Path) -> None:
    assert len(unreviewed(ledger=ledger)) == 1
    kept(tmp_path, PLAIN)
    assert unreviewed(ledger=ledger) == []
    assert len(find(439190, ledger=ledger)) == 1


def test_where_the_model_fails_the_grammars_claims_are_kept(tmp_path: Path) -> None:
    rows = [
        {"id": str(k), "source": "desk-x", "published_at": "2024-03-27", "text": PLAIN.replace("439,190", f"439,19{k}")}
        for k in range(3)
    ]
    rows[0]["text"] += " " + "Rain fell. " * (LONGEST_TEXT // 11 + 1)
    (tmp_path / "three.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    asked = []

    def broken(text: str) -> bytes:
        asked.append(text)
        return b"<html>"

    with model_server(broken) as url:
        done = add([tmp_path / "three.jsonl"], ledger=tmp_path / "ledger", endpoint=Endpoint(url, "m"))
        told = CliRunner().invoke(complete(), ["extract", str(tmp_path / "three.jsonl"), "--llm", url])
        kept_too = CliRunner().invoke(
            complete(), ["add", str(tmp_path / "three.jsonl"), "--llm", url, "-l", str(tmp_path / "l")]
        )
    assert (done.claims, done.unasked, kept_too.exit_code) == (3, 3, 2)
    assert "3 claims added" in kept_too.stdout
    assert [sum(part in note for note in done.notes) for part in (f"over {LONGEST_TEXT}", "is not JSON")] == [1, 1]
    assert len(asked) == 3  # once for each call: the first text is too long, the third is not sent any more
    assert told.exit_code == 2
    assert told.stdout.count("439,19") >= 3
    assert told.stderr.count("is not JSON") == 1


def test_the_command_lists_reads_and_reviews_what_is_open(ledger: Path) -> None:
    run = CliRunner()
    (claim,) = unreviewed(ledger=ledger)
    for line in (["review"], ["review", claim.claim_id]):
        told = run.invoke(complete(), [*line, "--ledger", str(ledger)])
        assert "suggested by model m, unreviewed: “Around 1,250 mules perished”" in told.stdout
        assert "Petrenko" not in told.stdout
    assert "unreviewed" in run.invoke(complete(), ["find", "1250", "--ledger", str(ledger)]).stdout
    assert "unreviewed" in run.invoke(complete(), ["trace", "1250", "--ledger", str(ledger)]).stdout
    done = ["review", claim.claim_id, "--accept", "--by", "desk", "--reason", "read", "--ledger", str(ledger)]
    assert "accepted by desk: read" in run.invoke(complete(), done).stdout
    again = run.invoke(complete(), done)
    assert again.exit_code != 0
    assert "reviewed by desk" in run.invoke(complete(), ["show", claim.claim_id, "--ledger", str(ledger)]).stdout

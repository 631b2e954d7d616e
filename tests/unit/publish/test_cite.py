"""Does a citation name the origin first, the ledger second, in four forms?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.unit.publish.desk import DAY, Says, rows, stated, total

from counterclaim.ledger import open_ledger
from counterclaim.ledger.entries import retrieval
from counterclaim.publish.cite import bibtex, citations, csl_json, markdown, records, ris

CLAIM = replace(
    stated(
        "Over 410,000 men & more.",
        Says("Over 410,000 men & more", 410000, total(), "personnel", "more-than", "uk-mod"),
        source="evening_post",
        day=DAY,
    )[0],
    url="https://example.org/a_b?c=1&d=2",
)
RECORDS = {
    CLAIM.document: {
        "title": "Losses {so far}",
        "retrieved_at": "2024-06-14T08:00:00Z",
        "archive_urls": ["https://archive.example/1"],
    }
}
FOUND = citations([CLAIM, CLAIM], documents=RECORDS)


def test_a_claim_is_cited_once_with_origin_dates_and_archive() -> None:
    assert len(FOUND) == 1
    line = markdown(FOUND)
    assert line.startswith(
        "- UK Ministry of Defence: “Over 410,000 men & more”, in evening_post, published 2024-06-12, retrieved 2024-06-14."
    )
    assert "(archived: <https://archive.example/1>)" in line
    assert line.rstrip().endswith(f"Ledger: `{CLAIM.claim_id}`.")


def test_an_unknown_day_of_retrieval_is_said_in_words() -> None:
    beside = citations([CLAIM])
    assert "day of retrieval unknown, read beside the ledger" in markdown(beside)
    kept = citations([replace(CLAIM, recorded_at="2024-07-01T08:00:00Z")])
    words = "day of retrieval unknown, in the ledger since 2024-07-01"
    assert all(words in told for told in (markdown(kept), ris(kept), bibtex(kept), str(csl_json(kept))))
    assert "accessed" not in csl_json(kept)[0]
    assert "unknown" not in markdown(FOUND) + ris(FOUND) + bibtex(FOUND) + str(csl_json(FOUND))


def test_a_dataset_that_was_fetched_is_cited_with_the_day_of_its_last_fetch(tmp_path: Path) -> None:
    cells = rows("tanks", 7893, 11, days=1)
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims(cells, recorded_at="2024-07-01T08:00:00Z")
        assert records(ledger, cells)[cells[0].document] == {}
        for day in ("2024-07-01", "2024-08-02"):
            entry = retrieval(cells[0].document, ["https://example.org/a.csv"], retrieved_at=f"{day}T08:00:00Z")
            ledger.append([entry], recorded_at=f"{day}T08:00:00Z")
        cell, *_ = citations(ledger.claims(), documents=records(ledger, ledger.claims()))
    assert (cell.retrieved, cell.recorded) == (date(2024, 8, 2), date(2024, 7, 1))


def test_a_claim_of_an_untitled_document_is_titled_by_what_it_counts() -> None:
    item = csl_json(citations([CLAIM]))[0]
    assert item["title"] == "Russia: personnel, lost (12 June 2024)"


def test_csl_json_has_dates_as_parts() -> None:
    item = csl_json(FOUND)[0]
    assert item["issued"] == {"date-parts": [[2024, 6, 12]]}
    assert item["accessed"] == {"date-parts": [[2024, 6, 14]]}
    assert item["author"] == [{"literal": "UK Ministry of Defence"}]


def test_ris_records_open_and_close() -> None:
    lines = ris(FOUND).split("\r\n")
    assert lines[0] == "TY  - ELEC"
    assert lines[-2:] == ["ER  - ", ""]
    assert "UR  - https://example.org/a_b?c=1&d=2" in lines


def test_bibtex_escapes_its_special_characters() -> None:
    text = bibtex(FOUND)
    assert text.startswith("@misc{uk-mod-2024-")
    assert r"title = {Losses \{so far\}}" in text
    assert r"howpublished = {evening\_post}" in text
    assert r"men \& more" in text


def test_a_dataset_cell_is_cited_with_its_credit() -> None:
    cell = citations(rows("tanks", 7893, 11, days=1))
    assert "PetroIvaniuk" in markdown(cell)
    assert cell[0].published == date(2024, 6, 12)

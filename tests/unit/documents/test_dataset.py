"""Does each cell of a declared table become the claim it prints, and nothing else?"""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from counterclaim.documents.dataset import dataset_maps, find_map, read_corrections, read_dataset
from counterclaim.model.claim import Claim, Named, Role, identified
from counterclaim.model.errors import DatasetError, NoSuchFileError, UnknownDatasetError
from counterclaim.model.quantity import Quantity
from counterclaim.vocabulary.load import vocabulary

EQUIPMENT = [
    {"date": "2022-04-30", "day": 66, "tank": 1008, "drone": 0, "military auto": 1701, "fuel tank": 76},
    {"date": "2022-05-01", "day": 67, "tank": 1026, "vehicles and fuel tanks": 1796, "helicopter": None},
    {"date": "2022-05-02", "day": 68, "tank": 1048, "military auto": 3},
]
PERSONNEL = [
    {"date": "2022-04-26", "personnel": 22100, "personnel*": "about", "POW": 489},
    {"date": "2022-04-27", "personnel": 22400, "personnel*": "more"},
    {"date": "2022-04-28", "personnel": 22800},
]


@pytest.fixture
def petro(tmp_path: Path) -> Path:
    (tmp_path / "russia_losses_equipment.json").write_text(json.dumps(EQUIPMENT))
    (tmp_path / "russia_losses_personnel.json").write_text(json.dumps(PERSONNEL))
    return tmp_path


def by_cell(claims: list[Claim]) -> dict[str, Claim]:
    return {claim.quote.cell or "": claim for claim in claims}


def test_a_cell_is_a_claim_with_its_address(petro: Path) -> None:
    claims = by_cell(list(read_dataset("petro", petro)))
    claim = claims["row 2022-05-01, column tank"]
    assert (claim.claimant, claim.subject, claim.category, claim.outcome) == ("ua-general-staff", "ru", "tanks", "lost")
    assert claim.quantity == Quantity(1026, 1026, 1026, "exact", "items")
    assert claim.period is not None
    assert (claim.period.kind, claim.period.start, claim.period.end) == (
        "cumulative",
        date(2022, 2, 24),
        date(2022, 5, 1),
    )
    assert (claim.source, claim.published_at, claim.quote.zone) == ("petro", date(2022, 5, 1), "table")
    assert (claim.quote.exact, claim.quote.start, claim.quote.end) == ("1026", None, None)
    assert claim.document == "dataset:petro"


def test_missing_is_missing_and_a_printed_zero_is_zero(petro: Path) -> None:
    claims = by_cell(list(read_dataset("petro", petro)))
    zero = claims["row 2022-04-30, column drone"].quantity
    assert zero is not None and zero.stated == 0
    assert not [cell for cell in claims if "helicopter" in cell]
    assert "row 2022-05-01, column drone" not in claims


def test_vehicles_are_the_sum_of_both_early_columns_only_where_both_stand(petro: Path) -> None:
    vehicles = [claim for claim in read_dataset("petro", petro) if claim.category == "vehicles"]
    assert [(claim.quote.exact, claim.quantity and claim.quantity.stated) for claim in vehicles] == [
        ("1701 + 76", 1777),
        ("1796", 1796),
    ]


def test_the_hedge_column_makes_the_qualifier(petro: Path) -> None:
    people = [claim for claim in read_dataset("petro", petro) if claim.category == "personnel"]
    assert [(claim.outcome, claim.quantity) for claim in people] == [
        ("lost", Quantity(22100, None, None, "about", "persons")),
        ("captured", Quantity(489, 489, 489, "exact", "persons")),
        ("lost", Quantity(22400, 22400, None, "more-than", "persons")),
        ("lost", Quantity(22800, 22800, 22800, "exact", "persons")),
    ]


def test_ids_are_those_of_the_record_and_survive_a_longer_download(petro: Path) -> None:
    first = list(read_dataset("petro", petro))
    assert all(identified(claim).claim_id == claim.claim_id for claim in first)
    longer = [*EQUIPMENT, {"date": "2022-05-03", "tank": 1062}]
    (petro / "russia_losses_equipment.json").write_text(json.dumps(longer, indent=2))
    second = list(read_dataset("petro", petro))
    assert {claim.claim_id for claim in first} < {claim.claim_id for claim in second}
    assert len(second) == len(first) + 1


def test_one_file_of_a_dataset_can_be_read_alone(petro: Path) -> None:
    claims = list(read_dataset("petro", petro / "russia_losses_personnel.json"))
    assert {claim.category for claim in claims} == {"personnel"}


def test_corrections_are_read_apart_and_zeros_left_out(petro: Path) -> None:
    rows = [{"date": "2022-10-13", "day": 231, "APC": -25, "drone": 20, "tank": 0}]
    (petro / "russia_losses_equipment_correction.json").write_text(json.dumps(rows))
    found = list(read_corrections("petro", petro))
    assert [(c.category, c.delta, c.day) for c in found] == [
        ("armoured-vehicles", -25, date(2022, 10, 13)),
        ("uavs", 20, date(2022, 10, 13)),
    ]
    assert not [c for c in read_dataset("petro", petro) if c.published_at == date(2022, 10, 13)]


def write_csv(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


ESTIMATE = {
    "date": "05/12/2023",
    "estimate_low": "",
    "estimate_high": "",
    "estimate": "",
    "type": "deaths",
    "source": "CIA",
    "source_url": "https://example.org/a",
    "country": "russia",
}


def estimates(tmp_path: Path, *rows: dict[str, str]) -> list[Claim]:
    path = write_csv(tmp_path / "economist-estimates.csv", [{**ESTIMATE, **row} for row in rows])
    return list(read_dataset("economist-estimates", path))


def test_low_and_high_are_a_range_and_a_point_beside_it_a_second_claim(tmp_path: Path) -> None:
    both = estimates(tmp_path, {"estimate_low": "290,000", "estimate_high": "350000", "estimate": "320000"})
    assert [claim.quantity for claim in both] == [
        Quantity(None, 290000, 350000, "range", "persons"),
        Quantity(320000, 320000, 320000, "exact", "persons"),
    ]
    assert both[0].quote.exact == "290,000–350000"


def test_a_lone_low_is_a_floor_and_a_lone_high_a_ceiling(tmp_path: Path) -> None:
    floor, ceiling = estimates(tmp_path, {"estimate_low": "15000"}, {"estimate_high": "25000"})
    assert floor.quantity == Quantity(15000, 15000, None, "at-least", "persons")
    assert ceiling.quantity == Quantity(25000, None, 25000, "up-to", "persons")


def test_claimants_are_ids_or_names_and_private_people_roles(tmp_path: Path) -> None:
    named = ("UK Ministry of Defence", "US officials (via a daily)", "A think tank (note)", "Yurii Butosov")
    found = estimates(tmp_path, *({"estimate": "70000", "source": name} for name in named))
    assert [claim.claimant for claim in found] == [
        "uk-mod",
        "us-officials",
        Named("A think tank"),
        Role("a journalist"),
    ]


def test_running_sums_of_the_monthly_averages_are_no_statements_of_the_ministry(tmp_path: Path) -> None:
    sums, told = estimates(
        tmp_path,
        {"estimate": "407345", "type": "casualties", "source": "UK MoD", "date": "01/03/2024"},
        {"estimate": "900000", "type": "casualties", "source": "UK MoD", "date": "20/3/2025"},
    )
    assert (sums.source, sums.claimant) == ("economist-derived-uk-mod", Named("The Economist"))
    assert (told.source, told.claimant, told.published_at) == ("economist-estimates", "uk-mod", date(2025, 3, 20))
    assert told.url == "https://example.org/a"


def test_a_monthly_average_is_a_rate_over_its_month(tmp_path: Path) -> None:
    row = {
        "month": "february",
        "year": "2024",
        "casualties (average daily losses)": "983",
        "date (at beginning of next month)": "01/03/2024",
    }
    (claim,) = read_dataset("uk-mod-monthly", write_csv(tmp_path / "renamed.csv", [row]))
    assert claim.period is not None
    assert (claim.period.kind, claim.period.per) == ("rate", "day")
    assert (claim.period.start, claim.period.end) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (claim.claimant, claim.outcome, claim.source) == ("uk-mod", "casualties", "uk-mod-monthly")


def test_items_are_counted_by_day_kind_and_status_and_nothing_else_is_read(tmp_path: Path) -> None:
    item = {
        "id": "1",
        "date": "2022-03-01",
        "type": "Tanks",
        "model": "T-72",
        "status": "Destroyed",
        "lost_by": "Russia",
    }
    secret = {"latitude": "50.1", "unit": "71st Brigade", "comment": "a name", "photos": "http://x"}
    rows = [{**item, **secret}, {**item, **secret, "id": "2"}, {**item, **secret, "status": "Captured"}]
    found = list(read_dataset("warspotting", write_csv(tmp_path / "warspotting_losses.csv", rows)))
    assert [(c.category, c.outcome, c.quantity and c.quantity.stated) for c in found] == [
        ("tanks", "captured", 1),
        ("tanks", "destroyed", 2),
    ]
    assert not any(word in repr(found) for word in ("50.1", "71st", "a name", "T-72", "http://x"))


def test_filled_in_values_of_the_gaza_series_are_not_reports(tmp_path: Path) -> None:
    told = {"report_date": "2024-02-10", "report_source": "mohtel", "report_period": 48, "killed": 117, "ext_killed": 9}
    none = {
        "report_date": "2024-02-11",
        "report_source": "mohtel",
        "report_period": 0,
        "killed": 0,
        "killed_cum": 28064,
    }
    path = tmp_path / "casualties_daily.json"
    path.write_text(json.dumps([told, none]))
    notes: list[str] = []
    (claim,) = read_dataset("gaza-t4p", path, notes=notes)
    assert claim.period is not None
    assert (claim.period.start, claim.period.end) == (date(2024, 2, 8), date(2024, 2, 10))
    assert claim.quantity is not None and claim.quantity.stated == 117
    assert notes == ["casualties_daily.json: 1 rows left out: no report that day; the row repeats the last one"]


def test_a_column_the_map_does_not_name_is_noted(petro: Path) -> None:
    (petro / "russia_losses_equipment.json").write_text(json.dumps([{**EQUIPMENT[0], "balloons": 4}]))
    notes: list[str] = []
    list(read_dataset("petro", petro, notes=notes))
    assert notes == ["russia_losses_equipment.json: column 'balloons' is not in the map and was not read"]


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ('[{"date": "2022-02-30", "tank": 1}]', r"row 1, column date: '2022-02-30' is not a day"),
        ('[{"date": "2022-03-01", "tank": "many"}]', r"row 1, column tank: 'many' is not a number"),
        ('[{"date": "2022-03-01", "tank": -4}]', r"row 1, column tank: '-4' is negative"),
        ('[{"date": "2022-03-01", "tank": true}]', r"column tank: 'True' is not a number"),
        ('[{"date": "2022-03-01", "tank": NaN}]', r"column tank: 'nan' is not a number"),
        ('[{"date": "2022-03-01", "tank": 1e30}]', r"'1e\+30' is no count of losses"),
        ('[{"date": "2022-03-01", "tank": [1]}]', r"is not a number"),
        ('[{"tank": 1}]', r"no column 'date' with the day"),
        ('[{"date": "2022-03-01", "Panzer": 1}]', r"none of the columns"),
        ('[{"date": "2022-03-01", "tank": 1}, 5]', r"row 2: '5' is not a mapping"),
        ('{"date": 1}', r"it is not a list of rows"),
        ("[1, 2", r"line 1: this is not JSON"),
        ("[" * 100_000, r"nested or numbered beyond reason"),
        ("", r"it is empty"),
    ],
)
def test_a_table_that_is_not_what_the_map_says_names_file_row_and_column(petro: Path, text: str, match: str) -> None:
    (petro / "russia_losses_equipment.json").write_text(text)
    with pytest.raises(DatasetError, match=match) as raised:
        list(read_dataset("petro", petro / "russia_losses_equipment.json"))
    assert str(raised.value).startswith("russia_losses_equipment.json, ")
    assert "\n" not in str(raised.value)


def test_an_unlisted_word_of_a_closed_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"row 1, column country: 'mars' is not in the map"):
        estimates(tmp_path, {"estimate": "1", "country": "mars"})


def test_a_csv_with_too_many_cells_names_the_row(tmp_path: Path) -> None:
    path = tmp_path / "daily_count.csv"
    path.write_text("country,equipment_type,destroyed,date_recorded\nRussia,Tanks,1,2022-03-01,9,9\n")
    with pytest.raises(DatasetError, match=r"daily_count.csv, row 2: 6 cells under 4 columns"):
        list(read_dataset("oryx-daily", path))


def test_broken_utf8_is_refused(petro: Path) -> None:
    (petro / "russia_losses_personnel.json").write_bytes(b'[{"date": "\xff"}]')
    with pytest.raises(DatasetError, match=r"byte 11: this is not UTF-8"):
        list(read_dataset("petro", petro))


def test_a_path_that_is_not_the_dataset_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFileError, match=r"holds no russia_losses_equipment.json"):
        read_dataset("petro", tmp_path)
    with pytest.raises(NoSuchFileError, match="no such file or folder"):
        read_dataset("petro", tmp_path / "nowhere")
    (tmp_path / "other.json").write_text("[]")
    with pytest.raises(NoSuchFileError, match="has no file of that name"):
        read_dataset("petro", tmp_path / "other.json")


def test_an_unknown_dataset_lists_the_known_ones() -> None:
    with pytest.raises(UnknownDatasetError, match="known are economist-area, economist-estimates"):
        find_map("petrow")


def test_every_shipped_map_names_address_licence_and_credit() -> None:
    maps = dataset_maps()
    assert set(maps) == {
        "economist-area",
        "economist-estimates",
        "economist-meta-estimate",
        "gaza-t4p",
        "lod-db",
        "oryx-daily",
        "petro",
        "uk-mod-monthly",
        "warspotting",
    }
    for found in maps.values():
        assert found.address and found.licence and found.credit
        assert all(rule.fetch for rule in found.files) or found.name in ("economist-area", "economist-meta-estimate")


def test_a_computed_series_comes_in_whole_units_and_is_marked_as_computed(shared: Path) -> None:
    home = shared / "data" / "estimates"
    area = list(read_dataset("economist-area", home / "area-controlled.csv"))
    first = area[0]
    assert first.quantity and (first.quantity.stated, first.quantity.unit) == (43679.05, "km2")
    assert first.quote.exact == "43679052552.25393"
    assert {(claim.topic, claim.outcome, claim.category) for claim in area} == {("territory", "controls", "area")}
    losses = list(read_dataset("economist-meta-estimate", home))
    assert {claim.outcome for claim in losses} == {"killed", "casualties"}
    assert min(claim.published_at for claim in losses if claim.published_at) == date(2022, 2, 24)
    assert not [claim for claim in losses if claim.published_at == date(2026, 8, 22)]  # NA is an empty cell
    assert all(float(n).is_integer() for claim in losses if claim.quantity and (n := claim.quantity.low))
    assert {vocabulary().sources[claim.source or ""].evidence for claim in (*area, *losses)} == {"derived"}


def test_the_public_copies_read_whole(shared: Path) -> None:
    home = shared / "data" / "general-staff"
    petro, lod = (list(read_dataset(name, home / name)) for name in ("petro", "lod-db"))
    assert len({claim.claim_id for claim in petro}) == len(petro) > 22_000
    assert len({claim.claim_id for claim in lod}) == len(lod) > 19_000
    assert {claim.category for claim in lod} <= {claim.category for claim in petro}


def test_both_copies_disagree_where_the_comparison_says(shared: Path) -> None:
    home = shared / "data" / "general-staff"
    names = {
        "afvs": "armoured-vehicles",
        "unarmoredVehicles": "vehicles",
        "fixedWingAircraft": "aircraft",
        "rotaryWingAircraft": "helicopters",
        "airDefense": "air-defence",
        "rocketSystems": "mlrs",
        "specialEquipment": "special-equipment",
    }
    cells = {
        (name, claim.category, str(claim.published_at)): claim.quantity.stated
        for name in ("petro", "lod-db")
        for claim in read_dataset(name, home / name)
        if claim.outcome == "lost" and claim.quantity is not None
    }
    with (home / "compare" / "disagreements-dev.csv").open() as file:
        for row in csv.DictReader(file):
            category = names.get(row["category"], row["category"])
            found = [cells.get((name, category, row["date"])) for name in ("petro", "lod-db")]
            assert [str(value) for value in found] == [row["petro"], row["orc"]], row

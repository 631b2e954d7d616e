"""What would a client of russianwarship.rip read here?

The field names of its second version, filled from the shown copy of the General Staff's series; a missing figure is
null where that service had a zero.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from counterclaim.model.errors import NoSeriesError
from counterclaim.publish.pages.site import Site
from counterclaim.publish.series import SeriesDay
from counterclaim.vocabulary.load import vocabulary

CLAIMANT = "ua-general-staff"
FIELDS = {
    "personnel_units": "personnel",
    "tanks": "tanks",
    "armoured_fighting_vehicles": "armoured-vehicles",
    "artillery_systems": "artillery",
    "mlrs": "mlrs",
    "aa_warfare_systems": "air-defence",
    "planes": "aircraft",
    "helicopters": "helicopters",
    "vehicles_fuel_tanks": "vehicles",
    "warships_cutters": "ships",
    "cruise_missiles": "missiles",
    "uav_systems": "uavs",
    "special_military_equip": "special-equipment",
    "atgm_srbm_systems": "srbm",
    "submarines": "submarines",
}


def statistics_of(site: Site, day: date | None) -> dict[str, Any] | None:
    """A day's totals and increases; without a day the newest. Null where there is no report of that day."""
    rows = {name: _rows(site, category) for name, category in FIELDS.items()}
    at = day or max((max(one) for one in rows.values() if one), default=None)
    if at is None or not any(at in one for one in rows.values()):
        return None
    found = {name: one.get(at) for name, one in rows.items()}
    pack = vocabulary().pack_for(at, ("ru",))
    return {
        "message": "The data were fetched successfully.",
        "data": {
            "date": at.isoformat(),
            "day": None if pack is None else (at - pack.first_day).days + 1,
            "resource": f"api/v1/briefs/{at.isoformat()}",
            "stats": {name: None if row is None else row.cumulative for name, row in found.items()},
            "increase": {name: None if row is None else row.daily for name, row in found.items()},
        },
    }


def _rows(site: Site, category: str) -> dict[date, SeriesDay]:
    if not site.has_series(CLAIMANT, category):
        return {}
    try:
        found = site.series(CLAIMANT, category, site.shown()[CLAIMANT, category])
    except NoSeriesError:
        return {}
    return {row.date: row for row in found.reported}

"""How is a table that nobody published declared, for the benches that import one?"""

from __future__ import annotations

from collections.abc import Mapping

SINCE = "2022-02-24"
_MAP = """
"made-up":
  title: "A made-up table"
  address: "https://example.org/table"
  licence: "CC0"
  credit: "nobody"
  files:
    - file: "{file}"
      date: {{column: "day"}}
      each:
        claimant: {claimant}
        subject: "ru"
        outcome: "lost"
        unit: "items"
        period: {{kind: "cumulative", since: "{since}"}}
      columns:
"""


def declared(file: str, columns: Mapping[str, str], *, issuers: str | None = None) -> str:
    """The map of a table of running totals of Russia's losses, a column a category, as YAML.

    Args:
        columns: each column with the category it counts.
        issuers: the column that names who claims; null for the General Staff throughout.
    """
    text = _MAP.format(
        file=file,
        since=SINCE,
        claimant='"ua-general-staff"' if issuers is None else f'{{column: "{issuers}", otherwise: "name"}}',
    )
    if issuers is not None:
        text = text.replace("      each:\n", f'      row: ["{issuers}"]\n      each:\n')
    return text + "".join(f'        "{name}": {{category: "{category}"}}\n' for name, category in columns.items())

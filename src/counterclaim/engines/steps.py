"""How do named SQL steps become one query?

A step is a file of one SELECT. Its first line names the steps it reads: `-- needs: claim_now, check_step`. Asked for
one, `chained` writes the steps below it as common table expressions in order of need; the texts stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from counterclaim.model.errors import EntryError

_PARAMETER = re.compile(r"\$([a-z_][a-z0-9_]*)")


@lru_cache(maxsize=8)
def steps_in(folder: Path) -> Mapping[str, tuple[tuple[str, ...], str]]:
    """Each step of a folder of `.sql` files: the names it needs, and its text."""
    found = {}
    for path in sorted(folder.glob("*.sql")):
        text = path.read_text("utf-8").strip().rstrip(";")
        first = text.partition("\n")[0]
        needs = first.removeprefix("-- needs:") if first.startswith("-- needs:") else ""
        found[path.stem] = (tuple(name.strip() for name in needs.split(",") if name.strip()), text)
    return found


def chained(
    steps: Mapping[str, tuple[tuple[str, ...], str]],
    step: str,
    select: str | None = None,
    *,
    held: Collection[str] = (),
) -> str:
    """One query: the steps that `step` rests on as CTEs, then `select` (by default, all of the step).

    Names that are no step are relations of the engine.

    Args:
        held: steps whose rows the engine holds under their names; they are not written out.

    Raises:
        EntryError: there is no such step, or the steps need each other in a circle.
    """
    order: list[str] = []
    _visit(steps, step, order, ())
    order = [name for name in order if name not in held or (name == step and select is None)]
    if select is None:
        return _with(steps, order[:-1]) + steps[step][1]
    return _with(steps, order) + select


def used(sql: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Those parameters that a query names.

    Raises:
        EntryError: the query names a parameter that is not given.
    """
    names = set(_PARAMETER.findall(sql))
    missing = sorted(names - set(parameters))
    if missing:
        raise EntryError("query", f"parameter ${missing[0]} has no value", "give it by name")
    return {name: parameters[name] for name in names}


def rewritten(sql: str, before: str, after: str) -> str:
    """The query with each `$name` written as `before` name `after`, for drivers with another sign."""
    return _PARAMETER.sub(lambda found: f"{before}{found[1]}{after}", sql)


def _visit(
    steps: Mapping[str, tuple[tuple[str, ...], str]], step: str, order: list[str], above: tuple[str, ...]
) -> None:
    if step in above:
        raise EntryError(f"step {step!r}", f"it needs itself by way of {' > '.join(above)}", "mend its first line")
    if step not in steps:
        raise EntryError(f"step {step!r}", "there is no such SQL step", f"known are {', '.join(sorted(steps))}")
    for need in steps[step][0]:
        if need in steps and need not in order:
            _visit(steps, need, order, (*above, step))
    if step not in order:
        order.append(step)


def _with(steps: Mapping[str, tuple[tuple[str, ...], str]], order: list[str]) -> str:
    parts = ",\n".join(f"{name} AS (\n{steps[name][1]}\n)" for name in order)
    return f"WITH {parts}\n" if parts else ""

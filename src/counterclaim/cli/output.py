"""How do results reach the terminal?"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

_WIDTH = 160
_SHADES = {"high": "1;31", "medium": "33", "low": "2"}
"""How the severities look on a terminal: red and bold, yellow, dim; the word stands there all the same."""


def print_json(value: Any) -> None:
    """One value as one line of JSON; characters as they are, lone surrogates escaped."""
    line = json.dumps(value, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(value)
    sys.stdout.write(line + "\n")


def note(text: str, *, quiet: bool = False) -> None:
    """A remark for the person at the terminal, on standard error."""
    if not quiet:
        print(text, file=sys.stderr)


def print_finding(line: str) -> None:
    """A finding's line; on a terminal the severity that it begins with has a colour (none where NO_COLOR is set)."""
    word = next((one for one in _SHADES if line.startswith(one)), "")
    if word and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        line = f"\x1b[{_SHADES[word]}m{word}\x1b[0m{line.removeprefix(word)}"
    print(line)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, right: Sequence[str] = ()) -> None:
    """Rows as a table; null is an empty cell, numbers have their thousands apart. Colours on a terminal only."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell_text(value)) for value in row))
    plain = not sys.stdout.isatty()
    Console(width=_WIDTH if plain else None, highlight=False, no_color=plain).print(table)


def cell_text(value: Any) -> str:
    """A value as a table's cell: empty for null, thousands apart by a comma."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


@contextmanager
def waiting(label: str, *, quiet: bool = False) -> Iterator[bool]:
    """What is being done and for how long, on standard error, while the block runs; whether that is shown.

    A block that shows it prints nothing itself: both would share a terminal.
    """
    with progress(label, None, quiet=quiet, counted=False) as advance:
        yield advance is not None


@contextmanager
def progress(
    label: str, total: int | None, *, quiet: bool = False, counted: bool = True
) -> Iterator[Callable[[int], None] | None]:
    """A progress bar on standard error while the block runs, moved by the call it yields.

    Null when quiet or not on a terminal: then there is nothing to move.
    """
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        *((MofNCompleteColumn(),) if counted else ()),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # what a command prints is never moved to standard error
    )
    with bar:
        task = bar.add_task(label, total=total)
        yield lambda count: bar.advance(task, count)

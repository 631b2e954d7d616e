"""Which commands are there, and what holds for all of them?"""

from __future__ import annotations

import importlib
from typing import Annotated

import typer

from counterclaim import __version__

app = typer.Typer(
    name="counterclaim",
    help="Loss claims in war reports: read them, keep them, check them, verify drafts against them.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)

# Each file holds the commands of one part of the work and registers them on `app` when imported.
_PARTS = ("reading", "asking", "judging", "estimating", "publishing", "keeping", "watching", "archiving")


def complete() -> typer.Typer:
    """The application with every command registered."""
    for part in _PARTS:
        importlib.import_module(f"counterclaim.cli.{part}")
    return app


def _version(asked: bool) -> None:  # noqa: FBT001 - how the option's callback is called
    if asked:
        print(f"counterclaim {__version__}")
        raise typer.Exit


@app.callback()
def counterclaim(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Loss claims in war reports: read them, keep them, check them, verify drafts against them."""

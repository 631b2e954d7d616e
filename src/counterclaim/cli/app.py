"""How does a command line become one call, one output and one exit code?

Exit codes: 0 clean, 1 at least one finding at `--fail-on` or above, 2 it could not be done (one line says why).
"""

from __future__ import annotations

import importlib
import os
import sys

import typer

from counterclaim.model.errors import CounterclaimError

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


def main() -> None:
    """Run the command line; the process ends with the exit codes of the contract."""
    try:
        complete()()
    except CounterclaimError as error:
        print(f"counterclaim: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        print("counterclaim: stopped; what was committed stays", file=sys.stderr)
        sys.exit(130)
    except OSError as error:
        where = f" ({error.filename!r})" if error.filename else ""
        print(
            f"counterclaim: {(error.strerror or str(error)).lower()}{where}; check the path and try again",
            file=sys.stderr,
        )
        sys.exit(2)

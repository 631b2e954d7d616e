"""What do the generated pages of the documentation say?

`python -m counterclaim.cli.reference docs` writes `cli.md` from the commands and `methods.md` from the rules' own
texts; the tests compare both with what stands in the folder.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import Any

import typer.main

from counterclaim.checks import methods
from counterclaim.cli.app import complete
from counterclaim.publish.verify.methods import draft_methods

_CLI_INTRODUCTION = """Generated from the commands themselves. Exit codes: 0 clean, 1 at least one finding at
`--fail-on` or above, 2 it could not be done (one line says what was wrong, where, and what to do).
"""
_METHODS_INTRODUCTION = """Generated from the rules that run. Verdicts speak of text against source, never of truth. The
estimate's method has a page of its own: [methods-estimate.md](methods-estimate.md).
"""


def cli_page() -> str:
    """The page of the command line: each command with its help, arguments and options."""
    group: Any = typer.main.get_command(complete())
    context = group.context_class(group, info_name="counterclaim")
    parts = [
        "# Command line\n",
        _CLI_INTRODUCTION,
    ]
    for name in sorted(group.list_commands(context)):
        command = group.get_command(context, name)
        if command is not None:
            parts.append(_command_page(name, command, context))
    return "\n".join(parts)


def methods_page() -> str:
    """The page of the methods: each rule's own text, in the order of their ids."""
    parts = [
        "# How figures are checked\n",
        _METHODS_INTRODUCTION,
    ]
    for rule, title, text, severity in sorted([*methods(), *draft_methods()]):
        parts.append(f"## {rule}\n\n*{title}* · default severity: {severity}\n\n{inspect.cleandoc(text)}\n")
    return "\n".join(parts)


def _command_page(name: str, command: Any, parent: Any) -> str:
    context = command.context_class(command, info_name=name, parent=parent)
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [
        f"## counterclaim {name}\n",
        "```",
        f"counterclaim {name} {usage}",
        "```\n",
        inspect.cleandoc(command.help or ""),
        "",
    ]
    rows = [record for record in (p.get_help_record(context) for p in command.get_params(context)) if record]
    if rows:
        lines += ["| option | meaning |", "|---|---|"]
        lines += [f"| `{_cell(option)}` | {_cell(text)} |" for option, text in rows if "--help" not in option]
        lines.append("")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


PAGES = {"cli.md": cli_page, "methods.md": methods_page}


def write(folder: Path) -> None:
    """Write each generated page into the folder."""
    for name, page in PAGES.items():
        (folder / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))

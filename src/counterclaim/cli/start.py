"""How does a command line become one call, one output and one exit code?

Exit codes: 0 clean, 1 at least one finding at `--fail-on` or above, 2 it could not be done (one line says why), 130
stopped by Ctrl-C. Nothing is imported before the trap for Ctrl-C stands, so that it is one line from the first moment.
"""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

_NAME = "counterclaim"
_STOPPED = 130
_PATIENCE = 2.0  # seconds that a pool's process has to end by itself
_COMPLETING = "_COUNTERCLAIM_COMPLETE"


def main() -> None:
    """Run the command line; the process ends with the exit codes of the contract."""
    interrupted: list[int] = []
    signal.signal(signal.SIGINT, _on_interrupt(os.getpid(), interrupted))
    try:
        code = _run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        code = 0  # whoever read has enough
        _drop(sys.stdout)
    except (Exception, KeyboardInterrupt) as error:
        if interrupted:
            _stop()
        if not isinstance(error, _one_line()):
            raise
        code = 2
        _say(_told(error))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the work is done
    sys.exit(code)


def _run(words: list[str]) -> int:
    from typer import Exit
    from typer.main import get_command

    from counterclaim.cli.app import complete

    group: Any = get_command(complete())
    if _COMPLETING in os.environ:
        group()
    try:
        with group.make_context(_NAME, words) as context:
            group.invoke(context)
    except Exit as done:
        return done.exit_code
    return 0


def _one_line() -> tuple[type[Exception], ...]:
    """The errors that are told in one line; any other is a fault of ours and keeps its traceback."""
    from typer import TyperException

    from counterclaim.model.errors import CounterclaimError

    return TyperException, CounterclaimError, OSError


def _told(error: BaseException) -> str:
    from typer import TyperException

    if isinstance(error, TyperException):
        return usage_line(error)
    if isinstance(error, OSError):
        where = f" ({error.filename!r})" if error.filename else ""
        return f"{(error.strerror or str(error)).lower()}{where}; check the path and try again"
    return str(error)


def usage_line(error: Any) -> str:
    """A wrong command line (typer's own error) as one line: what was wrong where, and where help stands; else empty."""
    context: Any = getattr(error, "ctx", None)
    message = error.message if _own(error) else error.format_message()
    command = _NAME if context is None else str(context.command_path)
    if type(error).__name__ == "NoArgsIsHelpError":  # the help is printed by then
        return ""
    said = " ".join(message.split()).rstrip(".")
    said = re.sub(r"^Invalid value(?: for '(--[a-z-]+)')?: ", lambda found: f"{found[1]}: " if found[1] else "", said)
    said = re.sub(r"^([A-Z])(?=[a-z])|(?<=: )([A-Z])(?=[a-z])", lambda found: found[0].lower(), said)
    words = command.removeprefix(_NAME).strip()
    return f"{words + ': ' if words else ''}{said}; see `{command} --help`"


def _own(error: Any) -> bool:
    """Whether a command itself raised it, about several options or none."""
    return hasattr(error, "param") and error.param is None and getattr(error, "param_hint", None) is None


def _say(line: str) -> None:
    if line:
        print(f"{_NAME}: {line}", file=sys.stderr)


def _on_interrupt(own: int, interrupted: list[int]) -> Callable[[int, FrameType | None], None]:
    """What Ctrl-C does: the processes of a pool end at once and in silence, the command with them; alone it unwinds.

    It is noted as well: a library may turn it into an error of its own.
    """

    def handle(_signal: int, _frame: FrameType | None) -> None:
        if os.getpid() != own:
            os._exit(_STOPPED)
        interrupted.append(signal.SIGINT)
        children = sys.modules["multiprocessing"].active_children() if "multiprocessing" in sys.modules else []
        for child in children:
            child.terminate()
        for child in children:
            child.join(_PATIENCE)
            child.kill()
        if children:  # a pool whose worker ended with a queue's lock in its hand would be waited for without end
            _stop()
        raise KeyboardInterrupt

    return handle


def _stop() -> None:
    """End at once: pools and threads of a library would otherwise finish their work, or tell of their end at length."""
    _say("stopped; what was committed stays, and the same command goes on from there")
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            _drop(stream)
    os._exit(_STOPPED)


def _drop(stream: Any) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

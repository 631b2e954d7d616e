"""What does counterclaim do, shown on its own sample in a few seconds?"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.resources import as_file, files
from pathlib import Path

from counterclaim.model.errors import DemoFolderError
from counterclaim.publish.drafts.text import text_lines
from counterclaim.publish.verify.verify import Verification
from counterclaim.verbs.judging import verify, write_checked
from counterclaim.verbs.publishing import build, write_brief
from counterclaim.verbs.reading import add

DAY = date(2024, 3, 27)
_MOMENT = datetime(2024, 3, 27, 12, tzinfo=UTC)
_MARK = ".counterclaim-demo"


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the demo wrote what."""

    ledger: Path
    checked: Path
    brief: Path
    site: Path
    verification: Verification


def demo(folder: Path = Path("demo"), *, say: Callable[[str], None] = print) -> Demo:
    """Build the sample ledger, verify the sample story, write brief and site; a demo there before is replaced.

    Args:
        folder: where to write; a folder that holds something else is left alone.
        say: called with each line for the person who watches.

    Raises:
        DemoFolderError: the folder holds something that no demo wrote.
    """
    _cleared(folder)
    ledger, checked, page, site = (folder / name for name in ("ledger", "story.checked.html", "brief.html", "site"))
    with ExitStack() as stack:
        samples = files("counterclaim.samples")
        story, *sources = (
            stack.enter_context(as_file(samples / name))
            for name in ("story.txt", "statements.jsonl", "bulletins.jsonl")
        )
        added = add(sources, ledger=ledger, recorded_at=_MOMENT)
        say(f"ledger   {added.documents} documents and {added.claims} claims kept in {ledger}")
        say("")
        result = verify(story, ledger=ledger, published=DAY, source="sample-paper")
        for line in text_lines(result):
            say(line)
        write_checked(result, story, html=checked)
    write_brief(page, DAY, ledger=ledger)
    build(site, ledger=ledger)
    say("")
    say("Open in a browser:")
    say(f"  {page.resolve().as_uri()}   the brief of the day")
    say(f"  {checked.resolve().as_uri()}   the story with its slips marked")
    say(f"  {(site / 'index.html').resolve().as_uri()}   the site")
    say("")
    say("Three commands to try next:")
    say(f"  counterclaim verify your-draft.txt --ledger {ledger}")
    say(f"  counterclaim trace 355000 --ledger {ledger}")
    say(f"  counterclaim series ua-general-staff tanks --ledger {ledger}")
    return Demo(ledger, checked, page, site, result)


def _cleared(folder: Path) -> None:
    if folder.exists():
        if not (folder / _MARK).is_file() and any(folder.iterdir()):
            raise DemoFolderError(str(folder))
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / _MARK).touch()

"""What does a PDF say, read by a process of its own that cannot hang or swell?

PDF readers loop and swell on damaged files, so the text is taken out by a child process with bounds on time and memory.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from importlib.util import find_spec

from counterclaim.model.errors import MissingExtraError, UnreadableError

MOST_SECONDS = 4
"""Processor seconds one PDF may take; a hundred pages of press text take about two."""
_MOST_MEMORY = 1 << 30
_MOST_PAGES = 2_000
_MOST_TEXT = 20 * 1024 * 1024


def read_pdf(raw: bytes, where: str) -> tuple[str, str | None, str | None]:
    """The text of a PDF, pages divided by an empty line, with its title and author where the file names them.

    Raises:
        MissingExtraError: the `office` extra is not installed.
        UnreadableError: damaged, locked, only pictures, or over the bounds of time and memory.
    """
    if find_spec("pypdf") is None:
        raise MissingExtraError("reading a PDF", "office")
    command = [sys.executable, "-m", "counterclaim.documents.pdf"]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=MOST_SECONDS * 5, check=False)
    except subprocess.TimeoutExpired:
        raise UnreadableError(where, "reading this PDF takes too long", "give its text") from None
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        answer = {"error": f"reading this PDF needs more than {MOST_SECONDS} s or {_MOST_MEMORY >> 20} MB"}
    if "error" in answer:
        raise UnreadableError(where, str(answer["error"]), "give its text")
    if not str(answer["text"]).strip():
        raise UnreadableError(where, "unread image: this PDF holds pictures and no text", "give its text")
    return str(answer["text"]), answer["title"], answer["author"]


def _main() -> None:
    """The child: PDF bytes in, one JSON object out."""
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    sys.stdout.write(json.dumps(_answer(sys.stdin.buffer.read())))


def _answer(raw: bytes) -> dict[str, str | None]:
    import logging

    import pypdf

    logging.disable(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"error": "this PDF is locked with a password"}
        pages: list[str] = []
        for page in reader.pages[:_MOST_PAGES]:
            pages.append((page.extract_text() or "").strip())
            if sum(map(len, pages)) > _MOST_TEXT:
                return {"error": f"this PDF holds more than {_MOST_TEXT:,} characters"}
        about = reader.metadata
        title, author = (about.title, about.author) if about else (None, None)
    except (MemoryError, RecursionError):
        return {"error": "this PDF is nested or packed beyond reason"}
    except Exception as error:  # noqa: BLE001 - a damaged file makes the reader raise anything; it is told, not hidden
        return {"error": f"this PDF is damaged ({type(error).__name__})"}
    text = "\n\n".join(page for page in pages if page).encode("utf-8", "replace").decode("utf-8")
    return {"text": text, "title": title or None, "author": author or None}


if __name__ == "__main__":
    _main()

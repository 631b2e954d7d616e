"""How fast is a text read, and how much of it is read right, beside other tools?

Run: python -m bench.extract GOLD.jsonl [--language en]. The corpus is the annotated texts of one language, repeated;
the mixed corpus puts ten loss-free paragraphs beside each. Peers run when they are installed (quantulum3, spaCy).
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.extract import extract
from counterclaim.model import Document

QUIET = (
    "The council met on the second floor of the old library and heard a report on the new bus lines. Members asked "
    "about fares, about the colour of the seats and about the trees along the river. A vote was put off until spring. "
)


def corpus(gold: Path, language: str) -> list[dict[str, Any]]:
    lines = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    return [line for line in lines if line["language"] == language]


def document(line: dict[str, Any], text: str) -> Document:
    return Document(
        document="sha256:bench", text=text, source=line["source"], language=line["language"],
        published_at=date.fromisoformat(line["published_at"]),
    )  # fmt: skip


def megabytes_a_second(
    read: Callable[[Document], object], documents: Sequence[Document], seconds: float = 3.0
) -> float:
    for one in documents[:3]:
        read(one)
    size, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        for one in documents:
            read(one)
            size += len(one.text.encode("utf-8", "surrogatepass"))
    return size / (time.process_time() - start) / 1e6


def peers() -> dict[str, Callable[[Document], object]]:
    found: dict[str, Callable[[Document], object]] = {}
    try:
        from quantulum3 import parser  # type: ignore[import-not-found]
    except ImportError:
        return found
    found["quantulum3"] = lambda one: parser.parse(one.text)
    return found


def found_share(lines: Sequence[dict[str, Any]]) -> float:
    hit = total = 0
    for line in lines:
        spans = [
            (c.quote.start or 0, c.quote.end or 0) for c in extract(document(line, line["text"])).claims if c.quantity
        ]
        for claim in line["claims"]:
            start, end = claim["number"]
            total += 1
            hit += any(a <= start and end <= b for a, b in spans)
    return hit / max(1, total)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("gold", type=Path)
    ask.add_argument("--language", default="en")
    given = ask.parse_args()
    lines = corpus(given.gold, given.language)
    dense = [document(line, line["text"]) for line in lines]
    mixed = [
        document(line, QUIET * max(1, 10 * len(line["text"]) // len(QUIET)) + "\n\n" + line["text"]) for line in lines
    ]
    print(f"{'reader':14} {'dense MB/s':>11} {'mixed MB/s':>11} {'figures found':>14}")
    share = found_share(lines)
    speed = (megabytes_a_second(extract, dense), megabytes_a_second(extract, mixed))
    print(f"{'counterclaim':14} {speed[0]:11.3f} {speed[1]:11.3f} {share:14.3f}")
    for name, read in peers().items():
        print(f"{name:14} {megabytes_a_second(read, dense):11.3f} {megabytes_a_second(read, mixed):11.3f} {'':>14}")


if __name__ == "__main__":
    main()

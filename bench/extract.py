"""How fast is a text read, and how much of it is read right, beside other tools?

Run: python -m bench.extract GOLD.jsonl [--documents N ...]. The corpus is the annotated texts of each
language; the mixed corpus puts ten parts of loss-free paragraphs before each. Numbers: share of the annotated ones
found; +category: found with the annotated category. Peers run where they are installed (quantulum3,
recognizers-text-number, spaCy), in English. Memory is the peak of the process before any peer is loaded.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

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


def peers() -> dict[str, Callable[[Document], Sequence[tuple[int, int]]]]:
    """The other tools that are installed: each gives the spans of the numbers it finds in an English text."""
    found: dict[str, Callable[[Document], Sequence[tuple[int, int]]]] = {}
    with suppress(ImportError):
        from quantulum3 import parser  # type: ignore[import-not-found]

        found["quantulum3"] = lambda one: [quantity.span for quantity in parser.parse(one.text)]
    with suppress(ImportError):
        from recognizers_number import recognize_number  # type: ignore[import-not-found]

        found["recognizers"] = lambda one: [(r.start, r.end + 1) for r in recognize_number(one.text, "en-us")]
    with suppress(ImportError):
        import spacy  # type: ignore[import-not-found]
        from spacy.matcher import Matcher  # type: ignore[import-not-found]

        blank = spacy.blank("en")
        matcher = Matcher(blank.vocab)
        matcher.add("number", [[{"LIKE_NUM": True}]])

        def spacy_numbers(one: Document) -> list[tuple[int, int]]:
            read = blank(one.text)
            return [(read[a].idx, read[b - 1].idx + len(read[b - 1])) for _, a, b in matcher(read)]

        found["spaCy Matcher"] = spacy_numbers
    return found


def shares(lines: Sequence[dict[str, Any]], read: Callable[[Document], Sequence[tuple[int, int]]]) -> float:
    """The share of annotated numbers that lie inside, or hold, a span that was found."""
    hit = total = 0
    for line in lines:
        spans = read(document(line, line["text"]))
        for claim in line["claims"]:
            start, end = claim["number"]
            total += 1
            hit += any(a <= start < b or start <= a < end for a, b in spans)
    return hit / max(1, total)


def own_spans(one: Document) -> list[tuple[int, int]]:
    return [(c.quote.start or 0, c.quote.end or 0) for c in extract(one).claims if c.quantity]


def categorised(lines: Sequence[dict[str, Any]]) -> float:
    """The share of annotated numbers found with the annotated category."""
    hit = total = 0
    for line in lines:
        claims = [c for c in extract(document(line, line["text"])).claims if c.quantity]
        for gold in line["claims"]:
            start, end = gold["number"]
            total += 1
            hit += any(
                (c.quote.start or 0) <= start
                and end <= (c.quote.end or 0)
                and label_of(c.category)
                == (gold["category"]["name"] if isinstance(gold["category"], dict) else gold["category"])
                for c in claims
            )
    return hit / max(1, total)


def mixed(lines: Sequence[dict[str, Any]]) -> list[Document]:
    return [
        document(line, (QUIET + "\n\n") * max(1, 10 * len(line["text"].encode()) // len(QUIET)) + line["text"])
        for line in lines
    ]


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_all(documents: Sequence[Document]) -> int:
    return sum(len(extract(one).claims) for one in documents)


def at_scale(documents: Sequence[Document], count: int, processes: int) -> float:
    """Documents a second of wall time, the vocabulary read before."""
    many = [documents[place % len(documents)] for place in range(count)]
    if processes == 1:
        start = time.perf_counter()
        read_all(many)
        return count / (time.perf_counter() - start)
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(read_all, [documents[:1]] * processes))
        size = max(1, min(250, count // processes))
        start = time.perf_counter()
        list(pool.map(read_all, [many[place : place + size] for place in range(0, count, size)]))
        return count / (time.perf_counter() - start)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("gold", type=Path)
    ask.add_argument("--documents", type=int, nargs="*", default=[10, 1_000, 10_000])
    given = ask.parse_args()
    print(f"{'reader':14} {'language':8} {'dense MB/s':>11} {'1:10 MB/s':>11} {'numbers':>8} {'+category':>10}")
    for language in ("en", "uk", "ru"):
        lines = corpus(given.gold, language)
        dense = [document(line, line["text"]) for line in lines]
        speeds = f"{megabytes_a_second(extract, dense):11.3f} {megabytes_a_second(extract, mixed(lines)):11.3f}"
        print(f"{'counterclaim':14} {language:8} {speeds} {shares(lines, own_spans):8.3f} {categorised(lines):10.3f}")
    print(f"memory of extract alone, at most: {peak_megabytes():.0f} MB")
    lines = corpus(given.gold, "en")
    dense = [document(line, line["text"]) for line in lines]
    found = peers()
    for name, read in found.items():
        speeds = f"{megabytes_a_second(read, dense):11.3f} {megabytes_a_second(read, mixed(lines)):11.3f}"
        print(f"{name:14} {'en':8} {speeds} {shares(lines, read):8.3f} {'none':>10}")
    for name in sorted({"quantulum3", "recognizers", "spaCy Matcher"} - set(found)):
        print(f"{name:14} not installed")
    print(f"\n{'documents':>10} {'one process, a second':>22} {'two processes':>14}")
    for count in given.documents:
        print(f"{count:10} {at_scale(dense, count, 1):22.0f} {at_scale(dense, count, 2):14.0f}")


if __name__ == "__main__":
    main()

"""How fast is a text read, and how much of it is read right, beside other tools?

Run: python -m bench.extract [GOLD.jsonl] [--seconds S] [--documents N ...]. Two corpora a language: the annotated texts
(dense: a figure every 55 to 75 characters; the project's own unless another file is given) and a mix that puts ten
parts of the loss-free paragraphs of `bench/quiet_texts` before each, some of which hold numbers, days and money.
Numbers: share of the annotated ones found; +category: found with the annotated category. Peers run where they are
installed (quantulum3, recognizers-text-number, spaCy), in English, on the same texts in the same run; spaCy's Matcher
is given the number and our own nouns of each category behind it. Ratios are of bytes a second to the slowest reader.
Memory is the peak of a process that does nothing but read. Seconds are of processor time; only what two processes gain
is taken by the clock, and means nothing on a machine that is busy with other work.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of
from counterclaim.vocabulary.load import word_table

OWN = Path(__file__).resolve().parents[1] / "tests" / "cases"
QUIET = {
    language: (Path(__file__).parent / "quiet_texts" / f"{language}.txt").read_text("utf-8").strip().split("\n\n")
    for language in ("en", "uk", "ru")
}
PEERS = ("quantulum3", "recognizers", "spaCy Matcher")
Found = Sequence[tuple[int, int, str | None]]


class Row(NamedTuple):
    """One reader on one language: MB a second of processor time, shares of annotated numbers."""

    reader: str
    language: str
    dense: float
    mixed: float
    numbers: float
    category: float | None


def corpus(gold: Path | None, language: str) -> list[dict[str, Any]]:
    file = gold or OWN / language / "annotated.jsonl"
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [line for line in lines if line["language"] == language]


def document(line: dict[str, Any], text: str) -> Document:
    return Document(
        document="sha256:bench", text=text, source=line["source"], language=line["language"],
        published_at=date.fromisoformat(line["published_at"]),
    )  # fmt: skip


def mixed(lines: Sequence[dict[str, Any]]) -> list[Document]:
    """Each text behind ten times its length of paragraphs without a loss, beginning with another one each time."""
    found = []
    for place, line in enumerate(lines):
        wanted, parts, size = 10 * len(line["text"].encode()), [], 0
        for paragraph in islice(cycle(QUIET[line["language"]]), place, None):
            if size >= wanted:
                break
            parts.append(paragraph)
            size += len(paragraph.encode()) + 2
        found.append(document(line, "\n\n".join([*parts, line["text"]])))
    return found


def megabytes_a_second(read: Callable[[Document], object], documents: Sequence[Document], seconds: float) -> float:
    """The best pass over the documents in so many seconds: other work on the machine only ever slows one down."""
    for one in documents[:3]:
        read(one)
    size = sum(len(one.text.encode("utf-8", "surrogatepass")) for one in documents)
    best, start = float("inf"), time.process_time()
    while best == float("inf") or time.process_time() - start < seconds:
        begun = time.process_time()
        for one in documents:
            read(one)
        best = min(best, time.process_time() - begun)
    return size / best / 1e6


def own(one: Document) -> Found:
    return [(c.quote.start or 0, c.quote.end or 0, label_of(c.category)) for c in extract(one).claims if c.quantity]


def peers() -> dict[str, Callable[[Document], Found]]:
    """The other tools that are installed: each gives the spans of the numbers it finds in an English text."""
    found: dict[str, Callable[[Document], Found]] = {}
    # none of them is a dependency, so the checker may not find them
    with suppress(ImportError):
        from quantulum3 import parser  # type: ignore[import-not-found]

        found["quantulum3"] = lambda one: [(*quantity.span, None) for quantity in parser.parse(one.text)]
    with suppress(ImportError):
        from recognizers_number import recognize_number  # type: ignore[import-not-found]

        found["recognizers"] = lambda one: [(r.start, r.end + 1, None) for r in recognize_number(one.text, "en-us")]
    with suppress(ImportError):
        import spacy  # type: ignore[import-not-found]
        from spacy.matcher import Matcher  # type: ignore[import-not-found]

        blank = spacy.blank("en")
        matcher = Matcher(blank.vocab)
        for category, forms in word_table("cues.en")["categories"].items():
            nouns = sorted({word for form in forms for word in [form.split()[-1].lower()] if word.isalpha()})
            if nouns:
                matcher.add(category, [[{"LIKE_NUM": True}, {"OP": "{0,3}"}, {"LOWER": {"IN": nouns}}]])
        matcher.add("", [[{"LIKE_NUM": True}]])

        def spacy_numbers(one: Document) -> Found:
            read = blank(one.text)
            return [
                (read[a].idx, read[b - 1].idx + len(read[b - 1]), blank.vocab.strings[name] or None)
                for name, a, b in matcher(read)
            ]

        found["spaCy Matcher"] = spacy_numbers
    return found


def shares(lines: Sequence[dict[str, Any]], read: Callable[[Document], Found]) -> tuple[float, float]:
    """The shares of annotated numbers that lie inside, or hold, a span that was found; and of its category too."""
    hit = named = total = 0
    for line in lines:
        spans = read(document(line, line["text"]))
        for claim in line["claims"]:
            start, end = claim["number"]
            category = claim["category"]["name"] if isinstance(claim["category"], dict) else claim["category"]
            here = [name for a, b, name in spans if a <= start < b or start <= a < end]
            total += 1
            hit += bool(here)
            named += category in here
    return hit / max(1, total), named / max(1, total)


def row(name: str, language: str, read: Callable[[Document], Found], gold: Path | None, seconds: float) -> Row:
    lines = corpus(gold, language)
    dense = megabytes_a_second(read, [document(line, line["text"]) for line in lines], seconds)
    numbers, category = shares(lines, read)
    return Row(name, language, dense, megabytes_a_second(read, mixed(lines), seconds), numbers, category or None)


def alone(gold: Path | None) -> str:
    """Peak memory in MB of a process that reads the corpora of all languages and does nothing else."""
    code = (
        "import sys; from pathlib import Path; from bench import extract as b; from bench.memory import peak; "
        "gold = Path(sys.argv[1]) if len(sys.argv) > 1 else None; "
        "[b.extract(one) for language in b.QUIET for lines in [b.corpus(gold, language)] for one in "
        "[*(b.document(line, line['text']) for line in lines), *b.mixed(lines)]]; print(round(peak()))"
    )
    ran = subprocess.run([sys.executable, "-c", code, *([str(gold)] if gold else [])], capture_output=True, check=True)
    return ran.stdout.decode().strip()


def read_some(asked: tuple[Sequence[Document], int, int]) -> int:
    """Reads so many documents, going round the given ones from a place on; the count of claims."""
    documents, place, count = asked
    return sum(len(extract(one).claims) for one in islice(cycle(documents), place, place + count))


def batches(documents: Sequence[Document], count: int, size: int) -> Iterator[tuple[Sequence[Document], int, int]]:
    for place in range(0, count, size):
        yield documents, place % len(documents), min(size, count - place)


def one_process(documents: Sequence[Document], count: int) -> tuple[float, float]:
    """Documents a second of processor time, and by the clock, the vocabulary read before."""
    clock, processor = time.perf_counter(), time.process_time()
    read_some((documents, 0, count))
    return count / (time.process_time() - processor), count / (time.perf_counter() - clock)


def two_processes(documents: Sequence[Document], count: int) -> float:
    """Documents a second by the clock, the vocabulary read before in each process."""
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(read_some, [(documents, 0, len(documents))] * 2))
        start = time.perf_counter()
        list(pool.map(read_some, batches(documents, count, max(1, min(250, count // 2)))))
        return count / (time.perf_counter() - start)


def show(rows: Sequence[Row]) -> None:
    base = min((r for r in rows if r.language == "en"), key=lambda r: r.dense)
    print(f"{'reader':14} {'language':8} {'x dense':>8} {'x 1:10':>8} {'dense MB/s':>11} {'1:10 MB/s':>10} ", end="")
    print(f"{'numbers':>8} {'+category':>10}")
    for r in rows:
        category = "none" if r.category is None else f"{r.category:.3f}"
        ratios = f"{r.dense / base.dense:8.1f} {r.mixed / base.mixed:8.1f}"
        print(f"{r.reader:14} {r.language:8} {ratios} {r.dense:11.3f} {r.mixed:10.3f} {r.numbers:8.3f} {category:>10}")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold", type=Path, nargs="?")
    ask.add_argument("--seconds", type=float, default=3.0)
    ask.add_argument("--documents", type=int, nargs="*", default=[1, 10, 100, 1_000, 10_000])
    given = ask.parse_args()
    memory = alone(given.gold)
    found = peers()
    show(
        [
            *(row("counterclaim", language, own, given.gold, given.seconds) for language in QUIET),
            *(row(name, "en", read, given.gold, given.seconds) for name, read in found.items()),
        ]
    )
    for name in sorted(set(PEERS) - set(found)):
        print(f"{name:14} not installed")
    print(f"\nmemory of a process that only reads, at most: {memory} MB")
    dense = [document(line, line["text"]) for line in corpus(given.gold, "en")]
    read_some((dense, 0, len(dense)))
    print(f"\n{'documents':>10} {'one, a processor second':>24} {'two processes, by the clock':>28}")
    for count in given.documents:
        processor, clock = one_process(dense, count)
        ratio = f"{two_processes(dense, count) / clock:.2f} x" if count >= 1_000 else ""
        print(f"{count:10} {processor:24.0f} {ratio:>28}")


if __name__ == "__main__":
    main()

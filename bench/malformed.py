"""Is every malformed input read or refused with its reason: no crash, no hang, no leak?

Run: python -m bench.malformed [--inputs 10000] [--seed 1]. Sound inputs of every form (page, feed, JSON and JSON Lines
batch, Telegram export, table, web archive, PDF, Word file) are damaged at random (bytes changed, dropped, repeated,
moved, cut off, other forms spliced in) and read, their claims extracted. A set of bombs (packed, nested, self-feeding)
goes in between. Anything but a document or a refusal is a crash; over five seconds of processor time, a child's
included, is a hang; memory is looked at after
each thousand. Prints a table; the exit code is 0 when nothing is wrong.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import random
import resource
import signal
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from bench.made_up import declared
from bench.memory import peak, resident
from counterclaim.documents import Refused, read_dataset, read_with_bytes
from counterclaim.extract import extract
from counterclaim.model.errors import CounterclaimError

SECONDS = 5.0
PATIENCE = 60.0  # seconds of the clock after which an input is given up; the machine may be shared
SAID = "Ukraine's General Staff said on Wednesday that Russia had lost more than 6,900 tanks and 1,030 soldiers."
PAGE = (
    f"<!doctype html><html lang=en><head><meta charset=utf-8><title>Losses</title></head><body><article><h1>Losses</h1>"
    f"<p>{SAID}</p><table><tr><th>tanks<td>6,900</table><figure><figcaption>A tank</figure></article></body></html>"
).encode()


def word(text: str) -> bytes:
    """A Word file of one paragraph."""
    buffer, name = io.BytesIO(), "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        body = f'<w:document xmlns:w="{name}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
        packed.writestr("word/document.xml", body)
    return buffer.getvalue()


def archive(*bodies: tuple[bytes, str], packed: bool = True) -> bytes:
    """A web archive with these answers, each with its packing."""
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=packed)
    for number, (body, packing) in enumerate(bodies):
        headers = [("Content-Type", "text/html"), *([("Content-Encoding", packing)] if packing else [])]
        http = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.0")
        address = f"http://example.org/{number}"
        writer.write_record(writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=http))
    return buffer.getvalue()


def paper(stream: bytes, *, packed: bool = True) -> bytes:
    """A PDF of one page with this content stream."""
    content = zlib.compress(stream) if packed else stream
    packing = b"/Filter /FlateDecode " if packed else b""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< " + packing + b"/Length " + str(len(content)).encode() + b" >>\nstream\n" + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    return out + f"trailer << /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def table() -> bytes:
    """A table of a month as CSV."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["day", "tanks", "guns"])
    rows.writerows([f"2024-03-{n:02}", 6800 + n, 900 + n] for n in range(1, 31))
    return out.getvalue().encode()


def sound() -> dict[str, bytes]:
    """An input of every form, by its ending; `.csv` and `.rows.json` are tables."""
    message = {"id": 1, "type": "message", "date": "2024-03-27T08:00:00", "text": ["Lost ", {"text": "6,900 tanks"}]}
    item = f"<item><title>Losses</title><link>https://example.org/1</link><description>{SAID}</description></item>"
    rows = [{"day": f"2024-03-{n:02}", "tanks": 6800 + n, "guns": None if n == 9 else 900 + n} for n in range(1, 31)]
    return {
        ".html": PAGE,
        ".xml": f'<?xml version="1.0"?><rss version="2.0"><channel><title>A</title>{item}</channel></rss>'.encode(),
        ".json": json.dumps({"name": "A channel", "id": 1, "messages": [message]}).encode(),
        ".jsonl": b"\n".join(json.dumps({"id": n, "text": SAID, "published_at": "2024-03-27"}).encode() for n in "abc"),
        ".txt": f"Losses\n\n{SAID}\n\nЗа добу знищено 12 танків противника.".encode(),
        ".docx": word(SAID),
        ".pdf": paper(f"BT /F1 12 Tf 50 700 Td ({SAID}) Tj ET".encode()),
        ".warc": archive((PAGE, ""), (gzip.compress(PAGE), "gzip"), packed=False),
        ".warc.gz": archive((PAGE, ""), (PAGE, "")),
        ".csv": table(),
        ".rows.json": json.dumps(rows).encode(),
    }


def bombs() -> dict[str, bytes]:
    """Inputs made to eat memory or time, by name with their ending."""
    large = b"<p>6,900 tanks</p>" * 6_000_000
    nine = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    start, end = '<?xml version="1.0"?><!DOCTYPE rss [', "</title></item></channel></rss>"
    laughs = f'{start}<!ENTITY e0 "ha">{nine}]><rss><channel><item><title>&e9;{end}'
    inside = f'{start}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;{end}'
    return {
        "packed answer.warc": archive((gzip.compress(large, 9), "gzip"), (PAGE, ""), packed=False),
        "packed twice.warc.gz": archive((gzip.compress(large, 9), "gzip")),
        "packed record.warc.gz": gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n" + b"A: " + b"b" * 300_000_000, 9),
        "word.docx": word("7 tanks " * 30_000_000),
        "paper.pdf": paper(b"BT /F1 12 Tf (7 tanks) Tj ET\n" * 4_000_000),
        "laughs.xml": laughs.encode(),
        "outside.xml": inside.encode(),
        "nested.json": b"[" * 500_000,
        "nested.jsonl": b'{"text": ' + b"[" * 200_000 + b"\n" + json.dumps({"text": SAID}).encode(),
        "nested.html": b"<div>" * 300_000 + SAID.encode(),
        "nested.rows.json": b'[{"day": ' + b"[" * 300_000,
        "attributes.html": b"<p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">" + SAID.encode(),
        "numbers.txt": b"1,000,000,000 tanks " * 200_000,
        "digits.rows.json": b'[{"day": "2024-03-01", "tanks": ' + b"9" * 400_000 + b"}]",
        "long line.csv": b"day,tanks,guns\n2024-03-01," + b"1" * 5_000_000,
        "quotes.csv": b'day,tanks,guns\n"' + b"x" * 5_000_000,
        "one word.txt": b"a" * 5_000_000,
        "open tags.html": b"<table><tr><td>" * 100_000 + b"6,900 tanks",
        "comment.html": b"<!--" * 500_000 + SAID.encode(),
    }


def damaged(sample: bytes, others: list[bytes], dice: random.Random) -> bytes:
    """The bytes with one to six injuries."""
    found = bytearray(sample)
    for _ in range(dice.randint(1, 6)):
        at, size = dice.randrange(len(found) + 1), dice.randint(1, 40)
        match dice.randrange(9):
            case 0:
                found[at : at + 1] = bytes([dice.randrange(256)])
            case 1:
                del found[at : at + size]
            case 2:
                found[at:at] = found[at : at + size] * dice.randint(1, 60)
            case 3:
                found = found[:at] if at else found
            case 4:
                other = dice.choice(others)
                start = dice.randrange(len(other))
                found[at:at] = other[start : start + size * 8]
            case 5:
                found[at:at] = dice.choice(ODD)
            case 6:
                other_place = dice.randrange(len(found) + 1)
                found[at:at] = found[other_place : other_place + size]
            case 7:
                found[at : at + size] = bytes(dice.randrange(256) for _ in range(size))
            case _:
                found[at : at + 4] = dice.choice((b"\x00" * 4, b"\xff" * 4, b"9999", b"-1e9", b"\xd0\x00\xd1\xff"))
    return bytes(found)


ODD = (
    b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"&#0;", b"&#xD800;", b"\\ud800", b"]]>", b"<![CDATA[",
    b"%PDF-1.4", b"PK\x03\x04", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"\r\n\r\n", b"NaN", b"1e999", b"Infinity", b'"',
    b"{", b"}}", b"\xe2\x80\xae", b"Content-Length: 99999999999\r\n", b"2024-02-31", b"<svg onload=x>", b"<script>",
    b"\xcc\x88" * 50, b"0" * 500,
)  # fmt: skip


class Hang(BaseException):
    """An input took longer than its time."""


def _over(*_: Any) -> None:
    raise Hang


def judged(path: Path, folder: Path) -> str:
    """What came of an input: `read`, `refused`, or what must not be."""
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        if path.name.endswith((".csv", ".rows.json")):
            place = path.with_name("table" + path.suffix)
            path.rename(place)
            ending = "csv.yml" if path.suffix == ".csv" else "json.yml"
            for _ in read_dataset(folder / ending, place):
                pass
            return "read"
        kinds = set()
        for found in read_with_bytes(path):
            kinds.add("refused" if isinstance(found, Refused) else "read")
            if not isinstance(found, Refused):
                for claim in extract(found.document).claims:
                    start, end = claim.quote.start, claim.quote.end
                    assert found.document.text[start:end] == claim.quote.exact
    except CounterclaimError as error:
        return "refused" if "\n" not in str(error) else "CRASH a reason of more than one line"
    except Hang:
        return "HANG"
    except Exception as error:  # noqa: BLE001 - that is what the bench looks for
        return f"CRASH {type(error).__name__}: {' '.join(str(error).split())[:80]}"
    else:
        return "read" if "read" in kinds else "refused"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def inputs(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """That many damaged inputs, each with a name that tells its form."""
    dice, samples = random.Random(seed), sound()
    others = list(samples.values())
    for number in range(count):
        ending = dice.choice(list(samples))
        if ending == ".pdf" and number % 3:
            ending = ".html"  # a PDF takes a process of its own; fewer of them
        yield f"{number}{ending}", damaged(samples[ending], others, dice)


def worked() -> float:
    """Seconds of processor time that this process and its ended children have taken."""
    return time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def run(given: Iterator[tuple[str, bytes]], folder: Path, each: Callable[[str, str, float], None]) -> None:
    """Judge inputs one by one; `each` gets the name, what came of it and how many seconds it took."""
    columns = {"tanks": "tanks", "guns": "artillery"}
    for ending in ("csv", "json"):
        (folder / f"{ending}.yml").write_text(declared(f"table.{ending}", columns), "utf-8")
    previous = signal.signal(signal.SIGALRM, _over)
    try:
        for name, raw in given:
            home = folder / "one"
            home.mkdir(exist_ok=True)
            path = home / name
            path.write_bytes(raw)
            begun = worked()
            came = judged(path, folder)
            took = worked() - begun
            each(name, came if took <= SECONDS else "HANG", took)
            for left in home.iterdir():
                left.unlink()
    finally:
        signal.signal(signal.SIGALRM, previous)


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--inputs", type=int, default=10_000)
    ask.add_argument("--seed", type=int, default=1)
    options = ask.parse_args()
    counts: dict[str, Counter[str]] = {}
    slowest: dict[str, float] = {}
    wrong: list[str] = []
    memory: list[int] = []

    def each(name: str, came: str, took: float) -> None:
        form = name.partition(".")[2] if name[0].isdigit() else "bomb"
        counts.setdefault(form, Counter())[came.split(maxsplit=1)[0]] += 1
        slowest[form] = max(slowest.get(form, 0.0), took)
        if came not in ("read", "refused"):
            wrong.append(f"{name}: {came}")
        if sum(map(Counter.total, counts.values())) % 1000 == 0:
            memory.append(int(resident()))

    with tempfile.TemporaryDirectory() as home:
        run(iter(bombs().items()), Path(home), each)
        bombed = int(peak())
        run(inputs(options.inputs, options.seed), Path(home), each)
    print(f"{'form':<12}{'inputs':>8}{'read':>8}{'refused':>9}{'wrong':>7}{'slowest, s':>12}")
    for form, found in sorted(counts.items()):
        good = found["read"] + found["refused"]
        cells = f"{found.total():>8}{found['read']:>8}{found['refused']:>9}{found.total() - good:>7}"
        print(f"{form:<12}{cells}{slowest[form]:>12.2f}")
    print(f"peak memory over the bombs {bombed:,} MB; after each thousand, MB: {', '.join(map(str, memory))}")
    for line in wrong[:40]:
        print(line)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())

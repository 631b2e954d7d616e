"""How do millions of documents in Parquet or JSON Lines become claims, on one machine or on a cluster?

One pure function reads a row: document in, lines out. A process pool or Spark maps the very same function, so the same
folder gives the same files, byte for byte. An input file that is finished is not read again.
"""

from __future__ import annotations

import json
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from counterclaim.documents.batch import piece_of_line
from counterclaim.documents.decode import LARGEST_TEXT, without_halves
from counterclaim.documents.piece import Refused, Settings, finished, refused
from counterclaim.engines.source_rows import SourceFile, rows_of, source_file
from counterclaim.extract import extract
from counterclaim.extract.passes.records import READER
from counterclaim.ledger.store import Appended, Ledger
from counterclaim.model import Claim, Document, claim_from_json, claim_to_json
from counterclaim.model.errors import ArchiveFolderError, ClusterError, CounterclaimError, UnreadableError
from counterclaim.model.ids import sha256_hex

COLUMNS = ("id", "text", "html", "source", "published_at", "date", "language", "url", "title")
ROUND = 64  # input files a Spark job: enough to keep a cluster busy, few enough that little is read twice
_CHUNK = 64
_STAGE = ".staging"
Progress = Callable[[int], None]


@dataclass(slots=True)
class Archived:
    """What a reading of an archive did.

    Attributes:
        parts: input files read now.
        known: input files that were finished before.
        documents, claims, refused: of the files read now; refused documents are among the documents.
        files: input files that could not be read, each with its reason; the next call tries them again.
        passed_over: other files in the source folder, which are not read.
    """

    parts: int = 0
    known: int = 0
    documents: int = 0
    claims: int = 0
    refused: int = 0
    files: list[Refused] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)


def extract_folder(
    source_folder: str | Path,
    out_folder: str | Path,
    *,
    session: Any = None,
    processes: int = 1,
    progress: Progress | None = None,
) -> Archived:
    """Claims of every document in a folder of `.parquet` and `.jsonl` files, written below another folder.

    Of the input `a/b.parquet` come `claims/a/b.parquet.jsonl` (a claim a line, as `extract --json` prints it, in the
    order of the documents), `refused/a/b.parquet.jsonl` (`where` and `why` of each refused document) and, last,
    `parts/a/b.parquet.json`: with it the part is finished and is read again only when the input's size or time, or
    the reader's version, is another. A document without a day stays without one, unless its file's name has it. Files
    and folders whose names begin with `.` or `_` are left out. One call at a time for an output folder.

    Args:
        source_folder: rows of `text` (or `html`) and, as far as known, `id`, `source`, `published_at`, `language`,
            `url`, `title`.
        session: a Spark session, whose workers see both folders under these paths; null for this machine's processes.
        processes: worker processes; not used with a session.
        progress: called with the number of documents read since the last call.

    Raises:
        ArchiveFolderError: there is nothing to read, or one folder lies in the other.
        MissingExtraError: a session is given and Spark is not installed.
    """
    source, out = Path(source_folder).resolve(), Path(out_folder).resolve()
    done = Archived()
    files = _pending(source, out, done)
    stage = out / _STAGE
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    try:
        read = _on_machine(files, stage, processes) if session is None else _on_spark(files, stage, session)
        for file, result in read:
            if isinstance(result, Refused):
                done.files.append(result)
                continue
            mark = _settled(out, file, result)
            done.parts += 1
            done.documents += mark["documents"]
            done.claims += mark["claims"]
            done.refused += mark["refused"]
            if progress is not None:
                progress(mark["documents"])
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return done


def add_archive(ledger: Ledger, out_folder: str | Path, *, recorded_at: str) -> Appended:
    """Append the claims of an archive's finished parts to a ledger; a second time adds only what is new.

    The texts stay in the archive: the ledger holds claims with their quotes.

    Raises:
        ArchiveFolderError: the folder holds no finished part.
        ReadOnlyLedgerError, DiskFullError: what was committed before stays.
    """
    return ledger.add_claims(archived_claims(out_folder), recorded_at=recorded_at)


def archived_claims(out_folder: str | Path) -> Iterator[Claim]:
    """The claims of the finished parts, part by part in the order of their names.

    Raises:
        ArchiveFolderError: the folder holds no finished part.
    """
    for line in _kept(Path(out_folder), "claims"):
        yield claim_from_json(line)


def archived_refusals(out_folder: str | Path) -> Iterator[Refused]:
    """The refused documents of the finished parts, each with its reason.

    Raises:
        ArchiveFolderError: the folder holds no finished part.
    """
    for line in _kept(Path(out_folder), "refused"):
        yield Refused(line["where"], line["why"])


def read_row(name: str, row: Mapping[str, Any]) -> list[tuple[str, str]] | None:
    """What a row of the file `name` gives: `claims` lines, or one `refused` line; null for an empty line. Pure."""
    line = row["line"] if "line" in row else json.dumps({k: v for k, v in row.items() if v is not None}).encode()
    if not line.strip():
        return None
    try:
        return [("claims", _line(claim_to_json(claim))) for claim in extract(_document(name, line)).claims]
    except CounterclaimError as error:
        why = refused(name, error).why
    except Exception as error:  # noqa: BLE001 - whatever the fault, one document must not end an archive
        why = f"the reader failed on it ({type(error).__name__}: {error}); please report the text"
    return [("refused", _line({"where": f"{name} {_member(line)}", "why": why}))]


def _document(name: str, line: bytes) -> Document:
    if len(line) > LARGEST_TEXT:
        raise UnreadableError(name, f"the document is over {LARGEST_TEXT:,} bytes", "split it")
    document = finished(piece_of_line(line, name), Settings(), name=name.rpartition("/")[2]).document
    fields = ("document_id", "source", "language", "url")
    cleaned: dict[str, Any] = {field: without_halves(getattr(document, field) or "") or None for field in fields}
    return replace(document, **cleaned)  # half a character would spoil the whole file for other tools


def _member(line: bytes) -> str:
    """How to find a refused document again: by its own id, else by how its line begins."""
    try:
        own = json.loads(line)["id"] if len(line) <= LARGEST_TEXT else None
    except (ValueError, TypeError, KeyError, RecursionError):
        own = None
    return f"line {line[:60].decode('utf-8', 'replace')!r}" if own is None else f"document {str(own)[:80]!r}"


def _line(value: Mapping[str, Any]) -> str:
    return without_halves(json.dumps(value, ensure_ascii=False))


def _pending(source: Path, out: Path, done: Archived) -> list[SourceFile]:
    if source == out or source in out.parents or out in source.parents:
        raise ArchiveFolderError(str(out), "source and output lie in each other", "name two folders apart")
    found = sorted(path for path in source.rglob("*") if path.is_file() and not _hidden(path.relative_to(source)))
    names = {path: path.relative_to(source).as_posix() for path in found}
    inputs = [path for path in found if path.suffix in (".parquet", ".jsonl")]
    if not inputs:
        raise ArchiveFolderError(str(source), "no .parquet or .jsonl file lies there", "name the documents' folder")
    done.passed_over = [names[path] for path in found if path.suffix not in (".parquet", ".jsonl")]
    files = []
    for path in inputs:
        if _finished(out, path, names[path]):
            done.known += 1
            continue
        try:
            files.append(source_file(path, names[path], wanted=COLUMNS))
        except CounterclaimError as error:
            done.files.append(refused(names[path], error))
    return files


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "_")) for part in path.parts)


def _identity(path: Path) -> dict[str, Any]:
    state = path.stat()
    return {"bytes": state.st_size, "modified": state.st_mtime_ns, "reader": READER}


def _finished(out: Path, path: Path, name: str) -> bool:
    try:
        mark = json.loads((out / "parts" / f"{name}.json").read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return bool(_identity(path).items() <= mark.items())


Parts = Mapping[str, Sequence[Path]]  # kind → files in order; of kind `read` numbers of documents


def _on_machine(
    files: Sequence[SourceFile], stage: Path, processes: int
) -> Iterator[tuple[SourceFile, Parts | Refused]]:
    with ExitStack() as stack:
        pool = None
        if processes > 1 and files:
            pool = stack.enter_context(ProcessPoolExecutor(processes))
            pool.submit(len, ()).result()  # the workers start before any database thread does
        for number, file in enumerate(files):
            try:
                yield file, _written(file, stage / str(number), pool, processes)
            except CounterclaimError as error:
                yield file, refused(file.name, error)


def _written(file: SourceFile, folder: Path, pool: Executor | None, processes: int) -> Parts:
    folder.mkdir()
    paths = {kind: folder / kind for kind in ("claims", "refused", "read")}
    total = 0
    with ExitStack() as stack:
        open_files = {kind: stack.enter_context(path.open("wb")) for kind, path in paths.items()}
        for read, lines in _chunks_read(file, pool, processes):
            total += read
            for kind, line in lines:
                open_files[kind].write(line.encode() + b"\n")
        open_files["read"].write(b"%d\n" % total)
    return {kind: [path] for kind, path in paths.items()}


Chunk = tuple[int, list[tuple[str, str]]]


def _chunks_read(file: SourceFile, pool: Executor | None, processes: int) -> Iterator[Chunk]:
    """Chunks in order; with a pool a few of them are under way at once, so that memory stays bounded."""
    rows = rows_of(file, longest=LARGEST_TEXT)
    under_way: deque[Future[Chunk]] = deque()
    while chunk := list(islice(rows, _CHUNK)):
        if pool is None:
            yield _read_chunk(file.name, chunk)
            continue
        under_way.append(pool.submit(_read_chunk, file.name, chunk))
        if len(under_way) > 3 * processes:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


def _read_chunk(name: str, rows: Sequence[Mapping[str, Any]]) -> Chunk:
    read = [lines for lines in (read_row(name, row) for row in rows) if lines is not None]
    return len(read), [line for lines in read for line in lines]


def _on_spark(files: Sequence[SourceFile], stage: Path, session: Any) -> Iterator[tuple[SourceFile, Parts | Refused]]:
    """Rounds of files; where a round fails, each of its files by itself, so that one bad file stops no other."""
    from counterclaim.engines.spark import map_files

    for start in range(0, len(files), ROUND):
        some, folder = files[start : start + ROUND], stage / str(start)
        try:
            map_files(session, some, read_row, folder)
        except ClusterError as error:
            if len(some) == 1:
                yield some[0], refused(some[0].name, error)
                continue
            for number, file in enumerate(some):
                yield from _on_spark([file], stage / f"{start}-{number}", session)
            continue
        for number, file in enumerate(some):
            parts = {path.name[5:]: sorted(path.glob("*.txt")) for path in folder.glob(f"part={number}/kind=*")}
            yield file, parts
        shutil.rmtree(folder)


def _settled(out: Path, file: SourceFile, parts: Parts) -> dict[str, Any]:
    """Put a part's files in their places, the mark last; whatever an earlier reading left is replaced."""
    mark = {"input": file.name, **_identity(file.path)}
    mark_path = out / "parts" / f"{file.name}.json"
    mark_path.unlink(missing_ok=True)
    for kind in ("claims", "refused"):
        target = out / kind / f"{file.name}.jsonl"
        mark[kind] = _placed(parts.get(kind, ()), target, out / _STAGE)
    mark["documents"] = sum(int(number) for path in parts["read"] for number in path.read_text("ascii").split())
    _replace(mark_path, out / _STAGE, lambda draft: draft.write_text(json.dumps(mark) + "\n", "utf-8"))
    return mark


def _placed(paths: Iterable[Path], target: Path, stage: Path) -> int:
    """Join files into one at `target` (none where they are empty); how many lines they hold."""
    filled = [path for path in paths if path.stat().st_size]
    if not filled:
        target.unlink(missing_ok=True)
        return 0
    draft, count = stage / sha256_hex(str(target)), 0
    with draft.open("wb") as joined:
        for path in filled:
            with path.open("rb") as part:
                for line in part:
                    joined.write(line)
                    count += 1
    target.parent.mkdir(parents=True, exist_ok=True)
    draft.replace(target)
    return count


def _replace(target: Path, stage: Path, write: Callable[[Path], object]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = stage / sha256_hex(str(target))
    write(draft)
    draft.replace(target)


def _kept(out: Path, kind: str) -> Iterator[dict[str, Any]]:
    marks = sorted((out / "parts").rglob("*.json"))
    if not marks:
        raise ArchiveFolderError(str(out), "it holds no finished part of an archive", "run `archive` into it first")
    for mark in marks:
        path = out / kind / f"{mark.relative_to(out / 'parts').as_posix().removesuffix('.json')}.jsonl"
        if path.is_file():
            with path.open("rb") as lines:
                yield from map(json.loads, lines)

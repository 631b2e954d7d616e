"""How do several processes write numbered files into one folder without a lock?

A finished temporary file is linked to the next free number; a number that is taken makes the link fail, and the next
one is tried. Names are `00000012.parquet`, or `00000001-00000900.parquet` for segments merged by compaction. Where hard
links are not supported, a lock file made by exclusive creation guards a rename.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.errors import DamagedLedgerError, DiskFullError, ReadOnlyLedgerError

_NAME = re.compile(r"(\d{8})(?:-(\d{8}))?\.parquet")
_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
LOCK = ".commit"
PATIENCE = 10.0  # seconds to wait for another process's lock; a commit holds it for milliseconds


@dataclass(frozen=True, slots=True)
class File:
    """One file of the folder and the segment numbers it holds, both ends included."""

    first: int
    last: int
    path: Path


def listed(folder: Path) -> list[File]:
    """The files that make up the ledger, in order, each number once; a merged file hides what it was merged from.

    Raises:
        DamagedLedgerError: a number is missing.
    """
    for attempt in range(5):
        files = _uncovered(folder)
        gap = _gap(files)
        if gap is None:
            return files
        time.sleep(0.002 * 4**attempt)  # a listing is not a snapshot: a file linked meanwhile may show before its elder
    raise DamagedLedgerError(str(folder / f"{gap:08d}.parquet"), "the segment is missing")


def committed(folder: Path, temporary: Path, number: int) -> bool:
    """Whether the temporary file now stands as segment `number`; false when the number was taken. Removes nothing.

    Raises:
        DiskFullError, ReadOnlyLedgerError: the file system refuses.
    """
    target = folder / f"{number:08d}.parquet"
    try:
        os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise trouble(error, folder) from error
        return _renamed(folder, temporary, number, target)
    if any(file.first <= number <= file.last and file.first != file.last for file in _all(folder)):
        target.unlink(missing_ok=True)  # the number was merged away while this process slept; nobody could see the file
        return False
    synced(folder)
    return True


def covered(folder: Path, *, older_than: float) -> list[Path]:
    """Files whose numbers a merged file made before `older_than` (seconds of the epoch) holds."""
    standing = _uncovered(folder)
    merged = [file for file in standing if file.first != file.last and file.path.stat().st_mtime < older_than]
    kept = {file.path for file in standing}
    return [
        file.path
        for file in _all(folder)
        if file.path not in kept and any(one.first <= file.first and file.last <= one.last for one in merged)
    ]


def synced(path: Path) -> None:
    """Have the disk hold what was written to a file or folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:  # some network file systems cannot sync a folder
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}:
            raise trouble(error, path) from error
    finally:
        os.close(handle)


def removed(path: Path) -> None:
    """Take a file away; one on a disk that went read-only stays, and a later sweep takes it."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def trouble(error: OSError, where: Path) -> Exception:
    """The clear error for what the operating system said."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError(str(where))
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return ReadOnlyLedgerError(str(where), (error.strerror or str(error)).lower())
    return ReadOnlyLedgerError(str(where), str(error))


def _all(folder: Path) -> list[File]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            match = _NAME.fullmatch(entry.name)
            if match:
                first = int(match[1])
                found.append(File(first, int(match[2] or first), Path(entry.path)))
    return found


def _uncovered(folder: Path) -> list[File]:
    kept: list[File] = []
    for file in sorted(_all(folder), key=lambda file: (file.first, -file.last)):
        if not kept or file.last > kept[-1].last:
            kept.append(file)
    return kept


def _gap(files: list[File]) -> int | None:
    expected = 1
    for file in files:
        if file.first != expected:
            return expected
        expected = file.last + 1
    return None


def _renamed(folder: Path, temporary: Path, number: int, target: Path) -> bool:
    """Commit where hard links are not supported: a rename under a lock file that only one process can create."""
    lock, patience = folder / LOCK, time.monotonic() + PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            if time.monotonic() > patience:
                what = f"the file system knows no hard links and the lock file {str(lock)!r} is held"
                raise ReadOnlyLedgerError(str(folder), f"{what} (remove it if no other process writes)") from None
            time.sleep(0.01)
        except OSError as error:
            raise trouble(error, folder) from error
    try:
        if any(file.first <= number <= file.last for file in _all(folder)):
            return False
        temporary.rename(target)
        synced(folder)
    except OSError as error:
        raise trouble(error, folder) from error
    else:
        return True
    finally:
        lock.unlink(missing_ok=True)

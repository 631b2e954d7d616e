"""How does an archive's folder of documents become claims, and those a ledger's?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from counterclaim.ledger import archive as archives
from counterclaim.ledger.archive import Archived
from counterclaim.verbs.opening import DEFAULT, Address, now, opened
from counterclaim.verbs.records import Added


def archive(
    source: str | Path,
    out: str | Path,
    *,
    spark: str | None = None,
    processes: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Archived:
    """Claims of every document in a folder of `.parquet` and `.jsonl` files of any size; a second run goes on.

    Args:
        source: the documents' folder: rows of `text` with `id`, `source`, `published_at`, `language`, `url`.
        out: gets `claims/`, `refused/` and `parts/`, a file for each input file.
        spark: a master (`local[2]`, `spark://host:7077`) whose workers see both folders; null for this machine.
        processes: worker processes; not used with Spark.
        progress: called with the number of documents read since the last call.

    Raises:
        CounterclaimError: nothing lies there to read, the folders lie in each other, or Spark does not start.
    """
    if spark is None:
        return archives.extract_folder(source, out, processes=processes, progress=progress)
    from counterclaim.engines.spark import session_on

    return archives.extract_folder(source, out, session=session_on(spark), progress=progress)


def add_archive(out: str | Path, *, ledger: Address = DEFAULT, recorded_at: datetime | None = None) -> Added:
    """An archive's claims into the ledger; the texts stay in the archive. Again adds only what is new.

    Args:
        out: the folder that `archive` wrote.
        recorded_at: the moment to record; null for the clock's.

    Raises:
        CounterclaimError: the folder holds no finished part, or the ledger cannot be written.
    """
    done = Added()
    with opened(ledger, create=True) as store:
        before = store.count("claim")
        done.known = archives.add_archive(store, out, recorded_at=now(recorded_at)).known
        done.claims = store.count("claim") - before
    return done

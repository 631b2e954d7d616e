"""Does a ledger in PostgreSQL keep its entries through migrations, several writers and lost connections?"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from counterclaim.engines import layout
from counterclaim.engines import postgres as engine_module
from counterclaim.ledger import Entry, Ledger, entry_lines, import_entries, open_ledger
from counterclaim.ledger.schema import ENTRY
from counterclaim.model.errors import EngineError, MissingLedgerError, NotALedgerError, ReadOnlyLedgerError

WHEN = "2026-11-24T08:00:00Z"
Fresh = Callable[[str], str]


def note(name: str) -> Entry:
    return Entry("note", name, None, None, {"text": "100 % «так»"})


def test_no_ledger_there(fresh_database: Fresh) -> None:
    address = fresh_database("nothing")
    with pytest.raises(MissingLedgerError, match="no ledger at 'postgresql://"):
        open_ledger(address)
    with pytest.raises(EngineError, match="the database does not answer"):
        open_ledger(address.replace("/nothing?", "/elsewhere?"))


def test_a_schema_that_holds_something_else(fresh_database: Fresh) -> None:
    import psycopg

    address = fresh_database("foreign")
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA counterclaim")
        connection.execute("CREATE TABLE counterclaim.accounts (n int)")
    with pytest.raises(NotALedgerError, match="its schema 'counterclaim' holds other tables"):
        open_ledger(address, create=True)


def test_a_migration_keeps_the_data(
    fresh_database: Fresh, monkeypatch: pytest.MonkeyPatch, filling: Callable[[Ledger], None]
) -> None:
    address = fresh_database("migrated")
    first = {1: layout.layout(ENTRY)[1]}
    with monkeypatch.context() as older:  # as the first version of the program left it
        older.setattr(engine_module, "LAYOUT", 1)
        older.setattr(engine_module, "layout", lambda _: first)
        with open_ledger(address, create=True) as ledger:
            filling(ledger)
            lines, head = list(entry_lines(ledger)), ledger.head()
            assert _indexes(ledger) == 2
    with open_ledger(address, read_only=True) as ledger:
        assert ledger.head() == head  # reading asks for no migration
    with open_ledger(address) as ledger:
        assert _indexes(ledger) == 6
        assert list(entry_lines(ledger)) == lines
        assert (ledger.head(), ledger.verify()) == (head, None)
        ledger.append([note("after")], recorded_at="2026-11-27T08:00:00Z")
        assert ledger.verify() is None
    monkeypatch.setattr(engine_module, "LAYOUT", 1)
    with pytest.raises(NotALedgerError, match=r"written by a newer counterclaim \(layout 3\)"):
        open_ledger(address)


def _indexes(ledger: Ledger) -> int:
    sql = "SELECT count(*) FROM pg_indexes WHERE schemaname = 'counterclaim' AND tablename = 'entry'"
    return int(ledger.engine.rows(sql, {})[0][0])


def test_a_folder_moves_into_a_database_and_back(fresh_database: Fresh, embedded: Ledger, tmp_path: Path) -> None:
    lines = list(entry_lines(embedded))
    with open_ledger(fresh_database("moved"), create=True) as moved, open_ledger(tmp_path / "l", create=True) as back:
        import_entries(moved, lines)
        import_entries(back, entry_lines(moved))
        assert list(entry_lines(back)) == lines
        assert back.head() == moved.head() == embedded.head()


def test_a_changed_entry_is_named(fresh_database: Fresh) -> None:
    import psycopg

    address = fresh_database("tampered")
    with open_ledger(address, create=True) as ledger:
        for name in "abc":
            ledger.append([note(name), note(name + name)], recorded_at=WHEN)
        assert ledger.verify() is None
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("UPDATE counterclaim.entry SET body = '{}' WHERE id = 'bb'")
        broken = ledger.verify()
        assert broken is not None
        assert (broken.segment, broken.seq, broken.key) == (2, 1, ("note", "bb", ""))
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("DELETE FROM counterclaim.entry WHERE id = 'bb'")
        broken = ledger.verify()
        assert broken is not None
        assert broken.what == "1 entries where 2 were written"


def test_reading_only(fresh_database: Fresh) -> None:
    address = fresh_database("readonly")
    open_ledger(address, create=True).append([note("a")], recorded_at=WHEN)
    with open_ledger(address, read_only=True) as ledger:
        assert ledger.count() == 1
        with pytest.raises(ReadOnlyLedgerError, match="it was opened for reading only"):
            ledger.append([note("b")], recorded_at=WHEN)
    with open_ledger(address) as ledger:
        ledger.engine.rows("SELECT set_config('default_transaction_read_only', 'on', false)", {})
        with pytest.raises(ReadOnlyLedgerError, match="read-only transaction"):
            ledger.append([note("b")], recorded_at=WHEN)
        assert ledger.count() == 1


def test_a_lost_connection_is_one_line_and_the_next_call_connects_again(fresh_database: Fresh) -> None:
    import psycopg

    address = fresh_database("dropped")
    with open_ledger(address, create=True) as ledger:
        ledger.append([note("a")], recorded_at=WHEN)
        (pid,) = ledger.engine.rows("SELECT pg_backend_pid()", {})[0]
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("SELECT pg_terminate_backend(%s)", (pid,))
        with pytest.raises(
            EngineError, match=r"the database does not answer .* nothing of this batch was added"
        ) as caught:
            ledger.append([note("b")], recorded_at=WHEN)
        assert "\n" not in str(caught.value)
        assert ledger.count() == 1
        ledger.append([note("b")], recorded_at=WHEN)
        assert ledger.count() == 2
        assert ledger.verify() is None


def test_eight_writers_and_readers_at_once(fresh_database: Fresh) -> None:
    address = fresh_database("crowded")
    open_ledger(address, create=True).close()
    trouble: list[Any] = []
    done = threading.Event()

    def write(who: int) -> None:
        try:
            with open_ledger(address) as ledger:
                for n in range(15):
                    added = ledger.append(
                        [Entry("note", f"{who}-{n}-{k}", None, None, {"commit": f"{who}-{n}"}) for k in range(3)]
                        + [Entry("note", f"both-{n}", None, None, {"commit": "both"})],
                        recorded_at=WHEN,
                    )
                    assert added.added >= 3
        except BaseException as error:  # noqa: BLE001 a thread's failure must reach the test
            trouble.append(error)

    def read() -> None:
        try:
            with open_ledger(address, read_only=True) as ledger:
                while not done.is_set():
                    whole: dict[str, int] = {}
                    for entry in ledger.entries():
                        whole[entry.body["commit"]] = whole.get(entry.body["commit"], 0) + 1
                    whole.pop("both", None)
                    assert set(whole.values()) <= {3}
        except BaseException as error:  # noqa: BLE001 a thread's failure must reach the test
            trouble.append(error)

    readers = [threading.Thread(target=read) for _ in range(8)]
    writers = [threading.Thread(target=write, args=(who,)) for who in range(8)]
    for thread in (*readers, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in readers:
        thread.join()
    assert trouble == []
    with open_ledger(address) as ledger:
        assert ledger.count() == 8 * 15 * 3 + 15
        assert ledger.verify() is None


def test_a_password_is_never_printed() -> None:
    with pytest.raises(EngineError) as caught:
        open_ledger("postgresql://desk:secret@127.0.0.1:1/none?connect_timeout=2")
    assert "secret" not in str(caught.value)

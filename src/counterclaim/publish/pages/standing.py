"""Which claims settle what stands on a day, so that its page need not read a large ledger from the first day on?

What stands is settled question by question, from the oldest claim on (`brief_standing`). A source's claims that answer
one question are a chain. Where every chain of a question is regular (later days are told later, soon after they are
over), older links cannot matter any more, and the newest few of each chain settle it; else all of them are read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date

from counterclaim.ledger import Point
from counterclaim.publish.briefs.standing import COPY, Question, question_of, rank_of

ALIKE_A_DAY = 2
"""Claims of a chain on one day (a headline and its text) up to which it counts as regular."""
TAIL = 15 * ALIKE_A_DAY
"""Links read of a long, regular chain: 15 days at least, more than the days that tell whether an issuer reports daily
(`DAILY_WINDOW`) and than the lag of a regular chain, so that no older claim can still be newer in what it tells."""
LAG = 7
"""Days after the end of what is told within which a regular chain tells it: bulletins are of the day or the day before;
monthly figures come later and are few."""
_IRREGULAR = f"""
SELECT DISTINCT chain FROM (
  SELECT chain, end, published_at, lag(end) OVER w AS last_end, lag(published_at) OVER w AS last_day,
    lag(published_at, {ALIKE_A_DAY}) OVER w AS some_before
  FROM claim WHERE chain IS NOT NULL WINDOW w AS (PARTITION BY chain ORDER BY published_at, end))
WHERE end IS NULL OR published_at IS NULL OR end > published_at
  OR julianday(published_at) - julianday(end) > {LAG} OR some_before = published_at
  OR NOT (last_day IS NULL OR (last_day = published_at AND last_end = end)
    OR (last_day < published_at AND last_end < end))
"""
_LONG = f"SELECT chain FROM claim WHERE chain IS NOT NULL GROUP BY chain HAVING count(*) > {TAIL}"


class Chains:
    """Numbers the chains of a ledger while its claims are taken in, and writes down how each may be read."""

    def __init__(self) -> None:
        self._questions: dict[Question, int] = {}
        self._chains: dict[tuple[int, str | None], int] = {}

    def number(self, point: Point) -> int | None:
        """The number of the chain a claim belongs to; null for one that answers no question of a brief."""
        question = question_of(point)
        if question is None:
            return None
        asked = self._questions.setdefault(question, len(self._questions))
        return self._chains.setdefault((asked, point.source), len(self._chains))

    def write(self, database: sqlite3.Connection) -> None:
        """Fill the table `chain`: those of which the newest links are enough have `whole` 0.

        Read whole are short chains, every chain of a question with an irregular one, and those that notes look further
        back in: rates, and an issuer's own running totals of people and of what somebody gives a rate of.
        """
        database.executescript("CREATE INDEX by_chain ON claim (chain, published_at, end);")
        irregular = {chain for (chain,) in database.execute(_IRREGULAR)}
        unlike = {asked for (asked, _), chain in self._chains.items() if chain in irregular}
        long = {chain for (chain,) in database.execute(_LONG)}
        questions = list(self._questions)
        rated = {(one.subject, one.category) for one in questions if one.kind == "rate"}
        database.execute("CREATE TABLE chain (chain INTEGER PRIMARY KEY, whole INTEGER)")
        database.executemany(
            "INSERT INTO chain VALUES (?, ?)",
            (
                (chain, chain not in long or asked in unlike or _looked_back_in(questions[asked], source, rated))
                for (asked, source), chain in self._chains.items()
            ),
        )


def chained(database: sqlite3.Connection, columns: str, day: date) -> Iterator[tuple[object, ...]]:
    """The `columns` of the claims published on or before a day that settle what stands on it, in no order."""
    until = day.isoformat()
    yield from database.execute(
        f"SELECT {columns} FROM claim WHERE chain IN (SELECT chain FROM chain WHERE whole) "
        "AND coalesce(published_at, '') <= ?",
        (until,),
    )
    newest = (
        f"SELECT {columns} FROM claim WHERE chain = ? AND published_at <= ? ORDER BY published_at DESC LIMIT {TAIL}"
    )
    for (chain,) in database.execute("SELECT chain FROM chain WHERE NOT whole").fetchall():
        yield from database.execute(newest, (chain, until))


def _looked_back_in(question: Question, source: str | None, rated: set[tuple[str, str]]) -> bool:
    if question.kind != "cumulative" or rank_of(question.claimant, source) > COPY:
        return question.kind == "rate"
    return question.category == "personnel" or (question.subject, question.category) in rated

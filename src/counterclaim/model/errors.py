"""What can go wrong, and what should the reader of the message do?

One class a situation. Each takes values and builds its own message: what was wrong, where, what to do.
The command line prints the message as one line and ends with 2.
"""

from __future__ import annotations


class CounterclaimError(Exception):
    """Anything counterclaim could not do; `str(error)` is one clear line."""


class VocabularyError(CounterclaimError):
    """A vocabulary file or pack says something the loader does not understand."""

    def __init__(self, file: str, line: int, what: str, advice: str) -> None:
        super().__init__(f"{file}:{line}: {what}; {advice}")


class DateError(CounterclaimError):
    """A day that is not a day of the calendar, or one that no war is counted in."""

    def __init__(self, text: str, where: str) -> None:
        super().__init__(
            f"{text!r} ({where}) is not a day of the calendar in the years 1000 to 2999; write it as YYYY-MM-DD"
        )


class WindowError(CounterclaimError):
    """A stretch of days that ends before it begins."""

    def __init__(self, start: object, end: object) -> None:
        super().__init__(f"the window ends before it starts ({start} to {end}); give an end after the start")


class MissingExtraError(CounterclaimError):
    """Something needs a package that the installed set does not hold."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an extra that is not installed; run: pip install 'counterclaim[{extra}]'")


class MapError(CounterclaimError):
    """A dataset map says something the importer does not understand."""

    def __init__(self, file: str, line: int, what: str, advice: str) -> None:
        super().__init__(f"{file}:{line}: {what}; {advice}")


class DatasetError(CounterclaimError):
    """A dataset is not what its map says."""

    def __init__(self, file: str, where: str, what: str, advice: str) -> None:
        super().__init__(f"{file}, {where}: {what}; {advice}")


class NoSuchFileError(CounterclaimError):
    """A path that leads nowhere, or to something that cannot be opened."""

    def __init__(self, path: str, what: str = "there is no such file or folder") -> None:
        super().__init__(f"{path!r}: {what}; check the path")


class UnreadableError(CounterclaimError):
    """A document that cannot be read as what it claims to be: empty, binary, broken or too large."""

    def __init__(self, where: str, what: str, advice: str) -> None:
        super().__init__(f"{where}: {what}; {advice}")


class NoPerimeterError(CounterclaimError):
    """A set of people that no perimeter names."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{name!r} is no perimeter of who is counted; known are {', '.join(known)}")


class NoSeriesError(CounterclaimError):
    """A running total that the ledger does not hold."""

    def __init__(self, claimant: str, category: str) -> None:
        super().__init__(
            f"no running total of {category!r} by {claimant!r} is in the ledger; "
            "see `counterclaim sources` for who reports what, or import a series"
        )


class NoLossesError(NoSeriesError):
    """Losses of a side for which the ledger holds no running total of a category."""

    def __init__(self, subject: str, category: str, *, doubts: tuple[str, ...] = ()) -> None:
        CounterclaimError.__init__(
            self,
            f"no running total of the losses of {subject!r} in {category!r} is in the ledger; "
            + "".join(f"{doubt}; " for doubt in doubts)
            + "see `counterclaim sources` for who reports what, or import a series",
        )


class SeveralSourcesError(CounterclaimError):
    """A series that several copies carry, of which none was asked for."""

    def __init__(self, claimant: str, category: str, sources: tuple[str, ...]) -> None:
        self.sources = sources
        super().__init__(
            f"{category!r} by {claimant!r} stands in {len(sources)} copies: {', '.join(sources)}; "
            "say which one with --source"
        )


class UnlikeMeasuresError(CounterclaimError):
    """Two measures that count different things, asked for side by side."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first!r} and {second!r} count different things and are not compared; show each by itself")


class ExportFormatError(CounterclaimError):
    """An export format that is not one of ours."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{name!r} is not an export format; known are {', '.join(known)}")


class ExportFileError(CounterclaimError):
    """An export format that cannot go to a terminal or a pipe."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name!r} is no text and is not printed; give --out with the place to write it to")


class ListenError(CounterclaimError):
    """A server that cannot listen where it was told to."""

    def __init__(self, host: str, port: int, why: str) -> None:
        super().__init__(f"{host}, port {port}: {why}; give another --port (0 takes a free one) or --host")


class UnknownDatasetError(CounterclaimError):
    """A dataset that no map describes."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"no dataset map is called {name!r}; known are {known}, or give the path of a map file (.yml)")


class SuppressionError(CounterclaimError):
    """A suppression file has a line that names no finding or gives no reason."""

    def __init__(self, file: str, line: int, what: str) -> None:
        where = f"{file}:{line}" if line else file
        super().__init__(f'{where}: {what}; write {{"rule": …, "exact": …, "reason": …}}')


class OptionError(CounterclaimError):
    """An option with a value that is not one of its own."""

    def __init__(self, option: str, value: str, known: str) -> None:
        super().__init__(f"{option} {value!r} is not known; give one of {known}")


class NoDraftError(CounterclaimError):
    """A draft that is not one document."""

    def __init__(self, where: str, count: int) -> None:
        super().__init__(f"{where!r} holds {count} readable documents; verify reads one draft at a time")


class NotADocxError(CounterclaimError):
    """A file given as .docx that is none."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path!r} is not a .docx with a body; save it as .docx or give it as text")


class MissingLedgerError(CounterclaimError):
    """An address where no ledger lies."""

    def __init__(self, address: str) -> None:
        super().__init__(f"no ledger at {address!r}; `counterclaim add` or `import` make one, or give --ledger")


class NotALedgerError(CounterclaimError):
    """A folder or database that holds something else than a ledger."""

    def __init__(self, address: str, what: str) -> None:
        super().__init__(f"{address!r} is not a ledger: {what}; give the folder of a ledger, or a new or empty one")


class DamagedLedgerError(CounterclaimError):
    """A segment of the ledger that is missing, cut short or changed."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}; restore it from a backup, then run `counterclaim log --verify`")


class ReadOnlyLedgerError(CounterclaimError):
    """A ledger that was to be written to and cannot be."""

    def __init__(self, address: str, what: str) -> None:
        super().__init__(f"ledger {address!r} cannot be written to: {what}; nothing was added")


class DiskFullError(CounterclaimError):
    """No room for the next segment."""

    def __init__(self, address: str) -> None:
        super().__init__(f"no room left where ledger {address!r} lies; nothing of this batch was added; free some room")


class EngineError(CounterclaimError):
    """A database that does not answer, or that answers with an error."""

    def __init__(self, address: str, what: str) -> None:
        super().__init__(f"ledger {address!r}: {what}")


class NoSuchClaimError(CounterclaimError):
    """A claim id that the ledger does not hold, or no longer shows."""

    def __init__(self, claim_id: str) -> None:
        super().__init__(f"no claim {claim_id!r} in the ledger as it is shown; `counterclaim find NUMBER` lists ids")


class ClockError(CounterclaimError):
    """A moment of recording that lies before what was recorded already."""

    def __init__(self, moment: str, newest: str) -> None:
        super().__init__(
            f"recorded_at {moment!r} lies before the ledger's newest entry ({newest}); set the clock, nothing was added"
        )


class EntryError(CounterclaimError):
    """An entry that cannot be written: a bad time, an unknown kind, a field that does not exist."""

    def __init__(self, where: str, what: str, advice: str) -> None:
        super().__init__(f"{where}: {what}; {advice}")


class NoSuchFindingError(CounterclaimError):
    """No filed finding, or more than one, goes by the id given."""

    def __init__(self, finding: str, found: int) -> None:
        what = "no filed finding has" if not found else f"{found} filed findings share"
        super().__init__(f"{what} the id {finding!r}; list them with: counterclaim review")


class ReviewError(CounterclaimError):
    """A review, an answer or a finding set aside without its author or its reason."""

    def __init__(self, field: str) -> None:
        super().__init__(
            f"{field!r} is empty; it is kept only with who says so (--by) and in which words (--reason, --answer)"
        )


class UnknownRuleError(CounterclaimError):
    """A rule's name that no rule bears."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{name!r} is not a rule of `check`; known are {', '.join(known)}")


class UnknownSeriesError(CounterclaimError):
    """A series named `source:category[:kind]` that the ledger does not hold, or a name in another form."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"{name!r}: {what}; name a series as source:category or source:category:kind, say petro:tanks")


class SameSeriesError(CounterclaimError):
    """Two names of one series, asked for as two."""

    def __init__(self, a: str, b: str) -> None:
        what = f"{a!r} is given twice" if a == b else f"{a!r} and {b!r} are one and the same series"
        super().__init__(f"{what}, and a series says nothing of itself; give two series of different sources")


class RefusedAddressError(CounterclaimError):
    """An address that is not fetched from: another scheme, a private place, a redirect into one."""

    def __init__(self, url: str, why: str, advice: str) -> None:
        super().__init__(f"{url!r} is not fetched: {why}; {advice}")


class FetchError(CounterclaimError):
    """A page that could not be fetched."""

    def __init__(self, url: str, what: str, advice: str) -> None:
        super().__init__(f"{url!r} could not be fetched: {what}; {advice}")


class DemoFolderError(CounterclaimError):
    """The demo's folder holds something that no demo wrote."""

    def __init__(self, folder: str) -> None:
        super().__init__(f"{folder!r} holds something else than a demo; give another folder with --out")


class WatchlistError(CounterclaimError):
    """A watch list says something that is not understood."""

    def __init__(self, file: str, line: int, what: str) -> None:
        super().__init__(f"{file}:{line}: {what}; write entries as `- {{url: …, source: …, every: 60, archive: …}}`")


class EndpointError(CounterclaimError):
    """A language model's address that gives nothing that can be used.

    Attributes:
        for_all: whether the next document would fare no better, so that it need not be asked.
    """

    def __init__(self, url: str, what: str, *, for_all: bool = True) -> None:
        self.for_all = for_all
        super().__init__(f"model at {url!r}: {what}; the grammar's own claims do not need it: leave out --llm")


class NotPlausibleError(CounterclaimError):
    """A claim that no range can be set beside: not a number of one side's losses over known days."""

    def __init__(self, claim_id: str, why: str) -> None:
        super().__init__(f"claim {claim_id!r}: {why}; give the id of a claim with a number, a side and dates")


class NoDefinitionError(CounterclaimError):
    """An outcome for which no one has said what it counts."""

    def __init__(self, outcome: str, known: tuple[str, ...]) -> None:
        super().__init__(f"what {outcome!r} counts is not defined for an estimate; known are {', '.join(known)}")


class LevelError(CounterclaimError):
    """A level of a range that is no share between 0 and 1."""

    def __init__(self, level: float) -> None:
        super().__init__(f"a level of {level!r} is not between 0 and 1; 0.9 is usual")


class NoCardsError(CounterclaimError):
    """A set of cards that there is not."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no set of cards is called {name!r}; known are {', '.join(known)}")


class BadCardError(CounterclaimError):
    """A card of one claimant that says too little to be used."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(
            f"{where}: {what}; a card needs a war, a role, centre and spread of ln(claimed / established), a date, "
            "its evidence and the addresses it is cited from"
        )


class ArchiveFolderError(CounterclaimError):
    """A folder that an archive cannot be read from or written to."""

    def __init__(self, folder: str, what: str, advice: str) -> None:
        super().__init__(f"{folder!r}: {what}; {advice}")


class ClusterError(CounterclaimError):
    """Spark does not start on a master, or a job on a file failed for good."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: Spark could not do it: {what}; see its log, then run the same again")


class NotReadyError(CounterclaimError):
    """A server asked before the read index of its large ledger is there."""

    def __init__(self, taken: int) -> None:
        super().__init__(f"the read index of this ledger is being made, {taken:,} claims so far; ask again in a minute")

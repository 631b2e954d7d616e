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
    """A day that is not a day of the calendar."""

    def __init__(self, text: str, where: str) -> None:
        super().__init__(f"{text!r} ({where}) is not a day of the calendar; write it as YYYY-MM-DD")


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


class NoSeriesError(CounterclaimError):
    """A running total that the ledger does not hold."""

    def __init__(self, claimant: str, category: str) -> None:
        super().__init__(
            f"no running total of {category!r} by {claimant!r} is in the ledger; "
            "see `counterclaim sources` for who reports what, or import a series"
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


class UnknownDatasetError(CounterclaimError):
    """A dataset that no map describes."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"no dataset map is called {name!r}; known are {known}, or give the path of a map file (.yml)")

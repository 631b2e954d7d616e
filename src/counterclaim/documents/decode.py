"""Which characters do these bytes stand for?

UTF-8, and UTF-16 or UTF-32 with a byte order mark, are read as they are. Another encoding is read when the document
declares it, or when nothing else can be meant: long Cyrillic text in cp1251, KOI8 or cp866, or English whose only
foreign bytes are cp1252 quotation marks and dashes. Everything else is refused: a guess would change words unseen.
"""

from __future__ import annotations

import codecs
import re

from counterclaim.model.errors import UnreadableError

LARGEST_TEXT = 20 * 1024 * 1024
"""Bytes of the largest single document that is read: about 3,000 books' pages; a news day is below one."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a zip archive"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x00\x00\x00 ftyp", "a video"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_PAIRS = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ASCII = bytes(range(128))
_CP1252_MARKS = b"\x85\x91\x92\x93\x94\x95\x96\x97\xa0"
_CYRILLIC = ("cp1251", "koi8-u", "cp866")
_COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжюіє")
_COMMONEST = frozenset("оеаинт")
_WORD = re.compile(r"[^\W\d_]+")


def decode(raw: bytes, where: str, *, declared: str | None = None, markup: bool = False) -> str:
    """The text of a document's bytes, line ends and all characters kept as they stand.

    Args:
        raw: the document's bytes.
        where: what to call the document in a refusal.
        declared: an encoding the carrier names (an HTTP header).
        markup: whether the document may declare its encoding in its own first bytes, as HTML and XML do.

    Raises:
        UnreadableError: empty, too large, binary, or in no encoding that can be told.
    """
    check_size(raw, where)
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding, where)
    refuse_binary(raw, where)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start
    named = declared or (_declaration(raw) if markup else None)
    if named is not None and not _is_utf8(named):
        text = _as_declared(raw, named)
        if text is not None:
            return text
    found = _unambiguous(raw)
    if found is not None:
        return found
    raise UnreadableError(where, f"broken UTF-8 at byte {place}", "save the text as UTF-8")


def check_size(raw: bytes, where: str, limit: int = LARGEST_TEXT) -> None:
    """Pass when there is something to read and not too much of it.

    Raises:
        UnreadableError: no bytes but white space, or more than `limit` of them.
    """
    if len(raw) > limit:
        raise UnreadableError(where, f"{len(raw):,} bytes are over the limit of {limit:,}", "split the document")
    if not raw.strip():
        raise UnreadableError(where, "it is empty", "give a file with text in it")


def refuse_binary(raw: bytes, where: str) -> None:
    """Pass when the bytes can be text.

    Raises:
        UnreadableError: they begin like a known binary format, or hold null bytes.
    """
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise UnreadableError(where, f"this is {name}, not text", "give its text")
    if b"\x00" in raw:
        raise UnreadableError(where, "this is binary, not text (it holds null bytes)", "give its text")


def without_halves(text: str) -> str:
    """The text with every lone half of a surrogate pair replaced by U+FFFD; no offset moves."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def _strictly(raw: bytes, encoding: str, where: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"broken {encoding.upper().removesuffix('-SIG')} at byte {error.start}"
        raise UnreadableError(where, what, "save the text as UTF-8") from None


def _declaration(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:4096])
    return found.group(1).decode("ascii") if found else None


def _is_utf8(name: str) -> bool:
    return name.lower().replace("-", "").replace("_", "") in ("utf8", "usascii", "ascii")


def _as_declared(raw: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup(name)
        if not codec._is_text_encoding:  # noqa: SLF001 - the only mark that tells rot13 and zip from charsets
            return None
        return raw.decode(codec.name)
    except (LookupError, UnicodeError):
        return None


def _unambiguous(raw: bytes) -> str | None:
    """The text when only one reading is possible; null otherwise. A long text is judged by its first half megabyte."""
    high = raw.translate(None, _ASCII)
    if not high.translate(None, _CP1252_MARKS):
        return raw.decode("cp1252")
    sample = raw[: 1 << 19]
    seen = len(sample.translate(None, _ASCII))
    in_pairs = sum(map(len, _PAIRS.findall(sample)))
    if in_pairs * 2 > seen or seen < 40:
        return None
    words = raw[: 1 << 16] if len(raw[: 1 << 16].translate(None, _ASCII)) >= 40 else sample
    scored = sorted(((_plausible(words, encoding), encoding) for encoding in _CYRILLIC), reverse=True)
    (best, encoding), (second, _) = scored[0], scored[1]
    if best <= 0.8 or best - second <= 0.2:
        return None
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plausible(raw: bytes, encoding: str) -> float:
    """From 0 to 1, how much the bytes look like Ukrainian or Russian prose in this encoding."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    foreign = [character for character in text if ord(character) > 127]
    letters = [character for character in foreign if "\u0400" <= character <= "\u04ff"]
    if not foreign or len(letters) < 0.85 * len(foreign):
        return 0.0
    low = sum(character in _COMMON for character in letters) / len(letters)
    commonest = sum(character in _COMMONEST for character in letters) / len(letters)
    words = [word for word in _WORD.findall(text) if ord(word[0]) > 127 or ord(word[-1]) > 127]
    shaped = sum(word.islower() or word.istitle() or word.isupper() for word in words) / max(1, len(words))
    score = min(1.0, low + 0.1) if commonest > 0.25 else 0.3 * low
    return float(score * shaped)

"""What does a reader of a document see: wrapped lines run on, Markdown's marks of emphasis out of sight?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.document import Document
from counterclaim.model.quote import Quote
from counterclaim.vocabulary.wrapped import read_through, without_emphasis

_LAID_OUT = ("html", "word", "feed")  # readers of formats that tell a paragraph and an emphasis by marks of their own
_POSTED = ("telegram",)  # whose lines are broken by hand


def as_read(document: Document) -> Document:
    """The document as a person reads it, each character in its place; itself where nothing is to change."""
    text = document.text
    if not document.reader.startswith(_LAID_OUT):
        text = without_emphasis(text) if document.reader.startswith(_POSTED) else read_through(text)
    return document if text == document.text else replace(document, text=text)


def in_print(quote: Quote, text: str) -> Quote:
    """A quote with the characters of a text in which places are the same."""
    start, end = quote.start, quote.end
    if start is None or end is None:
        return quote
    return replace(
        quote,
        exact=text[start:end],
        prefix=text[max(0, start - len(quote.prefix)) : start],
        suffix=text[end : end + len(quote.suffix)],
    )

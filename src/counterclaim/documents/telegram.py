"""Which posts does a Telegram export or a channel's public preview page hold?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lxml import html as lxml_html

from counterclaim.documents.markup import fragment_text, parse
from counterclaim.documents.origin import day_of
from counterclaim.documents.piece import Piece, Refused, refused
from counterclaim.documents.zones import plain_zones
from counterclaim.model.errors import CounterclaimError

FORM = "telegram/1"
_PICTURES = ("photo", "thumbnail")


def is_export(value: Any) -> bool:
    """Whether a JSON value is a channel's export, or the export of a whole account."""
    if not isinstance(value, dict):
        return False
    return isinstance(value.get("messages"), list) or isinstance(value.get("chats"), dict)


def is_preview(markup: str) -> bool:
    """Whether a page is a channel's public preview (t.me/s/…)."""
    return "tgme_widget_message" in markup


def export_pieces(value: dict[str, Any], where: str) -> Iterator[Piece | Refused]:
    """A piece for each post with text; a post that is only a picture is refused as an unread image.

    Names of people who wrote in a group are not read.
    """
    chats = value.get("chats", {}).get("list", ()) if "messages" not in value else (value,)
    for chat in chats:
        if not isinstance(chat, dict) or not isinstance(chat.get("messages"), list):
            yield Refused(where, "an entry of the export's chats holds no list of messages; export it again")
            continue
        name = chat.get("name") if isinstance(chat.get("name"), str) else None
        for message in chat["messages"]:
            place = f"{where} message {message.get('id')}" if isinstance(message, dict) else where
            try:
                found = _message(message, name, place)
            except CounterclaimError as error:
                found = refused(place, error)
            if found is not None:
                yield found


def preview_pieces(markup: str, where: str) -> Iterator[Piece | Refused]:
    """A piece for each post of a preview page, with its address, day and channel."""
    tree = parse(markup, where)
    titles = tree.xpath('//div[contains(@class, "tgme_channel_info_header_title")] | //meta[@property="og:title"]')
    title = next(filter(None, ((node.get("content") or node.text_content()).strip() for node in titles)), None)
    for node in tree.xpath('//div[contains(concat(" ", @class, " "), " tgme_widget_message ")][@data-post]'):
        post = str(node.get("data-post"))
        place = f"{where} post {post}"
        bodies = node.xpath('.//div[contains(concat(" ", @class, " "), " tgme_widget_message_text ")]')
        bodies = [body for body in bodies if not body.xpath('ancestor::*[contains(@class, "message_reply")]')]
        if not bodies:
            yield Refused(place, "unread image: the post has no text; give its text")
            continue
        try:
            raw = "".join(lxml_html.tostring(body, encoding="unicode") for body in bodies)
            text, _ = fragment_text(raw, place)
            times = node.xpath(".//time/@datetime")
            yield Piece(
                raw=raw.encode("utf-8", "surrogatepass"),
                form=f"{FORM}-preview",
                text=text,
                zones=plain_zones(text),
                dated=day_of(times[-1], place) if times else None,
                dated_by="from the post",
                outlet=title or post.partition("/")[0],
                url=f"https://t.me/{post}",
                document_id=post,
            )
        except CounterclaimError as error:
            yield refused(place, error)


def _message(message: Any, channel: str | None, where: str) -> Piece | Refused | None:
    if not isinstance(message, dict):
        return Refused(where, "an entry of the export's messages is no message; export it again")
    if message.get("type", "message") != "message":
        return None
    text = _flat(message.get("text"))
    pictured = any(message.get(name) for name in _PICTURES)
    if not text.strip():
        what = "unread image: the post has no text" if pictured else "the post has no text"
        return Refused(where, f"{what}; give its text")
    day: date | None = None
    if isinstance(message.get("date"), str):
        day = day_of(message["date"], where)
    return Piece(
        raw=text.encode("utf-8", "surrogatepass"),
        form=f"{FORM}-export",
        text=text,
        zones=plain_zones(text),
        dated=day,
        dated_by="from the post",
        outlet=channel,
        document_id=str(message.get("id")),
        notes=("unread image: the post also shows a picture",) if pictured else (),
    )


def _flat(text: Any) -> str:
    """The post's text; Telegram gives it as one string, or as a list of strings and marked-up pieces."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        pieces = (piece.get("text") if isinstance(piece, dict) else piece for piece in text)
        return "".join(piece for piece in pieces if isinstance(piece, str))
    return ""

"""What does every answer carry, and which answers are kept so that they need not be made again?"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]
Made = tuple[int, Headers, bytes, bytes]

MOST_KEPT = 4_096
LARGEST_KEPT = 2_000_000
LARGEST_BODY = 2_000_000
"""Answers kept, the largest of them, and the largest body taken (a draft of some 300,000 words), in bytes where not a
count: 4,096 pages of 30 kB are 120 MB at most."""
_POLICY = (
    b"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    b"frame-ancestors 'none'"
)
_EMBED = b"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors *"
_IMAGE = b"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"
_COMMON: Headers = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]

_PREFLIGHT: Headers = [
    (b"access-control-allow-methods", b"GET, HEAD"),
    (b"access-control-allow-headers", b"if-none-match"),
    (b"access-control-max-age", b"86400"),
]
"""What a browser is told that asks, before a read from another site, whether it may send an ETag along."""


class Gate:
    """Stands before the application: keeps answers, compares ETags, adds the security headers, bounds bodies.

    `fresh` is asked before each answer whether the ledger has grown; then everything kept is dropped.
    """

    def __init__(self, app: App, fresh: Callable[[], bool]) -> None:
        self._app = app
        self._fresh = fresh
        self._kept: OrderedDict[bytes, Made] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if self._fresh():
            self._kept.clear()
        if scope["method"] == "OPTIONS" and _readable(scope["path"]):
            await send(
                {"type": "http.response.start", "status": 204, "headers": [*_policy_for(scope["path"]), *_PREFLIGHT]}
            )
            await send({"type": "http.response.body", "body": b""})
            return
        if scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, _bounded(receive), _headed(scope, send))
            return
        key = scope["path"].encode("utf-8", "surrogatepass") + b"?" + scope.get("query_string", b"")
        kept = self._kept.get(key)
        if kept is None:
            kept = await self._made(scope, receive)
            if kept[0] == 200 and len(kept[2]) <= LARGEST_KEPT and not _private(kept[1]):
                self._kept[key] = kept
                if len(self._kept) > MOST_KEPT:
                    self._kept.popitem(last=False)
        await _sent(scope, send, kept)

    async def _made(self, scope: Scope, receive: Receive) -> Made:
        status, headers, parts = 500, [], []

        async def collect(message: MutableMapping[str, Any]) -> None:
            nonlocal status, headers
            if message["type"] == "http.response.start":
                status, headers = message["status"], list(message.get("headers", []))
            elif message["type"] == "http.response.body":
                parts.append(message.get("body", b""))

        await self._app({**scope, "method": "GET"} if scope["method"] == "HEAD" else scope, receive, collect)
        body = b"".join(parts)
        tag = b'"' + hashlib.sha256(body).hexdigest()[:32].encode() + b'"'
        return status, [*_without_length(headers), *_policy_for(scope["path"])], body, tag


async def _sent(scope: Scope, send: Send, made: Made) -> None:
    status, headers, body, tag = made
    wanted = next((value for name, value in scope["headers"] if name == b"if-none-match"), b"")
    if status == 200 and not _private(headers):
        headers = [*headers, (b"etag", tag), (b"cache-control", b"public, max-age=60")]
        if wanted and (wanted == b"*" or tag in [one.strip().removeprefix(b"W/") for one in wanted.split(b",")]):
            kept = [pair for pair in headers if pair[0] != b"content-type"]
            await send({"type": "http.response.start", "status": 304, "headers": kept})
            await send({"type": "http.response.body", "body": b""})
            return
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


def _bounded(receive: Receive) -> Receive:
    """A receiver that ends a body beyond the limit; the application then finds it broken off."""
    seen = 0

    async def bounded() -> MutableMapping[str, Any]:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > LARGEST_BODY:
            return {"type": "http.request", "body": b"", "more_body": False}
        return message

    return bounded


def _headed(scope: Scope, send: Send) -> Send:
    """A sender that adds the headers; answers to anything but reads are never stored."""

    async def headed(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", []))
            if not _private(headers):
                headers.append((b"cache-control", b"no-store"))
            message = {**message, "headers": [*headers, *_policy_for(scope["path"])]}
        await send(message)

    return headed


def _policy_for(path: str) -> Headers:
    policy = _EMBED if path.startswith("/embed/") else _IMAGE if path.startswith("/charts/") else _POLICY
    readable = _readable(path)
    cors: Headers = (
        [(b"access-control-allow-origin", b"*"), (b"access-control-expose-headers", b"etag")] if readable else []
    )
    shared = [(b"cross-origin-resource-policy", b"cross-origin" if readable else b"same-origin")]
    if path.startswith(("/embed/", "/static/")):
        shared = [(b"cross-origin-resource-policy", b"cross-origin")]
    return [*_COMMON, (b"content-security-policy", policy), *shared, *cors]


def _readable(path: str) -> bool:
    """Whether pages of other sites may read what stands there."""
    return path.startswith(("/api/", "/charts/", "/feeds/", "/series/")) and not path.endswith("/verify")


def _private(headers: Headers) -> bool:
    return any(name == b"cache-control" and b"no-store" in value for name, value in headers)


def _without_length(headers: Headers) -> Headers:
    return [pair for pair in headers if pair[0] != b"content-length"]

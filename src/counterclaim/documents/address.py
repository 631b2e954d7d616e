"""May this address be connected to?

A name is resolved once, every address it has is checked, and the connection goes to an address that was checked: a name
that points elsewhere a moment later changes nothing. Private, loopback, link-local and other special addresses are
refused unless the host is allowed by name.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

import httpcore2

from counterclaim.model.errors import FetchError, RefusedAddressError

Resolver = Callable[[str, int], Sequence[str]]
_ADVICE = "allow the host by name if that is meant"
_TRANSLATED = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))


def system_resolver(host: str, port: int) -> Sequence[str]:
    """The addresses that this machine's resolver gives for a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_url(url: str) -> str:
    """The host of an http or https address, in lower case.

    Raises:
        RefusedAddressError: another scheme, a name and password in the address, or no host.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise RefusedAddressError(url, "it is no address", "write it as https://host/path") from None
    if parts.scheme not in ("http", "https"):
        raise RefusedAddressError(url, f"scheme {parts.scheme!r} is not http or https", "write it as https://host/path")
    if not host or any(character.isspace() or ord(character) < 33 for character in url):
        raise RefusedAddressError(url, "it names no host", "write it as https://host/path")
    if parts.username is not None or parts.password is not None:
        raise RefusedAddressError(url, "it carries a name or password", "leave them out")
    return host.lower().rstrip(".")


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, whatever form it is wrapped in."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_plain_public(form) for form in _forms(found))


def checked_addresses(host: str, port: int, *, allowed: Collection[str], resolver: Resolver) -> tuple[str, ...]:
    """The addresses to connect to for a host, all of them public, or the host allowed by name.

    A host written as a number (decimal, octal, hexadecimal) is the address that number stands for.

    Raises:
        RefusedAddressError: one of them is not public.
        FetchError: the name has no address.
    """
    literal = _literal(host)
    try:
        addresses = (literal,) if literal is not None else tuple(resolver(host, port))
    except (OSError, UnicodeError):
        addresses = ()
    if not addresses:
        raise FetchError(host, "the name has no address", "check the name and the connection")
    if host.lower() not in allowed:
        for address in addresses:
            if not is_public(address):
                raise RefusedAddressError(host, f"it leads to {address}, which is not public", _ADVICE)
    return addresses


class CheckedBackend(httpcore2.NetworkBackend):
    """Connects to checked addresses only, and lets nothing last longer than its deadline."""

    def __init__(self, *, allowed: Collection[str], resolver: Resolver) -> None:
        self.allowed, self.resolver, self.deadline = allowed, resolver, float("inf")
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first checked address that answers."""
        addresses = checked_addresses(host, port, allowed=self.allowed, resolver=self.resolver)
        for address in addresses[:-1]:
            try:
                stream = self._sockets.connect_tcp(address, port, _left(self, timeout), local_address, socket_options)
                return _BoundedStream(stream, self)
            except httpcore2.ConnectError:
                continue
        stream = self._sockets.connect_tcp(addresses[-1], port, _left(self, timeout), local_address, socket_options)
        return _BoundedStream(stream, self)


class _BoundedStream(httpcore2.NetworkStream):
    """A connection whose every step ends at the backend's deadline, however slowly the other side drips."""

    def __init__(self, stream: httpcore2.NetworkStream, backend: CheckedBackend) -> None:
        self._stream, self._backend = stream, backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._backend, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._backend, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        inner = self._stream.start_tls(ssl_context, server_hostname, _left(self._backend, timeout))
        return _BoundedStream(inner, self._backend)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(backend: CheckedBackend, timeout: float | None) -> float:
    left = backend.deadline - time.monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout("the deadline has passed")
    return left if timeout is None else min(left, timeout)


def _literal(host: str) -> str | None:
    """The address a host is when it is written as one, in any of the forms that connect calls accept."""
    bare = host.strip("[]")
    try:
        return str(ip_address(bare.partition("%")[0]))
    except ValueError:
        pass
    try:
        return str(IPv4Address(socket.inet_aton(bare))) if bare[:1].isdigit() else None
    except OSError:
        return None


def _forms(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address, and the IPv4 address inside it where it is a wrapper."""
    if isinstance(address, IPv4Address):
        return [address]
    inside = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(address in network for network in _TRANSLATED) or int(address) >> 32 == 0:
        inside.append(IPv4Address(int(address) & 0xFFFFFFFF))
    wrapped = [form for form in inside if form is not None]
    return wrapped if address.ipv4_mapped is not None else [address, *wrapped]


def _plain_public(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved and not address.is_unspecified

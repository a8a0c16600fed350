"""Connections that go where they were checked to go, and end when their time is up.

A name is looked up once, and the connection is made to the very address that was checked: a name server that gives
another answer a moment later changes nothing. Below httpx, whose own transport takes no such thing.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore
import httpx

from reader.fetching.addresses import checked, resolve

_LOOK = 0.25  # seconds between looks at whether somebody still waits
_TRIES = 4  # addresses of one host


class NotPublic(Exception):
    """The host's name leads to an address that is not on the public internet."""


class HostUnknown(Exception):
    """Nobody knows the host's name."""


class Stopped(Exception):
    """Nobody waits for the answer any more."""


class Deadline:
    """The moment at which everything must be over: when the time is up, or when somebody says so."""

    def __init__(self, seconds: float, stopped: Callable[[], bool]) -> None:
        self._end = time.monotonic() + seconds
        self._stopped = stopped

    def left(self, most: float | None = None) -> float:
        """Seconds that are left, `most` at most. Raises httpcore.ReadTimeout when none are, and Stopped."""
        if self._stopped():
            raise Stopped
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time is up")
        return left if most is None else min(left, most)


class _Stream(httpcore.NetworkStream):
    """A connection of which every single wait ends with the deadline, so that a server cannot drip."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        patience = time.monotonic() + self._deadline.left(timeout)
        while True:
            try:
                return self._inner.read(max_bytes, self._deadline.left(_LOOK))
            except httpcore.ReadTimeout:
                if time.monotonic() >= patience:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _Stream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Makes connections to checked addresses; `trusted` is for the reader's own proxy and for tests."""

    def __init__(self, deadline: Deadline, *, trusted: bool) -> None:
        self._deadline = deadline
        self._trusted = trusted
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        self._deadline.left()
        try:
            addresses = resolve(host, port) if self._trusted else checked(host, port)
        except (OSError, UnicodeError) as exc:
            raise HostUnknown(host) from exc
        if not addresses:
            raise NotPublic(host)
        problem: Exception = httpcore.ConnectError(host)
        for address in addresses[:_TRIES]:
            try:
                left = self._deadline.left(timeout)
                stream = self._plain.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as exc:
                problem = exc
            else:
                return _Stream(stream, self._deadline)
        raise problem


class _Body(httpx.SyncByteStream):
    def __init__(self, parts: Any) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[bytes]:
        yield from self._parts

    def close(self) -> None:
        self._parts.close()


class Transport(httpx.BaseTransport):
    """What carries one fetch, directly or by the system's proxy. Its errors are those of httpcore."""

    def __init__(self, deadline: Deadline, proxy: str | None, *, trusted: bool) -> None:
        """`proxy` is an address like "http://host:8080"; then the proxy looks names up, and not this computer."""
        backend = _Backend(deadline, trusted=trusted or proxy is not None)
        context = httpx.create_ssl_context()
        self._pool: httpcore.ConnectionPool
        if proxy is None:
            self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=backend)
            return
        known = httpx.Proxy(proxy)
        self._pool = httpcore.HTTPProxy(
            proxy_url=str(known.url), proxy_auth=known.raw_auth, ssl_context=context, network_backend=backend
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; its answer's body is read as it comes."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer.stream))

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()

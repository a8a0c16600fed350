"""Fetching one address: within a size, within a time, from the public internet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass

from reader import __version__
from reader.errors import (
    AddressRefused,
    DownloadTooLong,
    HostNotFound,
    NoConnection,
    NotAnAddress,
    NotOnTheInternet,
    PageMissing,
    ProxyUnusable,
    ReadingStopped,
    ServerTrouble,
    StrangeAnswer,
    TooManyRedirects,
    UnsafeConnection,
)
from reader.fetching.addresses import is_public_host
from reader.fetching.body import file_name, read_body

if TYPE_CHECKING:
    import httpx

    from reader.fetching.transport import Deadline

LIMIT = 20_000_000
"""Bytes of one answer, unpacked."""
SECONDS = 60.0
"""Seconds for one address with all its redirects."""
_WAIT = 20.0  # seconds for a server that says nothing
_HOPS = 5
_SHOWN = 200  # code points of an address in a sentence
_MOVED = frozenset({301, 302, 303, 307, 308})
_HOST = re.compile(r"[\w.:-]{1,255}")
_WEB = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered.

    `address` is where the redirects ended; `content_type` is in small letters and without parameters; `name` is a
    file's name for it, with the ending of its type. `etag` and `modified` are what its server wants to hear next
    time; `data` is None where it said that nothing is new.
    """

    data: bytes | None
    address: str
    content_type: str
    name: str
    etag: str = ""
    modified: str = ""


def is_address(text: str) -> bool:
    """Whether `text` looks like an address of the web."""
    return _WEB.match(text.strip()) is not None


def fetch(
    address: str,
    *,
    limit: int = LIMIT,
    seconds: float = SECONDS,
    allow_private: bool = False,
    etag: str = "",
    modified: str = "",
    stopped: Callable[[], bool] = lambda: False,
) -> Fetched:
    """What stands at an http or https address, by the system's proxy where it has one. Blocks; every thread.

    `limit` is in bytes after unpacking. `allow_private` lifts the ban on the reader's own network: for tests alone.
    `stopped` is asked a few times a second and ends the fetching when it says so.
    With `etag` or `modified` of an earlier answer, `data` is None where the server has nothing new.

    Raises NotAnAddress, NotOnTheInternet, HostNotFound, NoConnection, ProxyUnusable, UnsafeConnection, PageMissing,
    AddressRefused, ServerTrouble, TooManyRedirects, StrangeAnswer, DownloadTooLarge, DownloadTooLong and
    ReadingStopped.
    """
    from reader.fetching.transport import Deadline

    deadline = Deadline(seconds, stopped)
    known = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {
        "User-Agent": f"Duizhao/{__version__}",
        "Accept": "*/*",
        "Accept-Encoding": "gzip",
        **{key: value for key, value in known.items() if value},
    }
    here = start = _parsed(address.strip())
    for _ in range(_HOPS + 1):
        shown = _shown(here)
        if not allow_private and not is_public_host(here.host):
            raise NotOnTheInternet(address=shown)
        with _problems_of(here, seconds):
            found = _hop(here, headers, limit, deadline, allow_private)
        if isinstance(found, Fetched):
            return found
        here = _joined(here, found)
    raise TooManyRedirects(address=_shown(start))


def _hop(url: httpx.URL, headers: dict[str, str], limit: int, deadline: Deadline, allow_private: bool) -> Fetched | str:
    """What one address says, or where it sends."""
    import httpx

    from reader.fetching.transport import Transport

    transport = Transport(deadline, _proxy(url), trusted=allow_private)
    with httpx.Client(transport=transport, timeout=_WAIT, trust_env=False, headers=headers) as client:
        answer = client.send(client.build_request("GET", url), stream=True)
        try:
            target: str = answer.headers.get("location", "")
            if answer.status_code in _MOVED and target:
                return target
            news = answer.status_code != 304
            if news:
                _refuse(answer.status_code, _shown(url))
            kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
            return Fetched(
                data=read_body(answer, limit, _shown(url)) if news else None,
                address=str(url.copy_with(fragment=None, username=None, password=None)),
                content_type=kind,
                name=file_name(url.host, url.path, kind),
                etag=answer.headers.get("etag", ""),
                modified=answer.headers.get("last-modified", ""),
            )
        finally:
            answer.close()


def _refuse(status: int, shown: str) -> None:
    if status in (404, 410):
        raise PageMissing(address=shown, status=status)
    if 400 <= status < 500 and status != 429:
        raise AddressRefused(address=shown, status=status)
    if status not in (200, 203):
        raise ServerTrouble(address=shown, status=status)


def _proxy(url: httpx.URL) -> str | None:
    """The proxy that the system wants to be used, from its environment or its settings; None for none."""
    known = getproxies()
    found = known.get(url.scheme) or known.get("all")
    if not found or proxy_bypass(url.host):
        return None
    found = found if "://" in found else f"http://{found}"
    if not _WEB.match(found):
        raise ProxyUnusable(proxy=found.partition("@")[2] or found)
    return found


def _parsed(address: str) -> httpx.URL:
    import httpx

    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as exc:
        raise NotAnAddress(address=address[:_SHOWN]) from exc
    if url.scheme not in ("http", "https") or not _HOST.fullmatch(url.host):
        raise NotAnAddress(address=address[:_SHOWN])
    return url


def _joined(here: httpx.URL, target: str) -> httpx.URL:
    import httpx

    try:
        return _parsed(str(here.copy_with(username=None, password=None).join(target)))
    except httpx.InvalidURL as exc:
        raise NotAnAddress(address=target[:_SHOWN]) from exc


def _shown(url: httpx.URL) -> str:
    """An address for a sentence: without a password, and not longer than a line or two."""
    text = str(url.copy_with(username=None, password=None))
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


@contextmanager
def _problems_of(url: httpx.URL, seconds: float) -> Iterator[None]:
    """Says in words what a connection's error means."""
    import httpcore
    import httpx

    from reader.fetching.transport import HostUnknown, NotPublic, Stopped

    shown = _shown(url)
    try:
        yield
    except Stopped as exc:
        raise ReadingStopped(name=shown) from exc
    except NotPublic as exc:
        raise NotOnTheInternet(address=shown) from exc
    except HostUnknown as exc:
        raise HostNotFound(host=url.host) from exc
    except (httpcore.ReadTimeout, httpcore.WriteTimeout) as exc:
        raise DownloadTooLong(address=shown, seconds=round(seconds)) from exc
    except (httpcore.RemoteProtocolError, httpcore.LocalProtocolError, httpx.HTTPError, UnicodeError) as exc:
        raise StrangeAnswer(address=shown) from exc
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProxyError, OSError) as exc:
        if "CERTIFICATE" in str(exc).upper():
            raise UnsafeConnection(host=url.host) from exc
        raise NoConnection(host=url.host) from exc

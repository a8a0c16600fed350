"""Which addresses are on the public internet. Everything else is the reader's own network, and nobody's to ask.

An address that somebody sends, or a page that redirects, must not make this program talk to the router, to the
printer or to a program on this computer. Functions only; safe on every thread.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_TEREDO = IPv6Network("2001::/32")
_SITE = IPv6Network("fec0::/10")
_LOCAL_NAMES = ("localhost", "local", "internal", "lan", "home.arpa", "intranet")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address is one of the public internet, also the IPv4 address that an IPv6 one may stand for."""
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and not address.is_reserved
    if address in _TEREDO or address in _SITE:
        return False
    within = _embedded(address)
    if within is not None:
        return is_public(within)
    return address.is_global and not address.is_multicast and not address.is_reserved


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64 or address in _COMPATIBLE:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def is_public_host(host: str) -> bool:
    """Whether a host may be public by its spelling alone, before it is looked up; a name of no known kind may be.

    An IPv4 address in another form than four decimal numbers (2130706433, 0x7f.1, 0177.0.0.1) may not: nobody but
    an attacker writes it.
    """
    plain = host.strip("[]").rstrip(".").lower()
    if not plain or _is_local_name(plain):
        return False
    try:
        return is_public(ip_address(plain))
    except ValueError:
        return not _is_odd_number(plain)


def _is_local_name(name: str) -> bool:
    return any(name == ending or name.endswith("." + ending) for ending in _LOCAL_NAMES)


def _is_odd_number(name: str) -> bool:
    try:
        socket.inet_aton(name)
    except (OSError, UnicodeError):
        return all(part[:1].isdigit() for part in name.split(".")) and _last_is_number(name)
    return True


def _last_is_number(name: str) -> bool:
    last = name.rpartition(".")[2]
    return last.isdigit() or last.startswith("0x")


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host as numbers, in the order in which the system would try them; at least one.

    Waits for the system's resolver. Raises OSError for a host that is not found.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked(host: str, port: int) -> list[str]:
    """The addresses of a host if all of them are public, else none. Raises OSError as `resolve`."""
    if not is_public_host(host):
        return []
    addresses = resolve(host, port)
    return addresses if all(is_public(ip_address(each)) for each in addresses) else []

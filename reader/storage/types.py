"""Column types of our own."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Dialect, String
from sqlalchemy.types import TypeDecorator

_TORN = re.compile("[\ud800-\udfff]")


class UtcTime(TypeDecorator[datetime]):
    """An aware time, stored as ISO 8601 text in UTC with microseconds, so that text order is time order.

    A naive time is refused with ValueError: nobody could say later which zone it meant.
    """

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """To text."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone cannot be stored: {value!r}")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """To an aware time in UTC."""
        del dialect
        return None if value is None else datetime.fromisoformat(value)


def utc_now() -> datetime:
    """The present, aware."""
    return datetime.now(UTC)


def storable(text: str) -> str:
    """Text with a replacement character for each half of a torn surrogate pair, which UTF-8 cannot hold."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if _TORN.search(text) else text

"""Column types of our own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Dialect, String
from sqlalchemy.types import TypeDecorator


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

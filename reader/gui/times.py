"""Times as the reader's language and place write them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def local_time(when: datetime) -> str:
    """Date and time of an aware moment, short, in the reader's own zone."""
    moment = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def local_date(when: datetime) -> str:
    """The date alone of an aware moment, short, in the reader's own zone."""
    moment = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)

"""PySide6 6.12 lost a reference to None in every call that returns nothing, until Python aborted."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel

CALLS = 1000


@pytest.mark.usefixtures("qapp")
def test_nones_references_do_not_drift() -> None:
    label = QLabel()
    label.setText("warm")
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    drift = sys.getrefcount(None) - before
    label.deleteLater()
    # From Python 3.12 on None is immortal and its count stays put by itself.
    assert abs(drift) < CALLS // 10, drift

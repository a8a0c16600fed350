"""Where files are: one rule for a checkout, an installed wheel and a frozen bundle.

In a checkout `resources/` and `locale/` stand beside the package; in a wheel and in a bundle they are inside it
(`reader/_resources`, `reader/_locale`).
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent


def _data(inside: str, beside: str) -> Path:
    bundled = PACKAGE / inside
    return bundled if bundled.is_dir() else PACKAGE.parent / beside


def resource(name: str) -> Path:
    """The path of a file that ships with the program, by its name below `resources/`."""
    return _data("_resources", "resources") / name


def locale_dir() -> Path:
    """The folder of compiled translations."""
    return _data("_locale", "locale")


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one user. Nothing is created here."""

    data: Path
    cache: Path

    @property
    def library(self) -> Path:
        """The library's file."""
        return self.data / "library.duizhao"

    @property
    def settings(self) -> Path:
        """The settings' file (INI)."""
        return self.data / "settings.ini"

    @property
    def dictionaries(self) -> Path:
        """The folder of the learner's own dictionaries."""
        return self.data / "dictionaries"

    @property
    def last_page(self) -> Path:
        """The copy of the page that was shown last, one for each data folder."""
        name = hashlib.sha256(os.fsencode(self.data.absolute())).hexdigest()[:16]
        return self.cache / f"last-page-{name}.json"

    @property
    def log(self) -> Path:
        """The log's file."""
        return self.data / "duizhao.log"


def folders(data_dir: Path | None = None) -> Folders:
    """The user's folders; with `data_dir`, data live there and the disposable cache stays the user's own."""
    data = data_dir or Path(platformdirs.user_data_dir("duizhao", appauthor=False))
    return Folders(data=data, cache=Path(platformdirs.user_cache_dir("duizhao", appauthor=False)))

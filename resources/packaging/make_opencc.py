"""Make the overlay of OpenCC's newer tables: python resources/packaging/make_opencc.py [WHEEL]

The program converts with the tables of opencc-python-reimplemented, which are years old. What the `opencc` wheel of
the version below has otherwise is written into resources/opencc, table by table, with the rules of its Chinese
configurations. The wheel is fetched by pip unless it is given, and only unpacked into a temporary folder: installed,
it would take the place of the other package, since both are called `opencc`. Needs a wheel for this machine, whose
`opencc_dict` it runs. The outputs are committed, so that no build needs the wheel.

A line of a table is a key, a tab and its values, the usual one first, with blanks between; a key alone says that the
key is not in the newer table. Every line replaces what the package has under its key.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

VERSION = "1.4.2"
OUT = Path(__file__).resolve().parents[1] / "opencc"
INSIDE = "opencc/clib/share/opencc"
TOOL = "opencc/clib/bin/opencc_dict"
CHINESE = (
    *("s2t", "s2tw", "s2twp", "s2hk", "s2hkp", "t2s", "t2tw", "t2hk"),
    *("tw2s", "tw2sp", "tw2t", "hk2s", "hk2sp", "hk2t"),
)


def main(wheel: Path | None = None) -> None:
    """Write resources/opencc anew."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with zipfile.ZipFile(wheel or fetched(folder)) as archive:
            archive.extractall(folder)
        rules = {name: json.loads((folder / INSIDE / f"{name}.json").read_text("utf-8")) for name in CHINESE}
        names = sorted({name for rule in rules.values() for name in tables(rule)})
        newer = {name: dumped(folder, name) for name in names}
    (OUT / "tables").mkdir(parents=True, exist_ok=True)
    for old in (OUT / "tables").glob("*.txt"):
        old.unlink()
    for name, table in newer.items():
        lines = sorted(differences(packaged(name), table))
        write(OUT / "tables" / f"{name}.txt", "".join(f"{line}\n" for line in lines))
    document = {"version": VERSION, "package": digests(names), "configurations": rules}
    write(OUT / "configurations.json", json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def fetched(folder: Path) -> Path:
    """The wheel, from the package index."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    subprocess.run([*command, f"opencc=={VERSION}"], check=True)  # noqa: S603 - a command of our own
    return next(folder.glob("opencc-*.whl"))


def tables(rule: object) -> Iterator[str]:
    """The names of the tables in a configuration or a part of one."""
    if isinstance(rule, dict):
        if "file" in rule:
            yield rule["file"].removesuffix(".ocd2")
        for part in rule.values():
            yield from tables(part)
    elif isinstance(rule, list):
        for part in rule:
            yield from tables(part)


def dumped(folder: Path, name: str) -> dict[str, str]:
    """A table of the wheel."""
    tool, text = folder / TOOL, folder / f"{name}.txt"
    tool.chmod(0o755)
    source = folder / INSIDE / f"{name}.ocd2"
    arguments = ["-i", str(source), "-o", str(text), "-f", "ocd2", "-t", "text"]
    subprocess.run([str(tool), *arguments], check=True)  # noqa: S603 - a tool of the wheel, by its full path
    return parsed(text.read_text("utf-8"))


def packaged(name: str) -> dict[str, str]:
    """A table of the installed package; empty if it has none of that name."""
    file = files("opencc").joinpath("dictionary", f"{name}.txt")
    return parsed(file.read_text("utf-8")) if file.is_file() else {}


def parsed(text: str) -> dict[str, str]:
    """Keys with their values."""
    return dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line)


def differences(old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    """The lines of an overlay that make `new` of `old`."""
    yield from (f"{key}\t{values}" for key, values in new.items() if old.get(key) != values)
    yield from (key for key in old if key not in new)


def digests(names: list[str]) -> dict[str, str]:
    """SHA-256 of the package's tables that the overlay lies over."""
    found = {name: files("opencc").joinpath("dictionary", f"{name}.txt") for name in names}
    return {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in found.items() if file.is_file()}


def write(path: Path, text: str) -> None:
    """Write UTF-8 with plain line ends on every system."""
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))

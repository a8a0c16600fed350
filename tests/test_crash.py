"""What a report and a log line hold, and above all what they do not."""

from __future__ import annotations

import getpass
import logging
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from reader import __version__
from reader.crash import KEEP, LogFormatter, cut, hide, report, save
from reader.errors import QuoteNotFound
from reader.storage.database import Database

ROOT = Path(__file__).resolve().parents[1]
NOTE = "Yesterday I told my sister everything"
CHINESE = "我昨天把一切都告诉了妹妹"
KEY = "sk-proj-Ab3dE5gH7jK9mN1pQ3sT5vW7"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user called mei.lin with a folder of their own."""
    made = tmp_path / "people" / "mei.lin"
    made.mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(made))
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, "mei.lin")
    return made


def failing(error: BaseException) -> str:
    """The report of an error that passed through this file with a note in a variable."""
    note = NOTE + CHINESE
    try:
        assert note
        raise error
    except type(error) as caught:
        return report(type(caught), caught, caught.__traceback__)


def test_it_has_versions_and_places() -> None:
    said = failing(ValueError("nothing here"))
    assert f"Duizhao: {__version__}" in said
    assert f"SQLite: {sqlite3.sqlite_version}" in said
    assert "ValueError: nothing here" in said
    assert "tests/test_crash.py:" in said
    assert "in failing" in said
    assert "raise error" in said
    assert str(ROOT) not in said


@pytest.mark.parametrize(
    "error",
    [
        ValueError(f"no place for {NOTE!r} here"),
        ValueError(f'no place for "{NOTE}" and “{NOTE}”'),
        KeyError(NOTE),
        KeyError(f"{NOTE}\n{NOTE}'s"),
        ValueError(f"it can't place '{NOTE}"),
        ValueError(f"no place for {CHINESE}, {CHINESE}."),
        ValueError("no place for 'my note'"),
        UnicodeDecodeError("utf-8", CHINESE.encode(), 0, 1, f"'{NOTE}'"),
        QuoteNotFound(quote=NOTE, nth=CHINESE),
        RuntimeError(f"refused: {KEY}"),
        AssertionError(f"'{NOTE * 300}'"),
    ],
)
def test_no_text_of_the_readers_and_no_key_is_in_it(error: Exception) -> None:
    said = failing(error)
    assert type(error).__name__ in said
    for private in ("Yesterday", "sister", "my note", CHINESE[:3], CHINESE[-3:], KEY[-12:]):
        assert private not in said, said


def test_an_error_of_ours_shows_its_fields_only() -> None:
    assert "QuoteNotFound: (quote, nth)" in failing(QuoteNotFound(quote=NOTE, nth=1))


@pytest.mark.parametrize(
    "message",
    [
        "'NoneType' object has no attribute 'text'",
        "UNIQUE constraint failed: article.uid",
        "backup-00000012-20261121T203000Z.duizhao is not there",
        "the reader's window isn't there",
    ],
)
def test_what_helps_to_find_the_fault_stays(message: str) -> None:
    assert cut(message) == message


def test_causes_are_told_and_cut_too() -> None:
    try:
        try:
            raise KeyError(NOTE)
        except KeyError as cause:
            raise RuntimeError("second") from cause
    except RuntimeError as error:
        error.__cause__.__cause__ = error  # type: ignore[union-attr] # a circle, which must not be walked for ever
        said = report(type(error), error, error.__traceback__)
    assert said.index("RuntimeError: second") < said.index("KeyError: '…'")
    assert NOTE not in said


def test_an_error_that_cannot_say_what_it_is_does_not_hide_its_place() -> None:
    class Mute(Exception):
        def __str__(self) -> str:
            raise ValueError(NOTE)

    said = failing(Mute())
    assert "Mute: (cannot be shown)" in said
    assert "in failing" in said


def test_the_users_folder_and_name_are_a_tilde(home: Path) -> None:
    backslashes = str(home).replace("/", "\\")
    assert hide(f"{home}/Reading/a.txt, {backslashes}\\b, {home}") == "~/Reading/a.txt, ~\\b, ~"
    assert "mei.lin" not in hide("/mnt/backup/mei.lin/x belongs to mei.lin")
    said = report(OSError, OSError(2, "not there", f"{home}/x.txt"), None, extra={"Library": home / "library"})
    assert "Library: ~/library" in said
    assert "mei.lin" not in said
    assert getpass.getuser() not in said


def test_reports_are_kept_below_the_data_and_the_oldest_go(tmp_path: Path) -> None:
    paths = [save(tmp_path / "data", f"report {number} \ud800") for number in range(KEEP + 3)]
    kept = sorted((tmp_path / "data" / "crashes").iterdir())
    assert kept == paths[3:]
    assert all(path.name.startswith("crash-2") for path in kept)
    assert kept[-1].read_text(encoding="utf-8").startswith(f"report {KEEP + 2}")


def test_a_report_that_cannot_be_written_raises_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "crashes").write_text("", encoding="utf-8")
    assert save(tmp_path, "report") is None
    assert "could not be written" in caplog.text


def logged(message: str, *values: object, error: BaseException | None = None) -> str:
    """A line as the log file has it, after another handler wrote the exception's whole text."""
    record = logging.LogRecord("reader", logging.ERROR, __file__, 1, message, values, None)
    if error is not None:
        record.exc_info = (type(error), error, error.__traceback__)
        logging.Formatter().format(record)
    return LogFormatter("%(levelname)s %(name)s: %(message)s").format(record)


def test_a_line_of_the_log_is_cut_as_a_report_is(home: Path) -> None:
    said = logged("opened %s with '%s' by %s", home / "library", NOTE, CHINESE, error=KeyError(NOTE))
    assert said.startswith("ERROR reader: opened ~/library with '…' by …\nKeyError: '…'")
    assert NOTE not in said


def test_an_error_of_the_store_does_not_hold_what_was_being_saved(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.duizhao")
    try:
        with pytest.raises(DBAPIError) as caught:
            database.call(lambda session: session.execute(text("INSERT INTO nowhere VALUES (:note)"), {"note": NOTE}))
    finally:
        database.close()
    assert "INSERT INTO nowhere" in str(caught.value)
    assert NOTE not in str(caught.value)


START = "import sys; from pathlib import Path; from reader.crash import FatalWatch; w = FatalWatch(Path(sys.argv[1]));"


def start(data: Path, then: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", START + then, str(data)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, cwd=ROOT)


def test_a_fault_below_python_is_reported_at_the_next_start(tmp_path: Path) -> None:
    fault = "import faulthandler; faulthandler._sigsegv()"
    assert start(tmp_path, fault).returncode != 0
    done = start(tmp_path, "print(w.report); w.close(); w.close()")
    assert (done.returncode, done.stderr) == (0, "")
    found = Path(done.stdout.strip()).read_text(encoding="utf-8")
    assert f"Duizhao: {__version__}" in found
    assert "Segmentation fault" in found or "access violation" in found
    assert start(tmp_path, "print(w.report); w.close()").stdout.strip() == "None"
    assert [path.name for path in (tmp_path / "crashes").iterdir()] == [Path(done.stdout.strip()).name]


def test_what_windows_raises_and_survives_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "crashes").mkdir()
    (tmp_path / "crashes" / "fatal.log").write_text(
        "Windows fatal exception: code 0x8001010d\n\nThread 0x1 (most recent call first):\n", encoding="utf-8"
    )
    assert start(tmp_path, "print(w.report); w.close()").stdout.strip() == "None"


def test_where_nothing_can_be_written_the_program_starts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("", encoding="utf-8")
    done = start(tmp_path, "print(w.report); w.close()")
    assert (done.returncode, done.stdout.strip()) == (0, "None")

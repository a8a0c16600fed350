"""The command line: which words it understands. Wrong usage ends with status 2."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.cli import convert
from reader.cli.summaries import (
    CHARACTER_ACTIONS,
    COMMANDS,
    DICTIONARY_ACTIONS,
    FEED_ACTIONS,
    READING_ACTIONS,
    SPLIT_ACTIONS,
    TERM_ACTIONS,
    WORD_ACTIONS,
)
from reader.domain.annotation import Colour
from reader.domain.article import Script, Side
from reader.domain.fixes import Scope
from reader.domain.vocabulary import Status

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["_CommandParser"]


def names_command(argv: Sequence[str]) -> bool:
    """Whether these arguments (without the program's name) ask for a command, help or the version.

    Anything else opens the window; a file that has the name of a command is given as ./import.
    """
    words = iter(argv)
    for word in words:
        if word == "--data-dir":
            next(words, None)
        elif not word.startswith("--data-dir="):
            return word in COMMANDS or word in {"-h", "--help", "--version"}
    return False


def build() -> argparse.ArgumentParser:
    """The parser of every command; `--data-dir` may stand before or after it."""
    parser = argparse.ArgumentParser(
        prog="duizhao",
        description="Read an English article beside its Chinese summary. Without a command the window opens:"
        " duizhao [--data-dir DIR] [FILE ...]",
        epilog="duizhao --self-test checks the whole program on a temporary library.",
        parents=[_data_dir(None)],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"duizhao {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_CommandParser)
    _import(commands)
    _feeds(commands)
    _command(commands, "list")
    _show(commands)
    _article_id(_command(commands, "tokens"))
    _lookup(commands)
    _dictionaries(commands)
    _command(commands, "convert").add_argument(
        "configuration", type=convert.configuration, metavar="CONFIG", help="from and to: s2t, s2twp, tw2sp, t2hk ..."
    )
    _words_of_text(commands)
    _words(commands)
    _links(commands)
    _annotate(commands)
    _article_id(_command(commands, "annotations"), nargs="?")
    _article_id(_command(commands, "delete"))
    _edit(commands)
    _note(commands)
    _command(commands, "undo")
    _export(commands)
    _command(commands, "backup").add_argument(
        "folder", type=Path, nargs="?", metavar="FOLDER", help="put a copy of the backup there as well"
    )
    _restore(commands)
    _command(commands, "check")
    return parser


class _CommandParser(argparse.ArgumentParser):
    """A command whose options may also stand between its words: `lookup run --json walk`."""

    _inner = False
    rigid = False
    """Whether options and words cannot be mixed: argparse cannot where commands or alternatives are among the words."""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse with options and words mixed; up to Python 3.12 that calls back into this method."""
        if self._inner or self.rigid:
            return super().parse_known_args(args, namespace)
        self._inner = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._inner = False


def _data_dir(default: object) -> _CommandParser:
    common = _CommandParser(add_help=False)
    common.add_argument("--data-dir", type=Path, default=default, metavar="DIR", help="the folder of the library")
    return common


def _command(commands: Commands, name: str, said: str = "") -> _CommandParser:
    # SUPPRESS: a folder given before the command is not overwritten by its absence after it.
    parser = commands.add_parser(
        name,
        help=said or COMMANDS[name],
        description=said or COMMANDS[name],
        parents=[_data_dir(argparse.SUPPRESS)],
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    return parser


def _article_id(parser: argparse.ArgumentParser, nargs: str | None = None) -> None:
    parser.add_argument("id", type=_identity, nargs=nargs, metavar="ID", help="the article's number (duizhao list)")


def _import(commands: Commands) -> None:
    parser = _command(commands, "import")
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a file, an address (http or https), a list of feeds, or - (input)"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would be imported and store nothing")


def _group(commands: Commands, name: str, actions: Mapping[str, str]) -> dict[str, _CommandParser]:
    """A command with commands of its own; returns their parsers by name."""
    group = commands.add_parser(
        name,
        help=COMMANDS[name],
        description=COMMANDS[name],
        parents=[_data_dir(argparse.SUPPRESS)],
        allow_abbrev=False,
    )
    group.rigid = True
    inner = group.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_CommandParser)
    return {action: _command(inner, action, said) for action, said in actions.items()}


def _dictionaries(commands: Commands) -> None:
    made = _group(commands, "dictionaries", DICTIONARY_ACTIONS)
    made["add"].add_argument("file", type=Path, metavar="FILE", help="a file, an archive, or a folder of StarDict")
    for name in ("remove", "enable", "disable", "move"):
        made[name].add_argument("name", metavar="NAME", help="its name (duizhao dictionaries list)")
    made["move"].add_argument("position", type=_count, metavar="POSITION", help="from 1, the one that is asked first")


def _words_of_text(commands: Commands) -> None:
    """`segment`, `splits`, `readings` and `characters`."""
    _for_article(_command(commands, "segment"), "with the names and terms of this article, and what is said for it")
    made = _group(commands, "splits", SPLIT_ACTIONS)
    for name in ("join", "split"):
        _article_id(made[name])
    made["join"].add_argument("quote", metavar="TEXT", help="the characters, as they are written there")
    made["split"].add_argument("words", metavar="WORDS", help="the characters, strokes between the words: 研究|生命")
    for name in ("join", "split"):
        made[name].add_argument("--nth", type=_count, default=1, metavar="N", help="which of its places, from 1")
        scopes = [scope.value for scope in Scope]
        made[name].add_argument("--scope", choices=scopes, default=Scope.HERE.value, help="how far it reaches (here)")
        made[name].add_argument("--dry-run", action="store_true", help="show where words would change, store nothing")
    made["remove"].add_argument("numbers", type=_identity, nargs="+", metavar="NUMBER", help="from duizhao splits list")
    made["import"].add_argument("file", metavar="FILE", help="as export writes it, or a word on each line; - is input")
    made = _group(commands, "readings", READING_ACTIONS)
    for name in ("set", "remove"):
        made[name].add_argument("word", metavar="WORD")
        _for_article(made[name], "in this article alone")
    made["set"].add_argument("reading", metavar="READING", help='pinyin with tones: "xíng zǒu" or xing2zou3')
    made = _group(commands, "characters", CHARACTER_ACTIONS)
    for name in ("set", "remove"):
        scripts = [script.value for script in Script if script is not Script.ORIGINAL]
        made[name].add_argument("script", choices=scripts, metavar="SCRIPT", help=", ".join(scripts))
        made[name].add_argument("word", metavar="WORD", help="as it is written in texts")
    made["set"].add_argument("shown", metavar="SHOWN", help="as it is to be written in that script")


def _for_article(parser: argparse.ArgumentParser, said: str) -> None:
    parser.add_argument("--article", type=_identity, metavar="ID", help=said)


def _feeds(commands: Commands) -> None:
    made = _group(commands, "feeds", FEED_ACTIONS)
    made["add"].add_argument("address", metavar="ADDRESS", help="of a feed, or of a web page that has one")
    made["refresh"].add_argument("feed", type=_identity, nargs="?", metavar="FEED", help="without it, all of them")
    for name in ("episodes", "remove"):
        made[name].add_argument("feed", type=_identity, metavar="FEED", help="the feed's number (duizhao feeds list)")
    made["import"].rigid = True
    which = made["import"].add_mutually_exclusive_group(required=True)
    which.add_argument("episode", type=_identity, nargs="?", metavar="EPISODE", help="its number (feeds episodes)")
    which.add_argument("--new", type=_identity, metavar="FEED", help="all episodes of a feed that are not imported yet")
    made["export"].add_argument("output", type=Path, metavar="FILE")


def _words(commands: Commands) -> None:
    made = _group(commands, "words", WORD_ACTIONS)
    statuses = [status.value for status in Status]
    made["list"].add_argument("--language", choices=[side.value for side in Side])
    made["list"].add_argument("--status", choices=statuses)
    made["list"].add_argument("--search", metavar="TEXT", help="in words, notes and sentences")
    for name in ("keep", "status", "forget"):
        made[name].add_argument("term", metavar="TERM", help="an English or Chinese word or phrase, in any form")
    made["keep"].add_argument("--note", metavar="TEXT")
    made["keep"].add_argument("--article", type=_identity, metavar="ID", help="with the sentence where it stands first")
    made["status"].add_argument("status", choices=statuses, metavar="STATUS", help=", ".join(statuses))
    _terms(made["terms"])


def _terms(parser: _CommandParser) -> None:
    parser.rigid = True
    inner = parser.add_subparsers(dest="term_action", required=True, metavar="ACTION", parser_class=_CommandParser)
    made = {action: _command(inner, action, said) for action, said in TERM_ACTIONS.items()}
    made["add"].add_argument("term", metavar="TERM", help="in English")
    made["add"].add_argument("translation", metavar="TRANSLATION", help="in Chinese")
    made["add"].add_argument("--note", default="", metavar="TEXT")
    made["remove"].add_argument("term", metavar="TERM", help="its English or its Chinese")
    made["import"].add_argument("file", type=Path, metavar="FILE")


def _show(commands: Commands) -> None:
    parser = _command(commands, "show")
    _article_id(parser)
    scripts = [script.value for script in Script]
    parser.add_argument(
        "--script", choices=scripts, default=Script.ORIGINAL.value, help="how the Chinese is written (as it is)"
    )


def _lookup(commands: Commands) -> None:
    parser = _command(commands, "lookup")
    parser.add_argument("terms", nargs="+", metavar="TERM")
    parser.add_argument("--article", type=_identity, metavar="ID", help="rank the answers for this article")


def _links(commands: Commands) -> None:
    """`links`, `link` and `unlink`."""
    made = {name: _command(commands, name) for name in ("links", "link", "unlink")}
    for parser in made.values():
        _article_id(parser)
    for name in ("link", "unlink"):
        made[name].add_argument("--chinese", required=True, metavar="TEXT", help="of the sentence, as it is written")
    made["link"].add_argument(
        "--english",
        required=True,
        nargs="+",
        action="extend",
        metavar="TEXT",
        help="of each sentence, as it is written",
    )


def _annotate(commands: Commands) -> None:
    parser = _command(commands, "annotate")
    _article_id(parser)
    parser.add_argument("--side", choices=[side.value for side in Side], required=True)
    parser.add_argument("--quote", required=True, metavar="TEXT", help="the passage, as it is written there")
    parser.add_argument("--nth", type=_count, default=1, metavar="N", help="which of its places, from 1")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--colour", choices=[colour.value for colour in Colour], default=Colour.YELLOW.value)


def _edit(commands: Commands) -> None:
    parser = _command(commands, "edit")
    _article_id(parser)
    parser.add_argument("--side", choices=[side.value for side in Side], required=True)
    parser.add_argument(
        "--file", required=True, metavar="TEXT", help="the new text, blocks separated by empty lines, or - (input)"
    )


def _note(commands: Commands) -> None:
    parser = _command(commands, "note")
    parser.add_argument(
        "annotation", type=_identity, metavar="ANNOTATION", help="the highlight's number (duizhao annotations)"
    )
    parser.add_argument("--text", required=True, help="what it says from now on")


def _export(commands: Commands) -> None:
    parser = _command(commands, "export")
    parser.add_argument("format", choices=["markdown"])
    parser.add_argument("ids", type=_identity, nargs="*", metavar="ID", help="articles; without any, all of them")
    parser.add_argument(
        "--output", type=Path, required=True, metavar="PATH", help="a file for one article, a folder for several"
    )


def _restore(commands: Commands) -> None:
    parser = _command(commands, "restore")
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup, or any library file")
    parser.add_argument(
        "--forward", action="store_true", help="do everything again that was saved after it (from the journal)"
    )


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("counting begins at 1")
    return number


def _identity(text: str) -> int:
    number = int(text)
    if not 0 <= number < 2**63:  # what a library can number
        raise argparse.ArgumentTypeError(f"{text} cannot be the number of an article")
    return number


_count.__name__ = _identity.__name__ = "number"  # argparse says it: "invalid number value: 'x'"

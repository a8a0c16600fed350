"""Bring the translations up to date with the source: `python locale/update.py`.

Draws every sentence for people out of `reader/` by reading its syntax trees: the literal of each `tr("…")` in the
window (context "gui") and of each `QT_TRANSLATE_NOOP("context", "…")`. Then rewrites `duizhao_<language>.ts`: done
translations stay, new sentences come in unfinished, sentences that the source no longer has are dropped. At last
compiles each `.ts` to the `.qm` beside it with the lrelease of PySide6.

Anything but a literal, or fields that do not fit it, ends the run with the places to correct: such a sentence would
show in English, or not at all.
"""

from __future__ import annotations

import ast
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LANGUAGES = ("zh_CN", "zh_TW")

Sentences = dict[str, list[str]]
"""Context to its sentences in the order of the source, each once."""

Translations = dict[tuple[str, str], str]
"""(context, sentence) to its translation; what is unfinished is not in it."""


class NotTranslatable(Exception):
    """Calls whose sentence cannot be drawn out, each as "file:line: why"."""


def fields(sentence: str) -> frozenset[str]:
    """The names of the `{fields}` in a sentence. Raises ValueError where braces do not close."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)


def _literal(call: ast.Call, position: int) -> str:
    """The string literal at `position` of a call's arguments. Raises ValueError saying what stands there."""
    argument = call.args[position] if len(call.args) > position else None
    if isinstance(argument, ast.JoinedStr):
        raise ValueError("an f-string cannot be translated; name fields and hand them over")
    if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
        raise ValueError("the sentence must be a literal")
    return argument.value


def _gui_sentence(call: ast.Call) -> str:
    """The sentence of a `tr` call, whose keywords are its fields."""
    if isinstance(call.func, ast.Attribute):
        raise ValueError("Qt's own tr() has another context; call tr of reader.gui.translation")
    sentence = _literal(call, 0)
    given = {keyword.arg for keyword in call.keywords}
    if None not in given and given != fields(sentence):
        raise ValueError(f"the fields of {sentence!r} are not those handed over")
    return sentence


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _found(path: Path, gui: bool) -> Iterator[tuple[int, str, str]]:
    """(line, context, sentence) of every marked call in a file; a ValueError's text stands in context "" instead."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        try:
            if gui and _name(call) == "tr":
                yield call.lineno, "gui", _gui_sentence(call)
            elif _name(call) == "QT_TRANSLATE_NOOP":
                yield call.lineno, _literal(call, 0), _literal(call, 1)
        except ValueError as why:
            yield call.lineno, "", str(why)


def extract(package: Path) -> Sentences:
    """Every sentence of the package `reader` for people. Raises NotTranslatable with all places at once."""
    sentences: Sentences = {}
    wrong: list[str] = []
    for path in sorted(package.rglob("*.py")):
        inside = path.relative_to(package)
        for line, context, text in _found(path, gui=inside.parts[0] in ("gui", "app.py")):
            if not context:
                wrong.append(f"{package.name}/{inside.as_posix()}:{line}: {text}")
            elif text not in sentences.setdefault(context, []):
                sentences[context].append(text)
    if wrong:
        raise NotTranslatable("\n".join(wrong))
    return dict(sorted(sentences.items()))


def read(path: Path) -> Translations:
    """The finished translations of a `.ts` file; none where there is no file yet."""
    if not path.exists():
        return {}
    found: Translations = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of this repository
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                found[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return found


def write(path: Path, language: str, sentences: Sentences, translations: Translations) -> int:
    """Write a `.ts` file with exactly these sentences; returns how many of them are unfinished."""
    unfinished = 0
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en_GB">')
    for context, texts in sentences.items():
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in texts:
            done = translations.get((context, text))
            unfinished += done is None
            said = '<translation type="unfinished"/>' if done is None else f"<translation>{escape(done)}</translation>"
            lines += ["    <message>", f"        <source>{escape(text)}</source>", f"        {said}", "    </message>"]
        lines.append("</context>")
    lines.append("</TS>\n")
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    return unfinished


def lrelease() -> Path:
    """The compiler of translations that comes with PySide6-Essentials."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    return folder / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


def compile_ts(source: Path, target: Path) -> None:
    """Compile a `.ts` file to a `.qm` file. Raises CalledProcessError when lrelease refuses."""
    subprocess.run([lrelease(), "-silent", source, "-qm", target], check=True)  # noqa: S603 - Qt's own tool


def main() -> int:
    """Update and compile all languages; the exit status is 1 when a call cannot be translated."""
    try:
        sentences = extract(ROOT / "reader")
    except NotTranslatable as places:
        print(places, file=sys.stderr)
        return 1
    for language in LANGUAGES:
        path = HERE / f"duizhao_{language}.ts"
        unfinished = write(path, language, sentences, read(path))
        compile_ts(path, path.with_suffix(".qm"))
        print(f"{language}: {sum(map(len, sentences.values()))} sentences, {unfinished} unfinished")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The window's Chinese: complete, compiled, in one script each, and with every field of its sentence."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from reader.domain.article import Script
from reader.errors import FileMissing
from reader.gui.translation import error_text, tr
from reader.text.convert import Converter

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "locale"
LANGUAGES = ("zh_CN", "zh_TW")
_ACCELERATOR = re.compile(r"&(?!&)(\w)")


def _update() -> ModuleType:
    """`locale/update.py`, which stands in no package: `locale` is a module of Python."""
    spec = importlib.util.spec_from_file_location("locale_update", LOCALE / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


update = _update()
SENTENCES = [(context, text) for context, texts in update.extract(ROOT / "reader").items() for text in texts]


def _ts(language: str) -> Path:
    return LOCALE / f"duizhao_{language}.ts"


def _translations(language: str) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = update.read(_ts(language))
    return found


def test_sentences_of_both_contexts_are_found() -> None:
    assert ("gui", "&Open…") in SENTENCES
    assert ("errors", FileMissing.sentence) in SENTENCES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_no_other(language: str) -> None:
    assert sorted(_translations(language)) == sorted(SENTENCES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_that_of_the_source(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    update.compile_ts(_ts(language), fresh)
    assert _ts(language).with_suffix(".qm").read_bytes() == fresh.read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_and_accelerators_survive(language: str) -> None:
    for (context, text), said in _translations(language).items():
        assert update.fields(said) == update.fields(text), said
        if context == "gui":
            assert [key.lower() for key in _ACCELERATOR.findall(said)] == [
                key.lower() for key in _ACCELERATOR.findall(text)
            ], said
        assert text.endswith("…") == said.endswith("…"), said


@pytest.mark.parametrize(("language", "script"), [("zh_CN", Script.SIMPLIFIED), ("zh_TW", Script.TAIWAN)])
def test_a_language_is_in_its_own_script(language: str, script: Script) -> None:
    converter = Converter()
    for said in _translations(language).values():
        assert converter.convert(said, script) == said


def test_taiwan_has_its_own_words() -> None:
    here, there = (" ".join(_translations(language).values()) for language in ("zh_TW", "zh_CN"))
    for word in ("檔案", "匯入", "設定", "筆記", "開啟", "儲存|存成", "列印", "視窗", "資料夾", "程式"):
        assert re.search(word, here), word
    for word in ("文件", "導入", "設置", "粘貼", "打印", "窗口", "文件夾", "程序", "默認", "保存", "鏈接", "信息"):
        assert word not in here, word
    for word in ("文件", "导入", "设置", "笔记"):
        assert word in there, word


@pytest.mark.parametrize(
    ("language", "file", "missing"), [("zh_CN", "文件", "找不到 a.txt"), ("zh_TW", "檔案", "找不到 a.txt")]
)
def test_the_window_speaks_it(qapp: QCoreApplication, language: str, file: str, missing: str) -> None:
    translator = QTranslator()
    assert translator.load(str(_ts(language).with_suffix(".qm")))
    qapp.installTranslator(translator)
    try:
        assert tr("&File") == f"{file}(&F)"
        assert tr("{current} of {total}", current=2, total=7) == "2 / 7"
        assert error_text(FileMissing(name="a.txt")).startswith(missing)
    finally:
        qapp.removeTranslator(translator)
    assert tr("&File") == "&File"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ('tr(f"No {x}")', "f-string"),
        ("tr(words)", "must be a literal"),
        ('tr("a" if x else "b")', "must be a literal"),
        ("tr()", "must be a literal"),
        ('tr("{count} words")', "fields"),
        ('tr("No words", count=1)', "fields"),
        ('self.tr("Open")', "another context"),
        ('QT_TRANSLATE_NOOP(name, "Open")', "must be a literal"),
    ],
)
def test_what_cannot_be_drawn_out_is_refused_with_its_place(tmp_path: Path, source: str, why: str) -> None:
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / "bad.py").write_text(f"x = 1\n{source}\n", encoding="utf-8")
    with pytest.raises(update.NotTranslatable, match=rf"gui/bad\.py:2: .*{why}"):
        update.extract(tmp_path)


def test_an_update_keeps_what_is_done_and_drops_what_is_gone(tmp_path: Path) -> None:
    (tmp_path / "gui").mkdir()
    source, path = tmp_path / "gui" / "a.py", tmp_path / "duizhao_zh_CN.ts"
    source.write_text('tr("Keep <b> & “{a}”", a=1)\ntr("New")\nother("Not this")\n', encoding="utf-8")
    (tmp_path / "text.py").write_text('tr("Not of the window")\n', encoding="utf-8")
    done = {("gui", "Keep <b> & “{a}”"): "留 <b> & {a}", ("gui", "Gone"): "走"}
    assert update.write(path, "zh_CN", update.extract(tmp_path), done) == 1
    assert update.read(path) == {("gui", "Keep <b> & “{a}”"): "留 <b> & {a}"}
    assert "Gone" not in path.read_text(encoding="utf-8")

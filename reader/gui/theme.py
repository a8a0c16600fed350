"""Colours and the style sheet: a page of good paper on a quiet desk, light and dark.

`soft` and stronger colours are read and meet WCAG AA (4.5:1) on paper and panel; `faint` is decoration only. The
one who asks says which: `setColorScheme` is unreliable on some platforms, so nothing here asks the system.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from reader.domain.annotation import Colour
from reader.paths import resource


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as #rrggbb."""

    dark: bool
    paper: str
    panel: str
    raised: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    on_accent: str
    link: str
    selection: str
    hover: str
    found: str
    evidence: str
    ok: str
    highlights: dict[Colour, str]
    tones: tuple[str, str, str, str, str]
    """Ink of readings in the tones 1 to 5."""


LIGHT = Palette(
    dark=False,
    paper="#fbfaf6",
    panel="#f3f1ea",
    raised="#fffefb",
    line="#e2ded3",
    ink="#24211c",
    soft="#68635a",
    faint="#a39d8f",
    accent="#a8432f",
    on_accent="#fffdf8",
    link="#34727a",
    selection="#cfdde0",
    hover="#e9e5da",
    found="#ffd98a",
    evidence="#dceae8",
    ok="#4f8a4a",
    highlights={
        Colour.YELLOW: "#fbe7a1",
        Colour.GREEN: "#cfe6c4",
        Colour.BLUE: "#cfe0f2",
        Colour.PINK: "#f3d3dc",
        Colour.VIOLET: "#ddd3ef",
    },
    tones=("#a8322a", "#85560a", "#2f6b3a", "#2b5a9b", "#68635a"),
)

DARK = Palette(
    dark=True,
    paper="#1d1c1a",
    panel="#242320",
    raised="#2c2b27",
    line="#3a3833",
    ink="#e4dfd4",
    soft="#a8a192",
    faint="#6e695e",
    accent="#e08a72",
    on_accent="#221a16",
    link="#7dbcc2",
    selection="#3d5055",
    hover="#33312c",
    found="#77601f",
    evidence="#2b3f42",
    ok="#7fbf78",
    highlights={
        Colour.YELLOW: "#5a4d1f",
        Colour.GREEN: "#33492c",
        Colour.BLUE: "#2c3f55",
        Colour.PINK: "#56313c",
        Colour.VIOLET: "#40365a",
    },
    tones=("#f0917f", "#e0b25c", "#8fce95", "#8db8f0", "#a8a192"),
)


def palette(dark: bool) -> Palette:
    """The palette of the dark or the light theme."""
    return DARK if dark else LIGHT


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def qpalette(colours: Palette) -> QPalette:
    """The same colours for what style sheets do not reach."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.panel,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.paper,
        QPalette.ColorRole.AlternateBase: colours.panel,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.Button: colours.panel,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.ToolTipBase: colours.raised,
        QPalette.ColorRole.ToolTipText: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.soft,
        QPalette.ColorRole.Highlight: colours.selection,
        QPalette.ColorRole.HighlightedText: colours.ink,
        QPalette.ColorRole.Link: colours.link,
        QPalette.ColorRole.Accent: colours.accent,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(disabled, role, QColor(colours.faint))
    return made


_SHEET = """
QMainWindow, QDialog, QMessageBox {{ background: {panel}; color: {ink}; }}
QWidget {{ color: {ink}; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar {{ background: {panel}; border-bottom: 1px solid {line}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {raised}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 28px 5px 22px; border-radius: 5px; }}
QMenu::item:selected {{ background: {hover}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QToolBar {{ background: {panel}; border: none; border-bottom: 1px solid {line}; spacing: 4px; padding: 4px 8px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px 9px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {raised}; border-color: {line}; }}
QToolButton:focus {{ border-color: {link}; }}
QToolButton:disabled {{ color: {faint}; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton {{ background: {raised}; border: 1px solid {line}; border-radius: 6px; padding: 5px 14px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border-color: {link}; }}
QPushButton:default, QPushButton[primary="true"] {{
  background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:default:focus, QPushButton[primary="true"]:focus {{ border: 2px solid {ink}; }}
QPushButton:disabled {{ color: {faint}; background: {panel}; border-color: {line}; }}
QPushButton[chip="true"] {{ border-radius: 9px; padding: 2px 10px; background: transparent; color: {soft}; }}
QPushButton[chip="true"]:hover {{ background: {hover}; }}
QPushButton[chip="true"]:checked {{ background: {ink}; color: {paper}; border-color: {ink}; }}
QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent; color: {link}; padding: 3px 6px; }}
QPushButton[flat="true"]:hover {{ background: {hover}; }}
QPushButton[flat="true"]:focus {{ border-color: {link}; }}
QPushButton[flat="true"]:disabled {{ color: {faint}; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{
  background: {raised}; border: 1px solid {line}; border-radius: 6px; padding: 5px 8px;
  selection-background-color: {selection}; selection-color: {ink}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{ border-color: {link}; }}
QSpinBox {{ padding: 4px 2px 4px 6px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: 20px; }}
QSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-arrow {{ image: none; width: 0; height: 0; border-left: 4px solid {raised};
  border-right: 4px solid {raised}; border-bottom: 5px solid {soft}; }}
QSpinBox::down-arrow {{ image: none; width: 0; height: 0; border-left: 4px solid {raised};
  border-right: 4px solid {raised}; border-top: 5px solid {soft}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: transparent; color: {soft}; border: none; border-bottom: 1px solid {line};
  padding: 4px 8px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; margin-right: 8px; border-left: 4px solid {raised};
  border-right: 4px solid {raised}; border-top: 5px solid {soft}; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {line}; selection-background-color: {hover};
  selection-color: {ink}; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator, QListView::indicator, QTreeView::indicator {{ width: 14px; height: 14px; background: {raised};
  border: 1px solid {faint}; border-radius: 4px; }}
QCheckBox::indicator:focus {{ border-color: {link}; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {{ background: {accent};
  border-color: {accent}; image: url("{tick}"); }}
QCheckBox::indicator:disabled {{ background: {panel}; border-color: {line}; }}
QListView, QTreeView, QTableView {{ background: transparent; border: none; outline: none; }}
QTableView {{ selection-background-color: transparent; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {soft}; padding: 7px 10px 6px 10px; border: none;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:hover {{ color: {ink}; }}
QTabBar::tab:focus {{ color: {link}; }}
QStatusBar {{ background: {panel}; border-top: 1px solid {line}; color: {soft}; }}
QStatusBar QLabel {{ color: {soft}; padding: 0 6px; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {line}; }}
QScrollBar:vertical {{ background: transparent; width: 9px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 2px; min-height: 36px; margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {faint}; }}
QScrollBar:horizontal {{ background: transparent; height: 9px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {line}; border-radius: 2px; min-width: 36px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ background: transparent; border: none; }}
QProgressBar {{ background: {line}; border: none; border-radius: 3px; height: 6px; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QLabel[role="soft"] {{ color: {soft}; }}
QLabel[role="accent"] {{ color: {accent}; }}
QLabel[role="section"] {{ color: {soft}; letter-spacing: 0.5px; }}
QFrame[role="card"] {{ background: {raised}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[role="panel"], QWidget[role="panel"] {{ background: {panel}; }}
QFrame[role="edge"] {{ background: {line}; }}
QFrame[role="rule"] {{ color: {line}; }}
QFrame#sidePanel {{ background: {panel}; border-left: 1px solid {line}; border-right: 1px solid {line}; }}
QFrame[role="paper"], QWidget[role="paper"] {{ background: {paper}; }}
"""


def stylesheet(colours: Palette) -> str:
    """The style sheet of the whole application."""
    names = [name for name in Palette.__slots__ if name not in ("dark", "highlights", "tones")]
    tick = resource(f"icons/tick-{'dark' if colours.dark else 'light'}.png").as_posix()
    return _SHEET.format(tick=tick, **{name: getattr(colours, name) for name in names})

"""What stands over the pair: the headline, and one line that says where the article is from."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.article import Article
from reader.gui.fonts import chinese_family, english_family
from reader.gui.reading.values import ReadingStyle
from reader.gui.translation import tr
from reader.text.characters import han_count, latin_word_count


class Header(QFrame):
    """The headline (at most two lines at usual widths) and the meta line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self._headline = QLabel(self)
        self._meta = QLabel(self)
        self._meta.setProperty("role", "soft")
        for label in (self._headline, self._meta):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(26, 20, 26, 8)
        box.setSpacing(5)
        box.addWidget(self._headline)
        box.addWidget(self._meta)

    def set_margin(self, left: int) -> None:
        """Begin where the English text begins (px from the left)."""
        self._box.setContentsMargins(left, 20, 26, 8)

    def show_article(self, article: Article, headline: str, style: ReadingStyle) -> None:
        """Show `headline` (in the script shown) and what is known of the article."""
        font = QFont()
        font.setFamilies([english_family(style.serif_english), chinese_family(style.script, style.serif_chinese)])
        font.setPixelSize(round(style.size * 1.55))
        font.setBold(True)
        self._headline.setFont(font)
        self._headline.setText(headline)
        meta = QFont(self.font())
        meta.setFamilies([meta.family(), chinese_family(style.script, serif=False)])
        self._meta.setFont(meta)
        self._meta.setText("    ".join(_facts(article)))


def shown_date(published: str) -> str:
    """An ISO date, with or without time, as the system writes it; as it stands where it is not ISO."""
    try:
        when = datetime.fromisoformat(published) if "T" in published else date.fromisoformat(published)
    except ValueError:
        return published
    day = QLocale().toString(QDate(when.year, when.month, when.day), _date_format())
    return f"{day} {when:%H:%M}" if isinstance(when, datetime) else day


def _date_format() -> str:
    return QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd, ", "").replace("dddd", "").strip()


def _facts(article: Article) -> list[str]:
    words = sum(latin_word_count(block.text) for block in article.english)
    characters = sum(han_count(block.text) for block in article.chinese)
    counts = []
    if words:
        counts.append(tr("{count} words", count=words))
    if characters:
        counts.append(tr("{count} characters", count=characters))
    people = " · ".join(article.people[:6])
    byline = "" if article.byline in article.people else article.byline
    facts = [article.source, shown_date(article.published) if article.published else "", byline, people]
    return [fact for fact in (*facts, " · ".join(counts)) if fact]

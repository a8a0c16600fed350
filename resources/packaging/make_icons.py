"""Draw the program's icon in every size and container: python resources/packaging/make_icons.py

Two facing columns of text, the right one closed by a cinnabar seal with 对 ("facing, a pair"). Small sizes leave
out what would only blur: the character, and every second line. Needs PySide6 and a Song face; the outputs are
committed, so that no build draws.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPainterPath, QPen

PAPER, LINE, INK, SOFT, SEAL = (QColor(name) for name in ("#fbfaf6", "#d8d2c3", "#24211c", "#8d8678", "#a8432f"))
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"ic11": 32, b"icp5": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256,
              b"ic14": 512, b"ic09": 512, b"ic10": 1024}  # fmt: skip
TICKS = {"light": "#fffdf8", "dark": "#221a16"}
HERE = Path(__file__).resolve().parent


def draw(size: int) -> QImage:
    """The icon, `size` pixels square, on a transparent ground. Drawn on a grid of 64 units."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 64, size / 64)
    painter.setPen(QPen(LINE, max(1.0, 64 / size)))
    painter.setBrush(PAPER)
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 13, 13)
    _columns(painter, small=size < 48)
    _seal(painter, small=size < 48)
    painter.end()
    return image


def _columns(painter: QPainter, *, small: bool) -> None:
    """Lines of the English on the left, fewer and heavier ones of the Chinese on the right."""
    painter.setPen(Qt.PenStyle.NoPen)
    thickness = 5.0 if small else 3.2
    few = [(16, 18), (27, 18), (38, 18), (49, 12)]
    left = few if small else [(15, 19), (22, 17), (29, 19), (36, 18), (43, 19), (50, 11)]
    right = [(16, 18), (27, 18)] if small else [(15, 18), (22.5, 19), (30, 15)]
    painter.setBrush(SOFT)
    for y, width in left:
        painter.drawRoundedRect(QRectF(10, y - thickness / 2, width, thickness), thickness / 2, thickness / 2)
    painter.setBrush(INK)
    for y, width in right:
        painter.drawRoundedRect(QRectF(35, y - thickness / 2, width, thickness), thickness / 2, thickness / 2)


def _seal(painter: QPainter, *, small: bool) -> None:
    box = QRectF(36, 35.5, 18, 18)
    painter.setBrush(SEAL)
    painter.drawRoundedRect(box, 3, 3)
    if small:
        return
    font = QFont("Noto Serif CJK SC")
    font.setBold(True)
    font.setPixelSize(100)  # a large outline, scaled down: hinting at 14 px would bend the strokes
    glyph = QPainterPath()
    glyph.addText(QPointF(0, 0), font, "对")
    bounds = glyph.boundingRect()
    scale = 13.6 / max(bounds.width(), bounds.height())
    painter.save()
    painter.translate(box.center())
    painter.scale(scale, scale)
    painter.translate(-bounds.center())
    painter.setBrush(PAPER)
    painter.drawPath(glyph)
    painter.restore()


def png(image: QImage) -> bytes:
    """The image as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """A Windows icon: a directory of 16-byte entries, then PNG files (Vista and later read those)."""
    header = struct.pack("<HHH", 0, 1, len(ICO_SIZES))
    offset = len(header) + 16 * len(ICO_SIZES)
    entries = b""
    for size in ICO_SIZES:
        data = images[size]
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return header + entries + b"".join(images[size] for size in ICO_SIZES)


def icns(images: dict[int, bytes]) -> bytes:
    """A macOS icon: chunks of type, length (with these 8 bytes) and a PNG file."""
    chunks = b"".join(
        kind + struct.pack(">I", len(images[size]) + 8) + images[size] for kind, size in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


def tick(colour: str) -> QImage:
    """The tick of a checked box, 28 px for 14 on the screen: sharp at 200 % too."""
    image = QImage(28, 28, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(6, 14.5), QPointF(11.5, 20), QPointF(22, 8.5)])
    painter.end()
    return image


def main() -> None:
    """Write every file."""
    application = QGuiApplication([])
    images = {size: png(draw(size)) for size in SIZES}
    icons = HERE.parent / "icons"
    icons.mkdir(exist_ok=True)
    for size in PNG_SIZES:
        (icons / f"duizhao-{size}.png").write_bytes(images[size])
    for name, colour in TICKS.items():
        (icons / f"tick-{name}.png").write_bytes(png(tick(colour)))
    (HERE / "duizhao.ico").write_bytes(ico(images))
    (HERE / "duizhao.icns").write_bytes(icns(images))
    application.quit()


if __name__ == "__main__":
    main()

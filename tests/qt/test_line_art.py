"""How much of a picture is paper or ink: outlines are told from photographs and coloured pictures."""

import io
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from dcs_browser.qt.line_art import line_share
from dcs_browser.services.checking import check_local
from tests.builders import a_book_folder, a_config


def picture(kind: str, form: str = "PNG") -> bytes:
    image = QImage(800, 500, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent if kind == "transparent outline" else Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if "outline" in kind:
        painter.setPen(QPen(QColor(20, 20, 20), 4))
        for number in range(12):
            painter.drawEllipse(30 + 60 * number, 40 + 25 * number, 140, 90)
    elif kind == "coloured":
        painter.fillRect(image.rect(), QColor(120, 190, 230))
        painter.fillRect(100, 100, 300, 200, QColor(240, 190, 60))
    else:
        dice = random.Random(7)
        for x in range(0, 800, 8):
            for y in range(0, 500, 8):
                painter.fillRect(x, y, 8, 8, QColor(dice.randrange(60, 220), dice.randrange(60, 220), 140))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["outline", "transparent outline"])
def test_an_outline_is_mostly_paper_and_ink(kind: str) -> None:
    share = line_share(picture(kind))
    assert share is not None
    assert share > 0.9


def test_an_outline_saved_as_jpeg_still_is_one() -> None:
    share = line_share(picture("outline", "JPEG"))
    assert share is not None
    assert share > 0.8


@pytest.mark.parametrize("kind", ["coloured", "photograph"])
def test_a_coloured_picture_is_not(kind: str) -> None:
    share = line_share(picture(kind))
    assert share is not None
    assert share < 0.3


def test_what_is_no_picture_has_no_share() -> None:
    assert line_share(io.BytesIO(b"nothing").getvalue()) is None


@pytest.mark.anyio
@pytest.mark.parametrize(("kind", "told"), [("outline", 0), ("photograph", 1)])
async def test_a_check_looks_at_the_pictures_to_be_coloured(tmp_path: Path, kind: str, told: int) -> None:
    config = a_config()
    activity = config["books"][0]["modules"][0]["pages"][1]["sections"][0]["activity"]
    for key in ("answer", "circleCount"):
        activity.pop(key)
    activity["type"] = "coloring"
    book = a_book_folder(tmp_path, config=config)
    (book / "images" / "Unit_1" / "p2s1.png").write_bytes(picture(kind))
    found = await check_local(book, rules=["activity.coloring.picture"], drawn=line_share)
    assert len(found) == told

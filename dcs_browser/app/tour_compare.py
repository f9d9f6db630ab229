"""The tour's stop at the Compare tab: nothing chosen, differences, a picture behind the slider, equal books.

Leaves to others: the walk itself (``app/tour``).
"""

import asyncio
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from dcs_browser.domain.compare import Difference, Kind
from dcs_browser.domain.location import Tab
from dcs_browser.qt.differences_model import DifferencesModel

if TYPE_CHECKING:
    from dcs_browser.app.tour import Guide


async def compare(guide: "Guide") -> None:
    """A stored book against what a day at the desk made of its copy."""
    house = guide.house
    book = max(guide.books(), key=lambda b: (b.name.casefold().startswith("harbour"), -b.id))
    copy = guide.scratch / "copies" / "harbour_2"
    source = house.books.get(book.id).source
    for path in await source.assets():
        target = copy / path
        await asyncio.to_thread(_copied, await source.file(path), target)
    place = house.comparing.place
    guide.go(book, Tab.COMPARE)
    await guide.picture("51-compare-nothing")
    changed = copy.with_name("harbour_2_new")
    await asyncio.to_thread(shutil.copytree, copy, changed, dirs_exist_ok=True)
    await asyncio.to_thread(_work_on, changed)
    place.compare_with(house.local.number_of(changed))
    await guide.picture("52-compare")
    for name, wanted in (("53-compare-words", _is_pool), ("54-compare-picture", _is_crop)):
        at = _first(place.view.list.model, wanted)
        if at >= 0:
            place.view.list.choose(at)
            await guide.picture(name)
    place.compare_with(house.local.number_of(copy))
    await guide.picture("55-compare-same")


def _first(model: DifferencesModel, wanted: Callable[[Difference], bool]) -> int:
    """The row of the first difference of that sort, -1 for none."""
    for at in range(model.rowCount()):
        row = model.row(at)
        found = row.item.difference if row is not None and row.item is not None else None
        if found is not None and wanted(found):
            return at
    return -1


def _is_pool(found: Difference) -> bool:
    return found.kind is Kind.ANSWER and isinstance(found.after, list)


def _is_crop(found: Difference) -> bool:
    return found.kind is Kind.PICTURE and found.what == "section_path"


def _copied(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)


def _work_on(folder: Path) -> None:
    """An answer, a heading, a pool, a box, a picture; a page goes, a sound comes."""
    config = folder / "config.json"
    raw = json.loads(config.read_text("utf-8"))
    pages = [page for module in raw["books"][0]["modules"] for page in module["pages"]]
    redrawn = False
    for page in pages[:6]:
        for section in page["sections"]:
            activity = section.get("activity", {})
            if activity.get("headerText", "").endswith("."):
                activity["headerText"] = activity["headerText"][:-1] + " with a friend."
            if len(activity.get("words", ())) > 2:
                activity["words"] = [*activity["words"][1:], "lighthouse"]
            if section.get("type") == "fill":
                section["answer"][0]["text"] += "s"
                section["answer"][-1]["coords"]["x"] += 12
            path = activity.get("section_path", "")
            if path and not redrawn:
                _redrawn(folder / path.partition("/books/")[2].partition("/")[2])
                redrawn = True
    raw["books"][0]["modules"][-1]["pages"].pop()
    config.write_text(json.dumps(raw, ensure_ascii=False, indent=4), "utf-8")
    (folder / "audio" / "extra.mp3").write_bytes(b"ID3")


def _redrawn(file: Path) -> None:
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(40, 110, 160))
    side = image.height() // 4
    painter.drawEllipse(image.width() - 2 * side, side // 2, side, side)
    painter.end()
    image.save(str(file))

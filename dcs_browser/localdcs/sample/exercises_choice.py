"""Exercises that ask to circle, mark, colour or join: drawn on the sheet and told to the config in one go."""

import re
import zlib
from collections.abc import Iterable
from typing import Any

from dcs_browser.localdcs.sample.exercises import Says, mixed
from dcs_browser.localdcs.sample.look import LEFT, RIGHT, WIDTH, Box, text_width
from dcs_browser.localdcs.sample.sheet import INK, RULE, Crop, Sheet
from dcs_browser.localdcs.sample.texts import Unit, right


def _answer(crop: Crop, box: Box, correct: bool) -> dict[str, Any]:
    """``isCorrect`` is written only when true (format 2.1)."""
    return {"coords": crop.zone(box), **({"isCorrect": True} if correct else {})}


def _shuffled(options: Iterable[str], seed: str) -> list[str]:
    """The same at every run, and free of the habit to think of the right answer first."""
    return sorted(options, key=lambda option: zlib.crc32(f"{seed}{option.rstrip('*')}".encode()))


def choose(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``circle``: a stem and two or three options; ``circleCount`` is their number (format 3.3)."""
    top = sheet.heading(say["choose"])
    frame = Box(LEFT, sheet.y, WIDTH, 68 * len(unit.choices))
    crop = sheet.crop(frame)
    answers: list[dict[str, Any]] = []
    for row, (stem, *options) in enumerate(unit.choices):
        y = frame.y + row * 68
        if row % 2 == 0:
            sheet.fill(Box(LEFT, y, WIDTH, 68), sheet.look.soft, radius=12)
        sheet.words(stem, LEFT + 24, y + 43)
        width = 160
        for column, option in enumerate(_shuffled(options, stem)):
            text, correct = right(option)
            box = Box(RIGHT - (len(options) - column) * (width + 12) - 8, y + 10, width, 48)
            sheet.words(text, box.centre[0], y + 43, 27, "bold", sheet.look.dark, "centre")
            answers.append(_answer(crop, box, correct))
    count = len(unit.choices[0]) - 1
    sheet.activity("circle", say["choose"], Box(0, top, 0, 0), crop, answers, circleCount=count)
    sheet.y = frame.bottom


def pick(sheet: Sheet, unit: Unit, _say: Says) -> None:
    """``circle`` with count -1: any number of right words in a cloud."""
    instruction, *options = unit.pick
    top = sheet.heading(instruction)
    columns = 4
    frame = Box(LEFT, sheet.y, WIDTH, 86 * -(-len(options) // columns) + 24)
    sheet.fill(frame, sheet.look.soft, radius=18)
    crop = sheet.crop(frame)
    answers: list[dict[str, Any]] = []
    for place, option in enumerate(_shuffled(options, instruction)):
        text, correct = right(option)
        column, row = place % columns, place // columns
        box = Box(frame.x + 22 + column * 258, frame.y + 20 + row * 86, 240, 62)
        sheet.fill(box, "#ffffff", radius=31)
        sheet.words(text, box.centre[0], box.y + 41, 28, "bold", INK, "centre")
        answers.append(_answer(crop, box, correct))
    sheet.activity("circle", instruction, Box(0, top, 0, 0), crop, answers, circleCount=-1)
    sheet.y = frame.bottom


def true_false(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``markwithx`` in pairs: a box for true, a box for false."""
    top = sheet.heading(say["true_false"])
    frame = Box(LEFT, sheet.y, WIDTH, 46 + 62 * len(unit.facts))
    crop = sheet.crop(frame)
    for column, word in enumerate((say["true"], say["false"])):
        sheet.words(word, RIGHT - 162 + 104 * column, frame.y + 30, 24, "bold", sheet.look.accent, "centre")
    answers: list[dict[str, Any]] = []
    for row, fact in enumerate(unit.facts):
        text, correct = right(fact)
        y = frame.y + 46 + row * 62
        sheet.words(f"{row + 1}.", LEFT + 8, y + 37, 26, "bold", sheet.look.accent)
        sheet.words(text, LEFT + 58, y + 37)
        for column in range(2):
            box = Box(RIGHT - 184 + 104 * column, y + 7, 44, 44)
            sheet.fill(box, "#ffffff", radius=8, edge=RULE)
            answers.append(_answer(crop, box, correct == (column == 0)))
        sheet.line(LEFT, y + 60, RIGHT, y + 60, "#e3e8ed", 1.5)
    sheet.activity("markwithx", say["true_false"], Box(0, top, 0, 0), crop, answers, markCount=2)
    sheet.y = frame.bottom


def tick(sheet: Sheet, unit: Unit, _say: Says) -> None:
    """``markwithx`` with count -1: mark all that are right, drawings with a box each."""
    instruction, *options = unit.tick
    top = sheet.heading(instruction)
    width = WIDTH // len(options)
    frame = Box(LEFT, sheet.y, WIDTH, 236)
    crop = sheet.crop(frame)
    answers: list[dict[str, Any]] = []
    for place, option in enumerate(options):
        name, correct = right(option)
        x = LEFT + place * width
        sheet.fill(Box(x + 6, frame.y, width - 12, 160), sheet.look.soft, radius=16)
        sheet.picture(name, Box(x + width // 2 - 64, frame.y + 16, 128, 128))
        box = Box(x + width // 2 - 24, frame.y + 176, 48, 48)
        sheet.fill(box, "#ffffff", radius=8, edge=RULE)
        answers.append(_answer(crop, box, correct))
    sheet.activity("markwithx", instruction, Box(0, top, 0, 0), crop, answers, markCount=-1)
    sheet.y = frame.bottom


def colours(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``rightOrWrongWithColors`` of the first generation: statements with a field to colour."""
    top = sheet.heading(say["colours"])
    frame = Box(LEFT, sheet.y, WIDTH, 66 * len(unit.facts))
    crop = sheet.crop(frame)
    answers: list[dict[str, Any]] = []
    for row, fact in enumerate(unit.facts):
        text, correct = right(fact)
        box = Box(RIGHT - 150, frame.y + 66 * row + 8, 130, 46)
        sheet.words(text, LEFT + 24, frame.y + 66 * row + 40)
        sheet.fill(box, "#ffffff", radius=23, edge=sheet.look.accent)
        answers.append(_answer(crop, box, correct))
    sheet.activity("rightOrWrongWithColors", say["colours"], Box(0, top, 0, 0), crop, answers)
    sheet.y = frame.bottom


def gaps(sheet: Sheet, unit: Unit, say: Says) -> None:
    """Section ``fill``: numbered sentences with rules to write on."""
    sheet.heading(say["gaps"])
    for place, sentence in enumerate(unit.gaps):
        sheet.words(f"{place + 1}", LEFT + 22, sheet.y + 27, 26, "bold", sheet.look.accent, "centre")
        placed, below = sheet.flow(sentence, LEFT + 58, sheet.y, WIDTH - 70, leading=1.6)
        sheet.blanks(placed)
        sheet.y = below + 12


def twins(sheet: Sheet, unit: Unit, say: Says, *, extras: bool = False) -> None:
    """Section ``circle`` (or ``circlewithextras``): one of two words within the sentence."""
    sheet.heading(say["twins"])
    answers: list[dict[str, Any]] = []
    for place, sentence in enumerate(unit.twins):
        y = sheet.y + 30
        sheet.words(f"{place + 1}", LEFT + 22, y, 26, "bold", sheet.look.accent, "centre")
        x = float(LEFT + 58)
        for part in re.split(r"(\([^)]*\))", sentence):
            if not part.startswith("("):
                sheet.words(part.strip(), x, y)
                x += text_width(part.strip(), "regular", 27) + 14
                continue
            first, second = part[1:-1].split("|")
            for option in (first, second):
                text, correct = right(option)
                width = round(text_width(text, "bold", 27)) + 24
                box = Box(round(x), y - 31, width, 44)
                sheet.words(text, x + width / 2, y, 27, "bold", sheet.look.dark, "centre")
                x += width + (4 if option is first else 12)
                if option is first:
                    sheet.words("·", x, y, 27, "bold", RULE)
                    x += 16
                if correct:
                    answers.append({"no": 0, "coords": box.json(), "isCorrect": True})
        sheet.y += 58
    sheet.answers("circlewithextras" if extras else "circle", answers)


def extras(sheet: Sheet, unit: Unit, say: Says) -> None:
    """The same task as the older section type ``circlewithextras``."""
    twins(sheet, unit, say, extras=True)


def paint(sheet: Sheet, unit: Unit, _say: Says) -> None:
    """Section ``fillWithColor``: shapes, some of which get a colour."""
    instruction, *shapes = unit.paint
    sheet.heading(instruction)
    answers: list[dict[str, Any]] = []
    pitch = WIDTH // len(shapes)
    for place, shape in enumerate(shapes):
        text, hit = right(shape)
        box = Box(LEFT + place * pitch + (pitch - 110) // 2, sheet.y + 6, 110, 110)
        is_round = place % 2 == 0
        sheet.fill(box, "#ffffff", radius=55 if is_round else 14, edge=INK)
        sheet.words(text, box.centre[0], box.bottom + 42, 26, "bold", INK, "centre")
        if hit:
            answers.append(
                {
                    "no": 0,
                    "coords": box.json(),
                    "color": ("#3aa655", "#e0573e", "#3d7ea6", "#f6c445")[len(answers) % 4],
                    "opacity": 0.5,
                    **({"isRound": True} if is_round else {}),
                }
            )
    sheet.answers("fillWithColor", answers)
    sheet.y += 172


def lines(sheet: Sheet, unit: Unit, say: Says) -> None:
    """Section ``drawMatchedLine``: two columns of cards to be joined."""
    sheet.heading(say["lines"])
    second = mixed([b for _, b in unit.pairs])
    boxes: dict[str, Box] = {}
    for row, ((first, _), other) in enumerate(zip(unit.pairs, second, strict=True)):
        y = sheet.y + row * 82
        left, far = Box(LEFT + 58, y, 380, 62), Box(RIGHT - 440, y, 440, 62)
        for box, text, edge in ((left, first, sheet.look.accent), (far, other, sheet.look.warm)):
            sheet.fill(box, "#ffffff", radius=12, edge=edge)
            sheet.words(text, box.centre[0], y + 40, 26, "bold", INK, "centre")
        boxes[first], boxes[other] = left, far
    answers: list[dict[str, Any]] = []
    for first, other in unit.pairs:
        start, end = boxes[first], boxes[other]
        answers.append(
            {
                "no": 0,
                "rectBegin": start.json(),
                "rectEnd": end.json(),
                "lineBegin": dict(zip("xy", start.centre, strict=True)),
                "lineEnd": dict(zip("xy", end.centre, strict=True)),
                "color": "#c62828",
                "opacity": 0.5,
            }
        )
    sheet.answers("drawMatchedLine", answers)
    sheet.y += 82 * len(unit.pairs) - 20

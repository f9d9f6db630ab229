"""Exercises with a pool of words or a picture: drawn on the sheet and told to the config in one go.

Each function takes the sheet, the unit and the language's instructions, starts at ``sheet.y`` and leaves
``sheet.y`` below what it drew. Choices, marks and lines are in ``exercises_choice``; media in ``blocks``.
"""

import zlib
from collections.abc import Sequence
from typing import Any

from dcs_browser.localdcs.sample import scenes
from dcs_browser.localdcs.sample.look import LEFT, WIDTH, Box, text_width
from dcs_browser.localdcs.sample.sheet import INK, PALE, RULE, Sheet
from dcs_browser.localdcs.sample.texts import Unit

Says = dict[str, str]


def mixed(words: Sequence[str]) -> list[str]:
    """``words`` in an order that gives no answer away (format 5.1, 28), the same at every run."""
    found = sorted(words, key=lambda word: zlib.crc32(word.encode()))
    return found if found != list(words) else [*found[1:], found[0]]


def labels(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``dragdroppicture``: cards with a drawing and an empty box for its name."""
    top = sheet.heading(say["labels"])
    words = unit.words[:6]
    word_bank(sheet, mixed([word for word, _, _ in words]))
    columns, gap = 3, 20
    width = (WIDTH - gap * (columns - 1)) // columns
    grid = Box(LEFT, sheet.y, WIDTH, 252 * -(-len(words) // columns))
    crop = sheet.crop(grid)
    answers = []
    for place, (word, picture, _) in enumerate(words):
        x, y = LEFT + place % columns * (width + gap), sheet.y + place // columns * 252
        sheet.fill(Box(x, y, width, 236), sheet.look.soft, radius=16)
        sheet.picture(picture, Box(x + (width - 140) // 2, y + 14, 140, 140))
        zone = Box(x + 36, y + 168, width - 72, 52)
        sheet.dashed(zone)
        answers.append({"text": word, "coords": crop.zone(zone)})
    pool = mixed([word for word, _, _ in words])
    sheet.activity("dragdroppicture", say["labels"], Box(0, top, 0, 0), crop, answers, words=pool)
    sheet.y = grid.bottom


def callouts(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``dragdroppicture``: a scene with lines to empty labels."""
    top = sheet.heading(say["callouts"])
    names = {picture: word for word, picture, _ in unit.words}
    frame = Box(LEFT, sheet.y, WIDTH, 488)
    scene = unit.scene
    sheet.draw(frame, lambda painter: scenes.paint(painter, scene, frame.rect()))
    crop = sheet.crop(frame)
    answers = []
    for item in scenes.SCENES[scene]:
        if item.picture not in names:
            continue
        sx, sy = frame.w / scenes.SPAN, frame.h / scenes.RISE
        tag_x = min(max(item.tag[0], 100), 900)
        zone = Box(
            round(frame.x + tag_x * sx) - 86, round(frame.y + min(item.tag[1], 424) * sy) - 25, 172, 50
        )
        above = item.tag[1] < item.y
        start = zone.bottom if above else zone.y
        side = item.side * min(sx, sy) * (-0.34 if above else 0.34)
        foot_x, foot_y = frame.x + item.x * sx, frame.y + item.y * sy + side
        sheet.line(zone.centre[0], start, foot_x, foot_y, "#ffffff", 3)
        sheet.dot(foot_x, foot_y, 6, "#ffffff", sheet.look.accent)
        sheet.dashed(zone, sheet.look.dark)
        answers.append({"text": names[item.picture], "coords": crop.zone(zone)})
    pool = mixed([str(answer["text"]) for answer in answers])
    sheet.activity(
        "dragdroppicture",
        say["callouts"],
        Box(0, top, 0, 0),
        crop,
        answers,
        extra_sound=sheet.clip([f"{answer['text']}." for answer in answers]),
        words=pool,
    )
    sheet.y = frame.bottom


def word_bank(sheet: Sheet, words: Sequence[str]) -> None:
    """The printed pool: words in a tinted strip."""
    widths = [text_width(word, "bold", 26) for word in words]
    strip = Box(LEFT, sheet.y, WIDTH, 58)
    sheet.fill(strip, "#ffffff", radius=29, edge=sheet.look.accent)
    gap = (WIDTH - 60 - sum(widths)) / max(1, len(words) - 1)
    x = LEFT + 30.0
    for word, width in zip(words, widths, strict=True):
        sheet.words(word, x, strip.y + 38, 26, "bold", sheet.look.dark)
        x += width + gap
    sheet.y = strip.bottom + 18


def sort(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``dragdroppicturegroup``: columns with a heading; every box of a column takes any of its words."""
    top = sheet.heading(say["sort"])
    pool = mixed([word for _, *members in unit.groups for word in members])
    word_bank(sheet, pool)
    count = len(unit.groups)
    gap = 24
    width = (WIDTH - gap * (count - 1)) // count
    rows = max(len(group) for group in unit.groups) - 1
    frame = Box(LEFT, sheet.y, WIDTH, 76 + 66 * rows)
    crop = sheet.crop(frame)
    answers = []
    for place, (heading, *members) in enumerate(unit.groups):
        x = LEFT + place * (width + gap)
        sheet.fill(Box(x, frame.y, width, frame.h), sheet.look.soft, radius=14)
        sheet.fill(Box(x, frame.y, width, 56), sheet.look.accent, radius=14)
        sheet.words(heading, x + width / 2, frame.y + 38, 26, "bold", "#ffffff", "centre")
        for row in range(len(members)):
            zone = Box(x + 28, frame.y + 70 + 66 * row, width - 56, 52)
            sheet.dashed(zone)
            answers.append({"coords": crop.zone(zone), "group": list(members)})
    sheet.activity("dragdroppicturegroup", say["sort"], Box(0, top, 0, 0), crop, answers, words=pool)
    sheet.y = frame.bottom


def notes(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``fillpicture``: a page from a notebook with gaps."""
    top = sheet.heading(say["notes"])
    title, *lines = unit.notes
    frame = Box(LEFT, sheet.y, WIDTH, 96 + 62 * len(lines))
    crop = sheet.crop(frame)
    sheet.fill(frame, "#fffaf0", radius=10, edge="#e5d7b8", width=2)
    for row in range(len(lines)):
        sheet.line(
            frame.x + 70, frame.y + 136 + 62 * row, frame.right - 30, frame.y + 136 + 62 * row, "#d9e3ea"
        )
    sheet.line(frame.x + 54, frame.y + 6, frame.x + 54, frame.bottom - 6, "#e8a0a0", 2.5)
    for hole in range(2):
        sheet.dot(frame.x + 28, frame.y + 50 + hole * (frame.h - 100), 9, "#ffffff", "#d8c9a4")
    sheet.words(title, frame.x + 76, frame.y + 56, 32, "display", sheet.look.dark)
    sheet.picture(unit.words[0][1], Box(frame.right - 150, frame.y + 14, 120, 120))
    answers: list[dict[str, Any]] = []
    for row, line in enumerate(lines):
        placed, _ = sheet.flow(line, frame.x + 76, frame.y + 98 + 62 * row, 760, size=27, blank=170)
        answers.extend(
            {"text": blank.answer, "coords": crop.zone(blank.box)}
            for blank in placed
            if blank.answer is not None
        )
    sheet.activity("fillpicture", say["notes"], Box(0, top, 0, 0), crop, answers, textFontSize=30)
    sheet.y = frame.bottom


def match(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``matchTheWords``: words on the left, their clues on the right."""
    top = sheet.heading(say["match"])
    rows = unit.words[:5]
    clues = mixed([clue for _, _, clue in rows])
    for row, ((word, _, _), clue) in enumerate(zip(rows, clues, strict=True)):
        y = sheet.y + row * 70
        sheet.fill(Box(LEFT, y, 300, 54), sheet.look.soft, radius=27)
        sheet.words(word, LEFT + 28, y + 36, 27, "bold", sheet.look.dark)
        sheet.dot(LEFT + 330, y + 27, 9, "#ffffff", sheet.look.accent)
        sheet.dot(LEFT + 430, y + 27, 9, "#ffffff", sheet.look.warm)
        sheet.words(clue, LEFT + 464, y + 36, 26)
    sheet.activity(
        "matchTheWords",
        say["match"],
        Box(0, top, 0, 0),
        match_words=[{"word": word} for word, _, _ in rows],
        sentences=[{"sentence": clue, "word": word} for clue in clues for word, _, c in rows if c == clue],
        textFontSize=30,
    )
    sheet.y += 70 * len(rows)


def match_pictures(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``matchTheWords`` with pictures: the sentences carry one, and so does each word's crop."""
    top = sheet.heading(say["match_pictures"])
    rows = unit.words[-4:]
    order = mixed([word for word, _, _ in rows])
    by_word = {word: (picture, clue) for word, picture, clue in rows}
    sentences = []
    for row, ((word, _, _), other) in enumerate(zip(rows, order, strict=True)):
        y = sheet.y + row * 132
        sheet.fill(Box(LEFT, y + 30, 300, 60), "#ffffff", radius=10, edge=sheet.look.accent)
        sheet.words(word, LEFT + 150, y + 69, 28, "bold", sheet.look.dark, "centre")
        sheet.dot(LEFT + 330, y + 60, 9, "#ffffff", sheet.look.accent)
        sheet.dot(LEFT + 430, y + 60, 9, "#ffffff", sheet.look.warm)
        frame = Box(LEFT + 460, y, 120, 120)
        sheet.fill(frame, sheet.look.soft, radius=14)
        picture, clue = by_word[other]
        sheet.picture(picture, Box(frame.x + 8, y + 8, 104, 104))
        sheet.flow(clue, LEFT + 604, y + 38, WIDTH - 610, size=25, leading=1.3)
        crop = sheet.crop(frame, name=f"p{sheet.number}match{row + 1}.png")
        path = sheet.path(f"images/{sheet.module}/{crop.name}")
        sentences.append({"sentence": clue, "word": other, "image_path": path})
    sheet.activity(
        "matchTheWords",
        say["match_pictures"],
        Box(0, top, 0, 0),
        match_words=[{"word": word} for word, _, _ in rows],
        sentences=sentences,
    )
    sheet.y += 132 * len(rows)


def puzzle(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``puzzleFindWords``: a grid of letters that really holds the words."""
    top = sheet.heading(say["puzzle"])
    side, cell = 12, 44
    grid = letter_grid(unit.hidden, side)
    frame = Box(LEFT, sheet.y, side * cell + 20, side * cell + 20)
    sheet.fill(frame, "#ffffff", radius=12, edge=sheet.look.accent)
    for row, letters in enumerate(grid):
        for column, letter in enumerate(letters):
            x, y = frame.x + 10 + column * cell, frame.y + 10 + row * cell
            if (row + column) % 2:
                sheet.fill(Box(x, y, cell, cell), sheet.look.soft, radius=6)
            sheet.words(letter, x + cell / 2, y + 31, 26, "bold", INK, "centre")
    for place, word in enumerate(unit.hidden):
        y = frame.y + 20 + place * 62
        sheet.fill(Box(frame.right + 60, y, 34, 34), "#ffffff", radius=8, edge=RULE)
        sheet.words(word, frame.right + 112, y + 28, 28, "bold", sheet.look.dark)
    sheet.picture(unit.words[1][1], Box(frame.right + 250, frame.bottom - 190, 180, 180))
    sheet.activity("puzzleFindWords", say["puzzle"], Box(0, top, 0, 0), words=list(unit.hidden))
    sheet.y = frame.bottom


def letter_grid(words: Sequence[str], side: int) -> list[list[str]]:
    """Words across and down, one in each second row or column; the rest is noise of the same alphabet."""
    noise = "".join(words) + "AEKLMNORST"
    grid = [[""] * side for _ in range(side)]
    for place, word in enumerate(words):
        seed = zlib.crc32(word.encode())
        for turn in range(4 * side * side):
            across = (place + turn // (2 * side * side)) % 2 == 0
            row, column = (seed + turn * 5) % side, (seed // 7 + turn * 3 + turn // side) % side
            cells = [(row, column + n) if across else (row + n, column) for n in range(len(word))]
            inside = cells[-1][0] < side and cells[-1][1] < side
            if inside and all(grid[r][c] in ("", letter) for (r, c), letter in zip(cells, word, strict=True)):
                for (r, c), letter in zip(cells, word, strict=True):
                    grid[r][c] = letter
                break
        else:
            raise ValueError(f"no room for {word}")
    for row in range(side):
        for column in range(side):
            seed = zlib.crc32(f"{row}.{column}.{words[0]}".encode())
            grid[row][column] = grid[row][column] or noise[seed % len(noise)]
    return grid


def order(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``ordering``: the words of each sentence as chips, and a line to write it on."""
    top = sheet.heading(say["order"])
    for sentence in unit.order:
        x = float(LEFT + 58)
        for word in mixed(sentence.split()):
            width = text_width(word, "bold", 26) + 34
            sheet.fill(Box(round(x), sheet.y, round(width), 46), sheet.look.soft, radius=23)
            sheet.words(word, x + width / 2, sheet.y + 32, 26, "bold", sheet.look.dark, "centre")
            x += width + 14
        sheet.line(LEFT + 58, sheet.y + 100, LEFT + WIDTH, sheet.y + 100)
        sheet.y += 124
    sheet.activity("ordering", say["order"], Box(0, top, 0, 0), words=list(unit.order))
    sheet.y -= 12


def dots(sheet: Sheet, unit: Unit, say: Says) -> None:
    """``fillSentencesWithDots``: sentences with a dotted gap and a bank of words."""
    top = sheet.heading(say["dots"])
    word_bank(sheet, mixed([word for _, _, word in unit.dots]))
    for place, (before, after, _) in enumerate(unit.dots):
        y = sheet.y + 30
        sheet.words(f"{'abcdef'[place]}", LEFT + 22, y, 26, "bold", sheet.look.accent, "centre")
        end = sheet.words(before, LEFT + 58, y).right
        mark = sheet.words(" . . . . . . . . . . . . ", end + 4, y, 26, "regular", PALE).right
        sheet.words(after, mark + 4, y)
        sheet.y += 56
    sheet.activity(
        "fillSentencesWithDots",
        say["dots"],
        Box(0, top, 0, 0),
        words=mixed([word for _, _, word in unit.dots]),
        sentences=[{"sentence": b, "sentence_after": a, "word": word} for b, a, word in unit.dots],
    )


def colour(sheet: Sheet, unit: Unit, _say: Says) -> None:
    """``coloring``: an outline picture; the crop's name is one made by hand (format 1.1)."""
    instruction, *names = unit.colouring
    top = sheet.heading(instruction)
    frame = Box(LEFT + 20, sheet.y, WIDTH - 40, 560)
    sheet.fill(frame, "#ffffff", radius=18, edge=RULE)
    side = 380 if len(names) == 2 else 300
    for place, name in enumerate(names):
        x = frame.x + frame.w * (2 * place + 1) // (2 * len(names)) - side // 2
        y = frame.y + (frame.h - side) // 2 + (40 if place % 2 else -30)
        sheet.picture(name, Box(x, y, side, side), line_art=True)
    crop = sheet.crop(frame, name=f"p{sheet.number}_crop_{1790000000000 + sheet.number * 7919}.png")
    sheet.activity("coloring", instruction, Box(0, top, 0, 0), crop)
    sheet.y = frame.bottom

"""Blocks without a score: openers, reading with karaoke, sounds, films, magnifiers, lines to write on."""

from typing import Any

from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dcs_browser.localdcs.sample import pictures, scenes, sound
from dcs_browser.localdcs.sample.exercises import Says
from dcs_browser.localdcs.sample.look import LEFT, RIGHT, WIDTH, Box
from dcs_browser.localdcs.sample.sheet import INK, PALE, RULE, Placed, Sheet
from dcs_browser.localdcs.sample.texts import Unit


def opener(sheet: Sheet, unit: Unit, say: Says) -> None:
    """A large scene, what the unit is about, and its new words to listen to."""
    frame = Box(LEFT, sheet.y, WIDTH, 800)
    scene = unit.scene
    sheet.draw(frame, lambda painter: scenes.paint(painter, scene, frame.rect(), radius=26))
    sheet.y = frame.bottom + 34
    card = Box(LEFT, sheet.y, WIDTH, 64 + 52 * len(unit.goals))
    sheet.fill(card, sheet.look.soft, radius=18)
    sheet.fill(Box(card.x, card.y, 12, card.h), sheet.look.accent, radius=6)
    sheet.words(say["goals"], LEFT + 44, card.y + 46, 30, "bold", sheet.look.dark)
    for row, goal in enumerate(unit.goals):
        sheet.dot(LEFT + 54, card.y + 82 + 48 * row, 7, sheet.look.warm)
        sheet.words(goal, LEFT + 80, card.y + 91 + 48 * row)
    sheet.y = card.bottom + 34
    words = [word for word, _, _ in unit.words]
    spoken = [f"{word}." for word in words]
    sheet.heading(say["listen_words"], speaker=sheet.clip(spoken))
    width = WIDTH // len(words)
    for place, (word, picture, _) in enumerate(unit.words):
        x = LEFT + place * width
        sheet.picture(picture, Box(x + (width - 110) // 2, sheet.y, 110, 110))
        sheet.words(word, x + width / 2, sheet.y + 150, 25, "bold", INK, "centre")
    sheet.y += 170


def reading(sheet: Sheet, unit: Unit, say: Says) -> None:
    """A passage in two columns that is read aloud: karaoke with two pieces (format 4.3)."""
    name = f"{unit.folder}_Pg-{sheet.number}"
    place = len(sheet.clips)
    sheet.heading(say["reading"], speaker=sheet.clip((" ",), name=name), karaoke=True)
    sheet.words(unit.passage_title, LEFT, sheet.y + 40, 40, "display", sheet.look.dark)
    sheet.y += 66
    scene = unit.reading_scene or unit.scene
    frame = Box(LEFT, sheet.y, WIDTH, 270)
    sheet.draw(frame, lambda painter: scenes.paint(painter, scene, frame.rect()))
    sheet.y = frame.bottom + 18
    kind = "serif" if sheet.look.serif else "regular"
    cut = unit.passage.index("|")
    halves = unit.passage[:cut].strip(), unit.passage[cut + 1 :].strip()
    width = (WIDTH - 96) // 2
    pieces, bottom = [], sheet.y
    for column, half in enumerate(halves):
        x = LEFT + 20 + column * (width + 56)
        placed, below = sheet.flow(half, x, sheet.y + 16, width, size=29, kind=kind, leading=1.6, blank=130)
        pieces.append((Box(x - 12, sheet.y, width + 24, below - sheet.y + 6), placed))
        bottom = max(bottom, below)
    for box, _ in pieces:
        sheet.line(box.x - 6, box.y + 8, box.x - 6, bottom - 14, sheet.look.warm, 5)
    read_aloud(sheet, place, pieces)
    sheet.y = bottom


def read_aloud(sheet: Sheet, place: int, pieces: list[tuple[Box, list[Placed]]]) -> None:
    """Give clip ``place`` the words of the pieces, and its entry in ``audio.json``."""
    spoken = [word for _, placed in pieces for word in placed]
    clip = sound.Clip(sheet.clips[place].name, tuple(word.answer or word.text for word in spoken))
    sheet.clips[place] = clip
    owners = [index for index, (_, placed) in enumerate(pieces) for _ in placed]
    entries: list[dict[str, Any]] = []
    for word, piece, time in zip(spoken, owners, sound.timings(clip.words), strict=True):
        entry: dict[str, Any] = {
            "text": word.text,
            "bbox": word.box.json(),
            "start": time.start,
            "end": time.end,
            "score": 0.9,
            "piece": piece,
        }
        if word.answer is not None:
            entry |= {"blank": True, "answer": word.answer, "fill": word.box.json()}
        elif word.text.strip(".,!?").isdigit():
            entry["num"] = True
        entries.append(entry)
    boxes = [box for box, _ in pieces]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    whole = Box(left, top, max(b.right for b in boxes) - left, max(b.bottom for b in boxes) - top)
    sheet.blanks(spoken)
    sheet.karaoke[clip.name] = {
        "passages": [box.json() for box in boxes],
        "passage": whole.json(),
        "page_index": sheet.number - 1,
        "duration": sound.duration(clip),
        "mean_score": 0.9,
        "needs_review": False,
        "review": [],
        "words": entries,
    }


def talk(sheet: Sheet, unit: Unit, say: Says) -> None:
    """A dialogue in speech bubbles with gaps, and its recording."""
    lines = [line.partition(":") for line in unit.talk]
    spoken = [word.strip("[]") for _, _, line in lines for word in line.split()]
    sheet.heading(say["talk"], speaker=sheet.clip(spoken))
    for place, (who, _, line) in enumerate(lines):
        left = place % 2 == 0
        x = LEFT + 96 if left else LEFT + 170
        colour = sheet.look.accent if left else sheet.look.warm
        face_x = LEFT + 40 if left else RIGHT - 40
        mark = len(sheet.strokes)
        placed, below = sheet.flow(line.strip(), x + 24, sheet.y + 18, WIDTH - 330, leading=1.5)
        bubble = Box(x, sheet.y, WIDTH - 276, below - sheet.y + 10)
        drawn = sheet.strokes[mark:]
        del sheet.strokes[mark:]
        sheet.fill(bubble, sheet.look.soft if left else "#fdf6ea", radius=24)
        sheet.strokes.extend(drawn)
        sheet.blanks(placed)
        sheet.dot(face_x, sheet.y + 36, 34, colour)
        sheet.words(who[:1], face_x, sheet.y + 49, 36, "bold", "#ffffff", "centre")
        sheet.y = bubble.bottom + 16


def listen(sheet: Sheet, _unit: Unit, say: Says) -> None:
    """A tune to clap or sing to."""
    sheet.heading(say["song"], speaker=sheet.clip(notes=9))
    band = Box(LEFT, sheet.y, WIDTH, 130)
    sheet.fill(band, sheet.look.soft, radius=18)
    for row in range(5):
        sheet.line(LEFT + 30, band.y + 35 + row * 15, RIGHT - 30, band.y + 35 + row * 15, "#b9c4cf", 1.5)
    for note in range(12):
        x, y = LEFT + 70 + note * 80, band.y + 35 + 15 * ((note * 5 + sheet.number) % 5)
        sheet.dot(x, y, 11, sheet.look.dark)
        sheet.line(x + 10, y, x + 10, y - 42, sheet.look.dark, 3)
    sheet.y = band.bottom


def film(sheet: Sheet, unit: Unit, say: Says) -> None:
    """A still of the film with its button; subtitles lie beside the file (format 4.4)."""
    sheet.heading(say["film"])
    frame = Box(LEFT + 150, sheet.y, 760, 428)
    sheet.draw(frame, lambda painter: scenes.paint(painter, "harbour", frame.rect(), radius=20))
    button = Box(frame.centre[0] - 45, frame.centre[1] - 45, 90, 90)
    sheet.dot(*frame.centre, 45, sheet.look.dark)
    path = QPainterPath()
    x, y = frame.centre
    path.moveTo(x - 14, y - 22)
    path.lineTo(x + 24, y)
    path.lineTo(x - 14, y + 22)
    path.closeSubpath()
    sheet.shape(button, path, "#ffffff")
    name = f"{sheet.number}.mp4"
    sheet.films.append(name)
    sheet.section("video", title=unit.film, video_path=sheet.path(f"video/{name}"), coords=button.json())
    sheet.words(unit.film, frame.centre[0], frame.bottom + 38, 26, "bold", PALE, "centre")
    sheet.y = frame.bottom + 50


def zoom(sheet: Sheet, unit: Unit, say: Says) -> None:
    """A chart with a detail to look at more closely: section ``magnifier``."""
    sheet.heading(unit.zoom or say["zoom"])
    frame = Box(LEFT, sheet.y, WIDTH, 430)
    scene = unit.scene

    def chart(painter: QPainter) -> None:
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(frame.rect(), 18, 18)
        painter.setClipPath(path)
        scenes.paint(painter, scene, frame.rect())
        painter.restore()
        painter.setPen(QColor(255, 255, 255, 120))
        for column in range(1, 8):
            painter.drawLine(
                frame.x + column * frame.w // 8, frame.y, frame.x + column * frame.w // 8, frame.bottom
            )
        for row in range(1, 4):
            painter.drawLine(frame.x, frame.y + row * frame.h // 4, frame.right, frame.y + row * frame.h // 4)

    sheet.draw(frame, chart)
    item = scenes.SCENES[scene][0]
    x, y = frame.x + item.x * frame.w // scenes.SPAN, frame.y + item.y * frame.h // scenes.RISE
    detail = Box(max(frame.x, x - 150), max(frame.y, y - 120), 300, 240)
    crop = sheet.crop(detail, scale=3)
    sheet.fill(detail, "", radius=14, edge=sheet.look.warm, width=5)
    coords = Box(detail.right - 50, detail.bottom - 50, 44, 44)
    sheet.dot(*coords.centre, 22, sheet.look.warm)
    glass = pictures.a_path("O 19 19 9 9 M26 26 L34 34")

    def lens(painter: QPainter) -> None:
        painter.save()
        painter.translate(coords.x, coords.y)
        painter.setPen(QColor("white"))
        painter.strokePath(glass, QPen(QColor("white"), 4))
        painter.restore()

    sheet.draw(coords, lens)
    sheet.sections.append(
        {
            "magnifier": {
                "section_path": sheet.path(f"images/{sheet.module}/{crop.name}"),
                "coords": coords.json(),
            },
            "activity": {"circleCount": 0, "markCount": 0},
            "audio_extra": {},
        }
    )
    sheet.y = frame.bottom


def write(sheet: Sheet, unit: Unit, _say: Says) -> None:
    """Section with ``freeTextFields``: ruled lines to write on."""
    sheet.heading(unit.write)
    fields = []
    for row in range(3):
        y = sheet.y + row * 62
        sheet.line(LEFT + 58, y + 50, RIGHT, y + 50, RULE, 2)
        fields.append({"coords": Box(LEFT + 58, y + 4, WIDTH - 58, 46).json()})
    sheet.sections.append(
        {
            "freeTextFields": fields,
            "activity": {"circleCount": 0, "markCount": 0},
            "audio_extra": {},
        }
    )
    sheet.y += 3 * 62


def filler(sheet: Sheet, unit: Unit, say: Says, *, viewed: bool) -> None:
    """What fills the rest of a page: a view (unless ``viewed`` already), a fact, or the words to remember."""
    room = 1640 - sheet.y - 30
    if room >= 330 and viewed:
        _gallery(sheet, unit, say["remember"])
    elif room >= 330:
        scene = scenes.COMPANIONS[unit.scene]
        if sheet.number % 2:
            scene = scenes.COMPANIONS[scene]
        view = Box(LEFT, 1640 - min(room, 440), WIDTH, min(room, 440))
        sheet.draw(view, lambda painter: scenes.paint(painter, scene, view.rect(), radius=22))
    elif room >= 130 and sheet.number % 2 == 0 and unit.tip:
        _tip(sheet, unit.tip, say["tip"])
    elif room >= 130:
        _remember(sheet, unit, say["remember"])


def _gallery(sheet: Sheet, unit: Unit, title: str) -> None:
    band = Box(LEFT, 1640 - 316, WIDTH, 316)
    sheet.fill(band, sheet.look.soft, radius=22)
    sheet.words(title, band.x + 36, band.y + 54, 28, "display", sheet.look.dark)
    pitch = (WIDTH - 48) // len(unit.words)
    for place, (word, picture, _) in enumerate(unit.words):
        tile = Box(band.x + 24 + place * pitch + 6, band.y + 80, pitch - 12, 208)
        sheet.fill(tile, "#ffffff", radius=16)
        sheet.picture(picture, Box(tile.centre[0] - 60, tile.y + 18, 120, 120))
        size = 24 if len(word) < 11 else 20
        sheet.words(word, tile.centre[0], tile.bottom - 24, size, "bold", INK, "centre")


def _card(sheet: Sheet, height: int, picture: str, title: str) -> Box:
    card = Box(LEFT, 1640 - height, WIDTH, height)
    sheet.fill(card, "#fdf6e6", radius=18)
    sheet.fill(Box(card.x, card.y, 130, card.h), sheet.look.warm, radius=18)
    sheet.fill(Box(card.x + 100, card.y, 30, card.h), sheet.look.warm)
    sheet.dot(card.x + 65, card.centre[1], 50, "#ffffff")
    sheet.picture(picture, Box(card.x + 28, card.centre[1] - 37, 74, 74))
    sheet.words(title, card.x + 160, card.y + 42, 26, "bold", sheet.look.dark)
    return card


def _tip(sheet: Sheet, text: str, title: str) -> None:
    card = _card(sheet, 136, "star", title)
    sheet.flow(text, card.x + 160, card.y + 58, WIDTH - 190, size=25, leading=1.3)


def _remember(sheet: Sheet, unit: Unit, title: str) -> None:
    card = _card(sheet, 126, "pencil", title)
    x = card.x + 160.0
    for word, _, _ in unit.words:
        end = sheet.words(word, x, card.y + 92, 25, "regular", INK).right
        sheet.dot(end + 17, card.y + 84, 4, sheet.look.warm)
        x = end + 34
    del sheet.strokes[-1]

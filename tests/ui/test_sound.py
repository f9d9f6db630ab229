"""Sound and film under a page: the clock, the controls, words that light up, subtitles, and what fails."""

import ctypes
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from dcs_browser import resources
from dcs_browser.qt.overlays import Layer
from dcs_browser.ui.sound.clock import Clock
from dcs_browser.ui.sound.dock import SoundDock, Track
from dcs_browser.ui.sound.edge import STEP
from dcs_browser.ui.sound.sounding import SPEEDS, Sounding, missing
from tests.builders import a_book_folder, a_config, a_wav, write_config
from tests.pages.library import press, said
from tests.pages.pages import PagesPage, Shelf, click_box

playable = pytest.mark.skipif(bool(missing()), reason="the libraries for sound are missing here")
quiet = pytest.mark.qt_log_ignore(
    "Couldn't (load|resolve)", "No audio device", "No HW decoder", "No RHI backend", "Could not", extend=True
)
PAGE = "/books/0/modules/0/pages/0"
SOUND = f"{PAGE}/sections/1"
ACTIVITY = f"{PAGE}/sections/2/activity"
WORDS = [
    {"text": "The", "bbox": {"x": 100, "y": 190, "w": 40, "h": 20}, "start": 0.0, "end": 0.4},
    {"text": "tide", "bbox": {"x": 150, "y": 190, "w": 40, "h": 20}, "start": 0.4, "end": 0.9},
    {"text": "turns", "bbox": {"x": 60, "y": 700, "w": 40, "h": 20}, "start": 0.9, "end": 30.0},
]


# --- the clock -------------------------------------------------------------------------------------------------------


def test_the_clock_runs_on_between_reports():
    clock = Clock()
    clock.report(1.0, now=100.0)
    assert clock.at(100.2) == 1.0
    clock.run(True, now=100.2)
    assert clock.at(100.3) == pytest.approx(1.1)
    clock.report(1.128, now=100.32)
    assert clock.at(100.35) == pytest.approx(1.158)


def test_the_clock_never_turns_back_for_a_late_report_but_for_a_jump():
    clock = Clock()
    clock.run(True, now=0.0)
    assert clock.at(0.3) == pytest.approx(0.3)
    clock.report(0.25, now=0.3)
    assert clock.at(0.3) == pytest.approx(0.3)
    assert clock.at(0.4) == pytest.approx(0.35)
    clock.jump(0.1, now=0.4)
    assert clock.at(0.4) == pytest.approx(0.1)


def test_a_clock_without_reports_stops_by_itself():
    clock = Clock()
    clock.run(True, now=0.0)
    assert clock.at(60.0) < 1.0


@pytest.mark.parametrize("rate", SPEEDS)
def test_the_clock_follows_the_speed(rate):
    clock = Clock()
    clock.set_rate(rate, now=0.0)
    clock.run(True, now=0.0)
    assert clock.at(0.2) == pytest.approx(0.2 * rate)
    clock.run(False, now=0.2)
    assert clock.at(9.0) == pytest.approx(0.2 * rate)


# --- playing -----------------------------------------------------------------------------------------------------------


def spoken(book: Path, **extra) -> Path:
    """The book's first page with a sound whose words are timed."""
    config = a_config(3)
    section = config["books"][0]["modules"][0]["pages"][0]["sections"][1]
    section["karaoke"] = True
    section.update(extra)
    write_config(book, config)
    (book / "audio" / "Pg_1.wav").write_bytes(a_wav(1.4))
    (book / "audio" / "audio.json").write_text(
        json.dumps({"Pg_1.wav": {"page_index": 0, "duration": 1.4, "words": WORDS}}), "utf-8"
    )
    return book


async def opened(bot, book: Path, pointer: str = "") -> PagesPage:
    shelf = Shelf()
    page = await PagesPage.open(bot, shelf, shelf.local(book), pointer)
    await page.drawn()
    if (book / "audio" / "audio.json").exists():
        dock = page.place.dock
        await bot.until(lambda: dock.track is not None and dock.track.entry is not None)
    return page


@playable
@quiet
@pytest.mark.anyio
async def test_a_sound_is_played_paused_sought_and_looped(qapp, bot, tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(a_wav(0.6))
    sound = Sounding()
    sound.seek(0.3)
    sound.load(path.as_uri())
    sound.seek(0.3)
    await bot.until(lambda: sound.duration == pytest.approx(0.6, abs=0.05))
    assert sound.position == pytest.approx(0.3, abs=0.05)
    heard = []
    sound.moved.connect(heard.append)
    sound.set_looping(True)
    assert sound.looping
    sound.set_speed(2.0)
    sound.play()
    await bot.until(lambda: len(heard) > 4 and heard[-1] < max(heard) - 0.2)
    sound.set_looping(False)
    sound.pause()
    assert not sound.playing
    sound.seek(9.0)
    assert sound.position == pytest.approx(0.6, abs=0.05)
    sound.play()
    await bot.until(lambda: sound.position < 0.5)
    sound.set_volume(130)
    assert sound.volume == 100
    sound.set_muted(True)
    assert sound.muted
    sound.stop()
    sound.deleteLater()


def thread_states_made() -> int:
    """How often any thread has asked for the interpreter that was none of Python's threads; this very look counts as one."""
    python = ctypes.pythonapi
    python.PyInterpreterState_Get.restype = ctypes.c_void_p
    python.PyThreadState_New.restype = ctypes.c_void_p
    python.PyThreadState_GetID.restype = ctypes.c_uint64
    made = ctypes.c_void_p(python.PyThreadState_New(ctypes.c_void_p(python.PyInterpreterState_Get())))
    number = int(python.PyThreadState_GetID(made))
    python.PyThreadState_Clear(made)
    python.PyThreadState_Delete(made)
    return number


@playable
@quiet
@pytest.mark.anyio
async def test_the_librarys_threads_end_without_asking_for_the_interpreter(qapp, bot, tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(a_wav(5.0))
    sound = Sounding()
    sound.load(path.as_uri())
    sound.play()
    await bot.until(lambda: sound.position > 0.2)
    before = thread_states_made()
    await sound.close()
    assert thread_states_made() == before + 1
    sound.deleteLater()


@playable
@quiet
@pytest.mark.anyio
async def test_words_light_up_one_after_the_other_and_a_click_on_one_leads_there(qapp, bot, tmp_path):
    page = await opened(bot, spoken(a_book_folder(tmp_path)), SOUND)
    dock = page.place.dock
    assert dock.isVisible()
    assert dock.sounding is None, "nothing is brought before it is to be played"
    lit = []
    dock.spoke.connect(lambda index: lit.append((index, page.canvas.lit().x())))
    page.press(dock.start)
    await bot.until(lambda: dock.word == 2)
    assert [index for index, _ in lit if index >= 0] == [0, 1, 2]
    assert page.canvas.lit().x() == 60
    dock.toggle()
    click_box(page.canvas, f"{SOUND}/karaoke/1")
    assert dock.word == 1
    assert page.canvas.lit().x() == 150
    assert dock.sounding is not None
    assert dock.sounding.position == pytest.approx(0.4, abs=0.01)
    assert page.place.pointer() == SOUND
    assert not page.window.grab().isNull()
    await page.close()


@playable
@quiet
@pytest.mark.anyio
async def test_words_light_up_inside_the_crop_of_an_activity(qapp, bot, tmp_path):
    page = await opened(bot, spoken(a_book_folder(tmp_path)), ACTIVITY)
    dock = page.place.dock
    assert dock.track is not None
    assert dock.track.pointer == SOUND, "the sound that is spoken inside the crop"
    page.place.show_crop()
    await bot.until(lambda: page.canvas.natural_size().width() == 1000)
    words = [o for o in page.canvas.all_overlays() if o.layer is Layer.KARAOKE]
    assert [(o.x, o.y, o.w, o.h) for o in words] == [(40, 20, 80, 40), (140, 20, 80, 40)]
    click_box(page.canvas, f"{SOUND}/karaoke/1")
    await bot.until(lambda: page.canvas.lit().x() == 140)
    assert page.canvas.natural_size().width() == 1000
    await page.close()


@playable
@quiet
@pytest.mark.anyio
async def test_keys_play_pause_and_seek(qapp, bot, tmp_path):
    page = await opened(bot, spoken(a_book_folder(tmp_path)), SOUND)
    dock = page.place.dock
    page.key(Qt.Key.Key_Space)
    await bot.until(lambda: dock.playing)
    page.key(Qt.Key.Key_Space)
    assert not dock.playing
    controls, sound = dock.controls, dock.sounding
    assert controls is not None
    assert sound is not None
    await bot.until(lambda: sound.duration > 1)
    for key, where in (
        (Qt.Key.Key_Right, 1.4),
        (Qt.Key.Key_Left, 0.0),
        (Qt.Key.Key_Right, 1.4),
        (Qt.Key.Key_Home, 0.0),
    ):
        QTest.keyClick(dock, key)
        assert sound.position == pytest.approx(where, abs=0.06)
    QTest.keyClick(controls.loop, Qt.Key.Key_Right)
    assert sound.position == pytest.approx(1.4, abs=0.06)
    QTest.keyClick(controls.loop, Qt.Key.Key_Space)
    assert sound.looping
    QTest.keyClick(dock, Qt.Key.Key_Down)
    assert sound.volume == 70
    controls.set_speed(0.5)
    assert sound.speed == 0.5
    assert controls.speed.text() == "0.5 ×"
    page.press(controls.mute)
    assert sound.muted
    QTest.mouseClick(controls.seek, Qt.MouseButton.LeftButton, pos=controls.seek.rect().center())
    assert sound.position == pytest.approx(0.7, abs=0.15)
    QTest.keyClick(dock, Qt.Key.Key_Space)
    assert dock.playing
    await page.close()


@playable
@quiet
@pytest.mark.anyio
async def test_a_film_shows_its_subtitles_in_step(qapp, bot, tmp_path):
    book = a_book_folder(tmp_path)
    config = a_config(3)
    section = {"type": "video", "title": "At sea", "coords": {"x": 20, "y": 20, "w": 40, "h": 40}}
    section["video_path"] = "./books/harbour_2/video/1.mp4"
    config["books"][0]["modules"][0]["pages"][0]["sections"].append(section)
    write_config(book, config)
    (book / "video").mkdir()
    (book / "video" / "1.mp4").write_bytes(resources.read_bytes("sample/film.mp4"))
    (book / "video" / "1.srt").write_text(
        "1\n00:00:00,000 --> 00:00:00,200\nfirst\n\n2\n00:00:02,000 --> 00:00:06,000\n<i>second</i>\n\n",
        "utf-8",
    )
    pointer = f"{PAGE}/sections/3"
    page = await opened(bot, book, pointer)
    page.canvas.activated.emit(pointer)
    dock = page.place.dock
    await bot.until(lambda: dock.film is not None and dock.film.has_picture and dock.subtitles is not None)
    assert dock.film is not None
    assert dock.sounding is not None
    dock.sounding.pause()
    dock.sounding.seek(3.0)
    assert dock.film.words == "<i>second</i>"
    assert dock.film.height() <= page.place.height() * 0.36, "the page stays the larger one"
    height, edge = dock.film.height(), dock.edge
    QTest.keyClick(edge, Qt.Key.Key_Down)
    assert dock.film.height() == height - STEP
    middle = edge.rect().center()
    QTest.mousePress(edge, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(edge, middle - QPoint(0, 400))
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=middle)
    assert dock.film.height() <= page.place.height() * 0.36
    before = dock.film.grab().toImage()
    dock.sounding.seek(1.0)
    assert dock.film.words == ""
    assert dock.film.grab().toImage() != before
    page.go(-1, f"{PAGE[:-1]}1")
    assert dock.isHidden()
    await page.close()


# --- what fails ----------------------------------------------------------------------------------------------------------


@pytest.mark.anyio
async def test_a_missing_sound_names_its_path_and_can_be_tried_again(qapp, bot, tmp_path):
    book = a_book_folder(tmp_path)
    path = book / "audio" / "Pg_1.wav"
    path.unlink()
    page = await opened(bot, book, SOUND)
    dock = page.place.dock
    await bot.until(lambda: dock.has_problem)
    assert "audio/Pg_1.wav" in dock.problem.text()
    assert dock.start.isHidden()
    press(dock, "Try again")
    await bot.until(lambda: dock.has_problem)
    await page.close()


@playable
@quiet
@pytest.mark.anyio
async def test_a_broken_sound_names_its_path_and_plays_when_it_is_mended(qapp, bot, tmp_path):
    book = a_book_folder(tmp_path)
    path = book / "audio" / "Pg_1.wav"
    data = path.read_bytes()
    path.write_bytes(b"no sound at all")
    page = await opened(bot, book, SOUND)
    dock = page.place.dock
    dock.play()
    await bot.until(lambda: dock.has_problem)
    assert "audio/Pg_1.wav can't be played" in dock.problem.text()
    assert dock.elsewhere.isVisible()
    path.write_bytes(data)
    await page.shelf.books.get(-1).source.refresh()
    press(dock, "Try again")
    await bot.until(lambda: not dock.has_problem and dock.sounding is not None and dock.sounding.duration > 0)
    await page.close()


@pytest.mark.anyio
async def test_without_the_libraries_the_reason_is_told_and_another_program_offered(qapp, bot, tmp_path):
    book = a_book_folder(tmp_path)
    handed: list[Path] = []
    errors: list[BaseException] = []
    dock = SoundDock(
        errors.append, lambda path: handed.append(path) or True, lambda: "libpulse.so.0 is missing"
    )
    bot.qtbot.addWidget(dock)
    shelf = Shelf()
    opened_book = shelf.books.get(shelf.local(book))
    dock.resize(700, 60)
    dock.show_track(opened_book, Track("audio/Pg_1.wav", SOUND, "Sound"), play=True)
    assert "libraries for sound and film are missing" in said(dock)
    assert "libpulse" in dock.problem.toolTip()
    assert dock.again.isHidden()
    press(dock, "Open in another program")
    await bot.until(lambda: handed)
    assert handed[0].name == "Pg_1.wav"
    assert errors == []
    await dock.close_tasks()
    await shelf.close()


@pytest.mark.anyio
async def test_the_player_can_be_closed_and_comes_back_for_another_choice(qapp, bot, tmp_path):
    page = await opened(bot, spoken(a_book_folder(tmp_path)), SOUND)
    dock = page.place.dock
    page.press(dock.close_button)
    assert dock.isHidden()
    assert Layer.KARAOKE not in {o.layer for o in page.canvas.all_overlays()}
    page.go(-1, PAGE)
    page.go(-1, SOUND)
    assert dock.isVisible()
    await page.close()


@pytest.mark.anyio
@pytest.mark.parametrize("width", [330, 480, 760, 1300])
async def test_the_controls_fit_at_any_width(qapp, bot, tmp_path, width):
    page = await opened(bot, spoken(a_book_folder(tmp_path)), SOUND)
    page.window.resize(width, 600)
    page.window.grab()
    dock = page.place.dock
    seen = [w for w in dock.children() if w.isWidgetType() and w.isVisible()]
    for at, one in enumerate(seen):
        assert dock.rect().contains(one.geometry())
        assert not any(one.geometry().intersects(other.geometry()) for other in seen[at + 1 :])
    await page.close()

"""Pictures decoded off the window's thread; failures are values."""

import gzip
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from dcs_browser.qt import images
from dcs_browser.qt.images import Thumbnails, decode, load_image, load_picture
from dcs_browser.qt.pool import in_thread

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>'


def picture(kind: str, width: int = 400, height: int = 200) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 60))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return data.data()


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "bmp"])
def test_a_picture_is_decoded_at_the_size_it_is_shown(qapp, kind):
    found = decode(picture(kind), QSize(100, 100))
    assert (found.image.width(), found.image.height()) == (100, 50)
    assert found.original == QSize(400, 200)
    assert found.format == kind


def test_a_small_picture_is_not_enlarged_but_a_drawing_is(qapp):
    assert decode(picture("png", 8, 8), QSize(100, 100)).image.width() == 8
    assert decode(SVG, QSize(100, 100)).image.size() == QSize(100, 50)


def test_the_content_tells_the_format_not_the_name(qapp, tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(picture("png"))
    assert decode(path).format == "png"


def test_what_is_no_picture_is_a_value_with_a_reason(qapp, tmp_path):
    broken = decode(b"not a picture")
    assert not broken
    assert broken.problem
    missing = decode(tmp_path / "none.png")
    assert not missing
    assert missing.problem


def test_a_picture_cut_short_is_a_value_with_a_reason(qapp):
    found = decode(picture("png")[:60])
    assert not found
    assert found.problem


def run_program(name: str) -> None:
    program = [sys.executable, "-m", f"tests.qt.{name}"]
    ran = subprocess.run(program, capture_output=True, text=True, timeout=60, cwd=Path(__file__).parents[2])
    assert ran.stdout == "done\n", ran.stderr


def test_a_worker_that_decodes_and_a_window_that_closes_never_wait_for_each_other():
    run_program("locks")


@pytest.mark.parametrize("_time", range(3))
def test_the_first_pictures_of_a_process_are_decoded_side_by_side(_time):
    run_program("first_pictures")


@pytest.mark.parametrize(
    ("drawing", "size"),
    [
        ('viewBox="0 0 40 20"', (40, 20)),
        ('width="100%" viewBox="0 0 40 20"', (40, 20)),
        ('width="10mm" height="20mm"', (35, 70)),
        ('stroke-width="9" width="50000" height="25000px"', (50_000, 25_000)),
    ],
)
def test_a_drawing_has_its_own_size_and_is_made_at_the_one_it_is_shown_in(qapp, drawing, size):
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {drawing}><path d="M0 0h9v9"/></svg>'.encode()
    for data, kind in ((text, "svg"), (gzip.compress(text), "svgz")):
        if kind == "svgz" and max(size) > 1000:
            continue  # packed, only reading it whole tells its size
        found = decode(data, QSize(100, 100))
        assert (found.original.width(), found.original.height(), found.format) == (*size, kind)
        assert max(found.image.width(), found.image.height()) == 100


def test_what_only_qt_can_name_is_read_all_the_same(qapp):
    found = decode(b"P3 400 200 255 " + b"1 2 3 " * 80_000, QSize(100, 100))
    assert found.original == QSize(400, 200)
    assert (found.image.width(), found.image.height()) == (100, 50)


@pytest.mark.anyio
async def test_decoding_happens_on_another_thread(qapp, bot, tmp_path):
    path = tmp_path / "p.png"
    path.write_bytes(picture("png"))
    assert (await load_picture(path, QSize(40, 40))).image.width() == 40
    assert (await load_image(path)).width() == 400
    assert await in_thread(threading.get_ident) != threading.get_ident()


@pytest.mark.anyio
async def test_a_thumbnail_is_decoded_once_however_many_ask(qapp, bot, monkeypatch):
    calls = []
    true_decode = images.decode

    def counted(*arguments):
        calls.append(arguments)
        return true_decode(*arguments)

    monkeypatch.setattr(images, "decode", counted)
    kept = Thumbnails()
    import asyncio

    data = picture("png")
    found = await asyncio.gather(*(kept.get("a", data, QSize(32, 32)) for _ in range(5)))
    assert len(calls) == 1
    assert all(found)
    assert kept.peek("a") is found[0]
    await kept.close()
    assert kept.peek("a") is None


@pytest.mark.anyio
async def test_thumbnails_keep_to_their_budget_and_drop_the_oldest(qapp, bot):
    one = decode(picture("png"), QSize(32, 32)).image.sizeInBytes()
    kept = Thumbnails(budget=one * 2)
    for key in "abc":
        await kept.get(key, picture("png"), QSize(32, 32))
    assert kept.peek("a") is None
    assert kept.peek("c") is not None
    await kept.close()

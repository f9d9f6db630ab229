"""What the sample library is made with: sounds, PDFs, pictures; and the builders of the tests beside it."""

import io
import json
import wave
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from dcs_browser.domain import checks
from dcs_browser.domain.errors import LocalFileError
from dcs_browser.localdcs.sample import build, exercises, pdf, pictures, png, scenes, sound, texts
from dcs_browser.localdcs.sample.catalogue import PLANS
from tests import builders


def test_words_are_spoken_one_after_the_other() -> None:
    times = sound.timings(("The", "tide", "comes", "in.", "Twice", "a", "day."))
    assert all(before.end <= after.start for before, after in pairwise(times))
    assert times[4].start - times[3].end > times[1].start - times[0].end, "a full stop is a pause"


def test_without_the_encoder_a_sound_is_a_wav_of_the_promised_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound, "lameenc", None)
    clip = sound.Clip("a.wav", ("Liman", "çok", "sessiz."))
    with wave.open(io.BytesIO(sound.encoded(clip))) as found:
        assert found.getnframes() / found.getframerate() == pytest.approx(sound.duration(clip), abs=0.001)
        assert len(set(found.readframes(found.getnframes()))) > 100


def test_a_tune_is_not_silent() -> None:
    assert len(sound.encoded(sound.Clip("Pg_1", notes=4))) > 8000


def test_a_pdf_has_a_page_for_each_heading() -> None:
    made = pdf.a_pdf(["Unit 1", "Ünite (2) \\ ş"])
    assert made.startswith(b"%PDF-1.4")
    assert made.count(b"/Type /Page ") == 2
    start = int(made.rpartition(b"startxref\n")[2].split()[0])
    assert made[start:].startswith(b"xref")


def test_every_drawing_paints_in_colour_and_as_lines() -> None:
    for name in pictures.drawings():
        seen = set()
        for line_art in (False, True):
            image = QImage(60, 60, QImage.Format.Format_RGB888)
            image.fill(0xFF123456)
            painter = QPainter(image)
            pictures.paint(painter, name, QRectF(0, 0, 60, 60), line_art=line_art)
            painter.end()
            seen.add(bytes(image.constBits()))
        assert len(seen) == 2, name


def test_scenes_use_drawings_that_exist_and_have_companions() -> None:
    drawn = pictures.drawings()
    assert all(item.picture in drawn for items in scenes.SCENES.values() for item in items)
    assert scenes.COMPANIONS.keys() == scenes.SCENES.keys()
    assert set(scenes.COMPANIONS.values()) <= scenes.SCENES.keys()


def test_a_written_png_is_read_back_the_same(tmp_path: Path) -> None:
    image = QImage(31, 17, QImage.Format.Format_RGB888)
    image.fill(0xFFE9A13B)
    image.setPixel(30, 16, 0xFF000000)
    png.write_png(image, tmp_path / "a.png")
    assert QImage(str(tmp_path / "a.png")).convertToFormat(image.format()) == image


def test_a_letter_grid_holds_its_words() -> None:
    for plan in PLANS:
        for unit in texts.words_of(plan.folder).units:
            if not unit.hidden:
                continue
            grid = exercises.letter_grid(unit.hidden, 12)
            rows = ["".join(row) for row in grid]
            columns = ["".join(column) for column in zip(*grid, strict=True)]
            assert all(any(word in line for line in rows + columns) for word in unit.hidden)


def test_a_pool_never_repeats_the_order_of_the_answers() -> None:
    for words in (("sail", "oar"), ("a", "b", "c"), ("tide", "buoy", "rope", "mast")):
        assert exercises.mixed(words) != list(words)
        assert sorted(exercises.mixed(words)) == sorted(words)


def test_a_failing_process_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "Rüzgâr 6").write_text("in the way")
    with pytest.raises(LocalFileError) as failure:
        build(tmp_path, books=("Rüzgâr 6",))
    assert "sample books" in str(failure.value)
    assert "Rüzgâr 6" in failure.value.technical


@pytest.mark.parametrize("pages", [1, 3, 12])
def test_a_built_book_is_clean(tmp_path: Path, pages: int) -> None:
    book = builders.a_book_folder(tmp_path, pages=pages)
    files = {path.relative_to(book).as_posix(): path for path in book.rglob("*") if path.is_file()}
    sizes = {}
    for name, path in files.items():
        if name.endswith(".png"):
            image = QImage(str(path))
            sizes[name] = (image.width(), image.height())
    found = checks.check_book(
        checks.Inputs(
            config=(book / "config.json").read_text("utf-8"),
            assets={name: _Asset(name, path.stat().st_size) for name, path in files.items()},
            image_sizes=sizes,
            folder_name=book.name,
            pdf_pages=pages,
        )
    )
    assert [f for f in found if f.severity is not checks.Severity.INFORMATION] == []


class _Asset:
    def __init__(self, path: str, size: int) -> None:
        self.path, self.size = path, size


def test_a_built_archive_can_be_wrapped(tmp_path: Path) -> None:
    with zipfile.ZipFile(builders.a_book_zip(tmp_path, wrapped=True)) as archive:
        assert "harbour_2/config.json" in archive.namelist()
        assert json.loads(archive.read("harbour_2/config.json"))["book_title"] == "Harbour 2"


def test_a_book_of_many_files_has_so_many(tmp_path: Path) -> None:
    book = builders.many_files_book(tmp_path, 700)
    assert sum(path.is_file() for path in book.rglob("*")) == 700

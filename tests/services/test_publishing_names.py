"""Names of every kind from the disk or a ZIP into the archive and onto the service: none is lost, none is a surprise."""

import asyncio
import io
import shutil
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcs_browser.domain.names import nfc, stored_path
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.junk import why_left_out
from dcs_browser.services.publishing.pack import pack
from dcs_browser.services.publishing.publish import publisher
from dcs_browser.services.publishing.scan import scan
from tests.builders import a_book_folder
from tests.recorder import Recorder, new_job, signed_in
from tests.service import running_service

WORDS = (
    "şarkı", "İĞÜŞÖÇı", unicodedata.normalize("NFD", "ünlü çiçek"), "📚🎵", "👨‍👩‍👧", "con", "NUL", "aux.txt", "lpt1",
    "a...", " b ", "x.", "Straße", "ﬁ", "c&d#1%20", "e+f=g", "(1)", "'q'", "日本語", "ا", "ş" * 300, "a" * 300,
)  # fmt: skip
ENDINGS = ("", ".png", ".MP3", ".json", ".Srt", " .txt", ".tar.gz")
segment = st.builds(
    lambda parts, ending: "".join(parts) + ending,
    st.lists(st.one_of(st.sampled_from(WORDS), st.text("abZ19ğİ -_.", max_size=6)), min_size=1, max_size=3),
    st.sampled_from(ENDINGS),
).filter(lambda name: name.strip(". ") != "" and not name.startswith(".."))
paths = st.lists(segment, min_size=1, max_size=3).map("/".join)
names = st.lists(paths, min_size=1, max_size=12, unique=True)


def a_zip(place: Path, names: list[str]) -> dict[str, bytes]:
    """A book with these files in a ZIP, which holds names that many a disk does not."""
    files = {"config.json": b"{}"}
    files |= {name: f"{number} {name}".encode() for number, name in enumerate(names)}
    with zipfile.ZipFile(place, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return files


def told(found: Scan) -> set[str]:
    """Every path that the scan speaks of: sent, left out, or in the way."""
    spoken = {file.path for file in found.files} | {item.path for item in found.left_out}
    return spoken | {problem.path for problem in found.problems}


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names)
def test_every_name_is_packed_composed_or_told_of(tmp_path: Path, names: list[str]) -> None:
    source, target = tmp_path / "source.zip", tmp_path / "target.zip"
    files = a_zip(source, names)
    found = scan(source)
    assert {nfc(name) for name in files} <= told(found) | {name.strip("/") for name in told(found)}
    if found.blocked:
        assert any(problem.rule == "package.name-twice" for problem in found.problems)
        return
    pack(found, target)
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as archive:
        packed = {info.filename: archive.read(info) for info in archive.infolist()}
    assert packed == {nfc(name): data for name, data in files.items() if not why_left_out(nfc(name))}
    assert all(unicodedata.is_normalized("NFC", name) for name in packed)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names)
def test_two_orders_of_any_names_give_the_same_bytes(tmp_path: Path, names: list[str]) -> None:
    made = []
    for number, order in enumerate((names, names[::-1])):
        source, target = tmp_path / f"{number}.zip", tmp_path / f"{number}.out"
        with zipfile.ZipFile(source, "w") as archive:
            for name in (*order, "config.json"):
                archive.writestr(name, name)
        found = scan(source)
        if found.blocked:
            return
        pack(found, target)
        made.append(target.read_bytes())
    assert made[0] == made[1]


@pytest.mark.anyio
@pytest.mark.parametrize("dialect", ["guide", "v4"])
async def test_every_name_is_stored_as_it_was_foretold(tmp_path: Path, dialect: str) -> None:
    source = tmp_path / "liman_1.zip"
    book = a_book_folder(tmp_path, name="liman_1")
    shutil.make_archive(str(source.with_suffix("")), "zip", book)
    with zipfile.ZipFile(source, "a") as archive:
        for number, word in enumerate(WORDS):
            archive.writestr(f"extra/{number}/{word}{ENDINGS[number % len(ENDINGS)]}", f"{number}")
    found = await asyncio.to_thread(scan, source)
    with running_service(tmp_path / "service", dialect=dialect) as service:
        async with signed_in(service) as dcs:
            result = await publisher(tmp_path / "p")(dcs, new_job(service, source), Recorder())
            there = {item.path for item in await dcs.objects(result.book)}
    assert result.differences == ()
    assert {stored_path(f.path) if dialect == "v4" else f.path for f in found.files} == there

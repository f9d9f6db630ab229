"""What a folder, a disk or a name does not take: told in a sentence, nothing lost, and brought when it is mended."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from dcs_browser.domain.transfers import State
from dcs_browser.services.transfers.pace import Pace
from tests.services.test_transfers_downloads import FILES
from tests.transferring import World, a_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, FILES) as found:
        yield found


def test_a_folder_that_can_not_be_made_fails_everything_at_once(world: World) -> None:
    world.target.write_text("a file stands in the way")
    watched = world.engine()
    group = watched.finished(world.download(watched))
    assert group.state is State.FAILED
    assert group.files_failed == len(world.objects)
    assert str(world.target) in group.error_title
    assert not any("film" in r.path for r in world.line.seen)
    assert watched.engine.snapshot().attention == 1
    watched.engine.acknowledge()
    watched.until(lambda s: s.attention == 0)


def test_a_file_in_the_place_of_a_folder_fails_only_what_belongs_there(world: World) -> None:
    world.target.mkdir()
    (world.target / "audio").write_text("mine")
    watched = world.engine()
    group = watched.finished(world.download(watched))
    assert group.state is State.FAILED
    assert (group.files_failed, group.files_done) == (2, len(world.objects) - 2)
    assert (world.target / "audio").read_text() == "mine"
    failed = [item for item in watched.engine.items(group.id) if item.state is State.FAILED]
    assert all("folder" in item.error_message for item in failed)


def test_a_target_that_vanished_is_not_made_anew(world: World) -> None:
    stall = world.line.stall("film.mp4", 2_000_000)
    watched = world.engine(pace=Pace(stall=30, pause=0.02))
    number = world.download(watched, "film.mp4")
    stall.wait_reached()
    watched.until(lambda s: s.groups[0].done >= 1_700_000)
    watched.engine.pause(number)
    watched.state(number, State.PAUSED)
    world.target.rename(world.folder / "unplugged")
    watched.engine.resume(number)
    group = watched.finished(number)
    assert group.state is State.FAILED
    assert "no longer there" in group.error_message
    assert not world.target.exists()
    stall.release()
    (world.folder / "unplugged").rename(world.target)
    watched.engine.retry_failed()
    assert watched.finished(number).state is State.DONE
    assert world.right("film.mp4")


def test_a_disk_without_room_is_told_before_the_first_byte(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    watched = world.engine()
    group = watched.finished(world.download(watched))
    assert group.state is State.FAILED
    assert group.error_title == "The disk is full"
    assert not any("film" in r.path for r in world.line.seen)
    monkeypatch.undo()
    watched.engine.retry(group.id)
    assert watched.finished(group.id).state is State.DONE


@pytest.mark.parametrize("name", ["film.mp4", "one.mp3"])
def test_a_disk_that_fills_up_is_an_honest_failure(world: World, name: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    watched = world.engine()
    watched.engine.pause_all()
    number = world.download(watched, name, "config.json")
    watched.until(lambda s: s.paused and s.groups)
    items = watched.until(lambda _: watched.engine.items(number))
    token = watched.engine._journal.token
    (item,) = [i for i in items if i.name.endswith(name)]
    place = Path(item.target)
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f"{place.name}.{token}{item.id:x}.part")
    part.symlink_to("/dev/full")
    watched.engine.resume_all()
    group = watched.finished(number)
    assert group.state is State.FAILED
    assert group.error_title == "The disk is full"
    assert not place.exists()
    part.unlink(missing_ok=True)
    watched.engine.retry(number)
    assert watched.finished(number).state is State.DONE
    assert world.right(name)


def test_a_name_that_leads_out_of_the_folder_is_refused(world: World) -> None:
    watched = world.engine()
    (item,) = world.named("one.mp3")
    evil = replace(item, path="audio/../../../evil.mp3")
    number = watched.engine.download(world.server, world.book, [evil, item], world.target, title="Harbour")
    group = watched.finished(number)
    assert (group.files_failed, group.files_done) == (1, 1)
    assert "name was refused" in group.error_title
    assert not any(path.name == "evil.mp3" for path in world.folder.rglob("*"))

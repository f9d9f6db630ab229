"""The tour's stops for transfers and books kept offline: the drawer with its filter and menu, the conflicts, the banner."""

import asyncio
from typing import TYPE_CHECKING

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.domain.offline import Freshness
from dcs_browser.domain.transfers import Existing, State
from dcs_browser.ui.transfers.conflicts import ConflictsDialog
from dcs_browser.ui.transfers.items import ItemsDialog

if TYPE_CHECKING:
    from dcs_browser.app.tour import Guide

_CONFLICTS = 6


async def conflicts_stop(guide: "Guide") -> None:
    """A download that meets files of other bytes: the row that waits, the dialog, the files of the transfer."""
    house = guide.house
    catalog = house.catalog
    assert catalog is not None
    await guide.until(lambda: catalog.loaded)
    book = guide.book()
    target = guide.scratch / "again"
    objects = [item for item in await catalog.objects_at(book, ("",)) if item.size > 0]
    for number, item in enumerate(objects[:_CONFLICTS]):
        path = target / item.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * (item.size // (number + 1) + 7))
    house.drawer.open(True)
    url = catalog.dcs.server.url
    group = house.engine.download(url, book, objects, target, title=book.label, existing=Existing.ASK)

    def waits() -> bool:
        groups = house.engine.snapshot().groups
        return any(g.id == group and g.state is State.ASKING for g in groups)

    await guide.until(waits)
    await guide.until(lambda: house.drawer.model.row_of(group) >= 0)
    house.navigator.go(Location(Room.BOOK, book.publisher, book.id, Tab.FILES))
    await guide.picture("14b-transfers-waiting")
    bar = house.drawer.bar
    bar.states.choose("done")
    bar.filtered.emit()
    await guide.picture("14c-transfers-filtered")
    bar.search.setText("zzzz")
    bar.filtered.emit()
    await guide.picture("14d-transfers-nothing")
    bar.show_all()
    bar.menu.popup(house.window.mapToGlobal(house.window.rect().center()))
    await guide.picture("14e-transfers-menu", bar.menu)
    bar.menu.close()
    row = house.drawer.model.row_of(group)
    house.drawer.deed.emit("decide", house.drawer.model.group(row))
    await guide.until(lambda: bool(house.window.findChildren(ConflictsDialog)))
    dialog = house.window.findChildren(ConflictsDialog)[0]
    await guide.picture("14f-conflicts", dialog)
    dialog.close()
    house.drawer.deed.emit("files", house.drawer.model.group(row))
    await guide.until(lambda: bool(house.window.findChildren(ItemsDialog)))
    items = house.window.findChildren(ItemsDialog)[0]
    await guide.picture("14g-transfer-files", items)
    items.close()
    house.engine.remove(group)
    await guide.until(lambda: house.drawer.model.row_of(group) < 0)


async def offline_stop(guide: "Guide") -> None:
    """A book kept offline: its overview, the room of all copies, and the library when the service is away."""
    house, room = guide.house, guide.house.offline
    dcs = house.accounts.dcs
    house.drawer.open(False)
    house.navigator.go(Location(Room.OFFLINE))
    await guide.picture("15a-offline-empty")
    first, second = sorted(guide.books(), key=lambda book: book.total_size or 0)[:2]
    for book in (first, second):
        await room.keep(book)
    await guide.until(
        lambda: all(room.watch.state(k).freshness is Freshness.CURRENT for k in room.store.all())
    )
    house.navigator.go(Location(Room.BOOK, first.publisher, first.id, Tab.OVERVIEW))
    await guide.picture("15b-offline-overview")
    house.navigator.go(Location(Room.OFFLINE))
    await guide.picture("15c-offline-copies")
    room.pauses = (3600.0,)
    room.enter(dcs.server.url if dcs is not None else "")
    await guide.until(lambda: house.catalog is not None and house.catalog.loaded)
    guide.quiet |= {task for task in asyncio.all_tasks() if "_come_back" in task.get_name()}
    await guide.picture("15d-offline-library")
    house.navigator.go(Location(Room.BOOK, first.publisher, first.id, Tab.OVERVIEW))
    await guide.picture("15e-offline-book")
    if dcs is not None:
        house.use(dcs)
        await guide.until(lambda: house.catalog is not None and house.catalog.loaded)


STOPS = (conflicts_stop, offline_stop)

"""Everything behind an upload dialog: a running service of any generation, a catalog, an engine, a publisher."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import Book
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing.publish import Publisher, publisher
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.upload.dialog import UploadDialog
from dcs_browser.ui.upload.patterns import NoPatterns
from dcs_browser.ui.upload.presenter import UploadPresenter
from tests.pages.upload import UploadPage
from tests.service import Running, running_service


@dataclass
class Desk:
    """``open`` gives the page of a fresh dialog."""

    service: Running
    dcs: Dcs
    catalog: Catalog
    engine: TransferEngine
    feed: TransferFeed
    worker: Publisher
    bot: Any
    presenters: list[tuple[UploadDialog, UploadPresenter]]
    patterns: NoPatterns

    def open(self, target: Book | None = None, publisher: str = "") -> UploadPage:
        dialog = UploadDialog()
        presenter = UploadPresenter(
            dialog,
            self.catalog,
            self.engine,
            self.feed,
            self.worker,
            target=target,
            publisher=publisher,
            patterns=self.patterns,
        )
        self.presenters.append((dialog, presenter))
        dialog.open()
        return UploadPage(dialog, presenter, self.bot)

    async def stored(self, book_id: int) -> set[str]:
        return {item.path for item in await self.dcs.objects(await self.dcs.book(book_id))}

    def temporary(self) -> list[Path]:
        """Archives that were not cleaned away."""
        return sorted(self.worker.folder.glob("*.zip*"))


@asynccontextmanager
async def a_desk(
    bot: Any, folder: Path, *, dialect: str = "guide", books: Iterable[Path] = (), **options: Any
) -> AsyncIterator[Desk]:
    """A service that holds ``books``, signed in to; everything is stopped at the end."""
    with running_service(folder / "service", dialect=dialect, books=books, **options) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        catalog = Catalog(dcs)
        await catalog.refresh()
        worker = publisher(folder / "publishing")
        engine = TransferEngine(folder / "transfers", lambda _url: dcs.fork())
        engine.upload_worker = worker
        await asyncio.to_thread(engine.start)
        feed = TransferFeed(engine)
        desk = Desk(service, dcs, catalog, engine, feed, worker, bot, [], NoPatterns())
        try:
            yield desk
        finally:
            for dialog, presenter in desk.presenters:
                dialog.close()
                await presenter.close()
                dialog.deleteLater()
            feed.close()
            service.faults.clear()
            await asyncio.to_thread(engine.stop)
            await dcs.aclose()

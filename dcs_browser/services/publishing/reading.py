"""One way to read the files of a scan, whether they lie in a folder or in a ZIP."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dcs_browser.domain.errors import FileChanged, LocalFileError, NotFound
from dcs_browser.services.publishing import folder_reader, zip_reader
from dcs_browser.services.publishing.book_files import Scan, ScanFile, SourceKind

Reader = Callable[[ScanFile], Iterator[bytes]]


@contextmanager
def reader(scan: Scan) -> Iterator[Reader]:
    """A function from a scanned file to its bytes in chunks.

    Raises ``FileChanged`` when the folder or the archive is no longer what was scanned.
    """
    if scan.kind is SourceKind.FOLDER:
        yield lambda file: folder_reader.chunks(scan.root, file)
        return
    try:
        about = scan.root.stat()
    except OSError as error:
        raise FileChanged(str(error), name=scan.root.name) from error
    if (about.st_size, about.st_mtime_ns) != scan.stamp:
        raise FileChanged("size or time differ", name=scan.root.name)
    with zip_reader.opened(scan.root) as archive:
        yield lambda file: zip_reader.chunks(archive, file)


def read_whole(scan: Scan, path: str, *, limit: int) -> bytes:
    """A small file of the book; raises ``LocalFileError`` above ``limit`` bytes, ``NotFound`` when there is none."""
    file = scan.find(path)
    if file is None:
        raise NotFound(f"{path} is not in {scan.root}", detail=path)
    if file.size > limit:
        raise LocalFileError(
            f"{file.size} bytes, limit {limit}", name=path, reason="It is too large to be read at once."
        )
    with reader(scan) as read:
        return b"".join(read(file))

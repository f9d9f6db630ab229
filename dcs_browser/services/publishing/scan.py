"""Looks at a folder or a ZIP and says what of it is a book: files to send, files left out and why, problems.

Blocking; meant for a thread. Nothing is unpacked to disk and nothing is changed. Leaves to others: what the book
says (``preflight``), making the archive (``pack``).
"""

from pathlib import Path

from dcs_browser.domain.errors import LocalFileError
from dcs_browser.domain.names import nfc
from dcs_browser.services.hooks import Report, Stop, never, silent
from dcs_browser.services.publishing import folder_reader, zip_reader
from dcs_browser.services.publishing.book_files import Found, LeftOut, Problem, Scan, ScanFile, SourceKind
from dcs_browser.services.publishing.judging import judged
from dcs_browser.services.publishing.junk import made_by_the_system, only_source_pdf, why_left_out


def scan(folder_or_zip: Path, *, progress: Report | None = None, cancelled: Stop | None = None) -> Scan:
    """Everything a person must know before this book is sent.

    Raises ``LocalFileError`` when it can't be read at all, ``BadBook`` when it is neither a folder nor a ZIP,
    ``Stopped`` when ``cancelled`` says so. Whatever is wrong with single files becomes a problem instead.
    """
    return _judged(
        folder_or_zip, *_collected(folder_or_zip, progress or silent, cancelled or never, check=True)
    )


def look(folder_or_zip: Path) -> Scan:
    """All readable files, junk included, without checking that a ZIP's entries are whole; for looking into a book."""
    return _judged(folder_or_zip, *_collected(folder_or_zip, silent, never, check=False), judge=False)


def _collected(
    path: Path, report: Report, stop: Stop, *, check: bool
) -> tuple[SourceKind, tuple[int, int], Found]:
    try:
        about = path.stat()
    except OSError as error:
        raise LocalFileError(str(error), name=path.name or str(path), reason="It is not there.") from error
    if path.is_dir():
        return SourceKind.FOLDER, (0, 0), folder_reader.collect(path, report, stop)
    stamp = (about.st_size, about.st_mtime_ns)
    return SourceKind.ZIP, stamp, zip_reader.collect(path, report, stop, check=check)


def _judged(
    root: Path, kind: SourceKind, stamp: tuple[int, int], found: Found, *, judge: bool = True
) -> Scan:
    problems = list(found.problems)
    composed = [_composed(file) for file in found.files]
    decomposed = sum(1 for new, old in zip(composed, found.files, strict=True) if new.path != old.path)
    if decomposed:
        problems.append(
            Problem(
                "package.decomposed",
                "information",
                "{count} names are written with separate accents, as macOS does; they are sent in the common form.",
                params=(("count", str(decomposed)),),
            )
        )
    prefix = _root_folder([file.path for file in composed])
    inside = [_below(file, prefix) for file in composed if file.path.startswith(prefix)]
    left_out = list(found.left_out)
    left_out += [
        LeftOut(file.path, file.size, why_left_out(file.path) or "outside of the book's folder")
        for file in composed
        if not file.path.startswith(prefix)
    ]
    source_pdf = only_source_pdf(file.path for file in inside)
    kept: list[ScanFile] = []
    for file in inside:
        why = why_left_out(file.path, source_pdf=source_pdf) if judge else ""
        if why:
            left_out.append(LeftOut(file.path, file.size, why, file))
        else:
            kept.append(file)
    kept.sort(key=lambda file: file.path)
    return Scan(
        root=root,
        kind=kind,
        label=nfc(
            prefix.rstrip("/").rpartition("/")[2]
            or (root.stem if kind is SourceKind.ZIP else root.resolve().name)
        ),
        files=tuple(kept),
        left_out=tuple(sorted(left_out, key=lambda item: item.path)),
        problems=(*problems, *judged(kept)),
        given=tuple(problems),
        prefix=prefix,
        stamp=stamp,
    )


def _composed(file: ScanFile) -> ScanFile:
    path = nfc(file.path)
    return file if path == file.path else ScanFile(path, file.size, file.source, file.stamp)


def _below(file: ScanFile, prefix: str) -> ScanFile:
    return ScanFile(file.path[len(prefix) :], file.size, file.source, file.stamp) if prefix else file


def _root_folder(paths: list[str]) -> str:
    """The folders that hold everything there is (``harbour_2/``), as long as no config.json lies above them."""
    ours = [path for path in paths if not made_by_the_system(path)]
    prefix = ""
    while ours and not any(path[len(prefix) :].casefold() == "config.json" for path in ours):
        first = {path[len(prefix) :].partition("/")[0] for path in ours}
        if len(first) != 1 or not all("/" in path[len(prefix) :] for path in ours):
            break
        prefix += first.pop() + "/"
    return prefix if any(path[len(prefix) :].casefold() == "config.json" for path in ours) else ""

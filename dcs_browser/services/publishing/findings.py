"""Findings about a scanned book: the one place where publishing meets the rules of ``domain/checks``."""

from collections.abc import Iterable

from dcs_browser.domain.checks import Finding, Inputs, Severity, check_book
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.paths import SUBTITLES, extension
from dcs_browser.domain.media import HEAD
from dcs_browser.domain.media_lint import LOOKED_INTO, Looked
from dcs_browser.services.hooks import Stop, Stopped
from dcs_browser.services.media_pieces import Drawn, drawings, look_local
from dcs_browser.services.publishing.book_files import Problem, Scan, SourceKind
from dcs_browser.services.publishing.reading import Reader, reader

_LARGEST_TEXT = 32 * 1024 * 1024


def book_findings(
    scan: Scan, config: bytes | None, *, stop: Stop, drawn: Drawn | None = None
) -> tuple[Finding, ...]:
    """What the rules say of the files that would be sent, the worst first. Raises ``Stopped``, ``FileChanged``.

    With ``drawn`` pictures to be coloured are looked at whole.
    """
    texts: dict[str, bytes] = {}
    looked = Looked()
    with reader(scan) as read:
        for file in scan.files:
            if stop():
                raise Stopped
            ending = extension(file.path)
            if file.path in ("games.json", "audio/audio.json") or ending in SUBTITLES:
                texts[file.path] = _start(read, scan, file.path, _LARGEST_TEXT)
            elif ending in LOOKED_INTO and (head := _start(read, scan, file.path, HEAD)):
                look_local(scan, file, head, looked)
        shares: dict[str, float] = {}
        if drawn is not None:
            sizes = {file.path: file.size for file in scan.files}
            for path in drawings(config, sizes):
                share = drawn(_start(read, scan, path, sizes[path]))
                if share is not None:
                    shares[path] = share
    return check_book(
        Inputs(
            config=config,
            assets={file.path: file for file in scan.files},
            games=texts.pop("games.json", None),
            karaoke=texts.pop("audio/audio.json", None),
            subtitles=texts,
            source_kind=scan.kind.value,
            # A flat archive has no folder: only its own name is known.
            folder_name=scan.label if scan.kind is SourceKind.FOLDER or scan.prefix else "",
            archive_name=scan.root.name if scan.kind is SourceKind.ZIP else "",
            line_art=shares,
            **looked.inputs(),
        )
    )


def as_finding(problem: Problem) -> Finding:
    """A problem of the files in the form of a finding."""
    return Finding(
        problem.rule,
        Severity(problem.severity),
        problem.message,
        file=problem.path,
        template=problem.template,
        params=problem.params,
    )


def sorted_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The worst first; within a severity as they came."""
    return tuple(sorted(findings, key=lambda finding: finding.severity.rank))


def _start(read: Reader, scan: Scan, path: str, limit: int) -> bytes:
    """The first bytes of a file; ``b""`` when it can't be read (the scan has said so)."""
    file = scan.find(path)
    if file is None:
        return b""
    pieces: list[bytes] = []
    size = 0
    try:
        for chunk in read(file):
            pieces.append(chunk)
            size += len(chunk)
            if size >= limit:
                break
    except DcsBrowserError:
        return b""
    return b"".join(pieces)[:limit]

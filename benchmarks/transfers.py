"""How fast the transfer engine brings files and an archive is sent, beside curl and rclone, over loopback.

    python benchmarks/transfers.py [--big MIB] [--files N] [--zip MIB] [--rounds N] [--folder DIR] [--embedded]

The engine checks every file's MD5 and forces it to the disk before it gets its name; the others only write. Prints a
Markdown table of the best round of each; 0 leaves a part out. Needs curl. nginx serves the files, or where there is
none (or with ``--embedded``) the embedded object store. rclone is measured when it is there and nginx lists the files.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.store import Source, serve
from dcs_browser.client.storage import Store
from dcs_browser.client.streams import ObjectStream
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.transfers import FINAL, State
from dcs_browser.services.transfers.engine import TransferEngine

BOOK = Book(1, "Bench", "bench")


class Direct:
    """What the engine needs of a façade, straight to the files: links cost nothing here, as with curl."""

    def __init__(self, source: Source, etags: dict[str, str]) -> None:
        self.capabilities = SimpleNamespace(batch_presign=SimpleNamespace(on=False))
        self._store = Store()
        self._source = source
        self._etags = etags

    @asynccontextmanager
    async def open_object(
        self, _book: Book, path: str, *, start: int = 0, stop: int | None = None
    ) -> AsyncIterator[ObjectStream]:
        async with self._store.open(self._source.address(path), start=start, stop=stop) as stream:
            stream.etag = self._etags[path]
            yield stream

    async def aclose(self) -> None:
        await self._store.aclose()


def make(folder: Path, big: int, files: int) -> tuple[list[StoredObject], list[StoredObject], dict[str, str]]:
    """The files, and their MD5s as ETags."""
    www = folder / "www"
    (www / "small").mkdir(parents=True)
    etags: dict[str, str] = {}
    digest = hashlib.md5(usedforsecurity=False)
    with (www / "big.bin").open("wb") as out:
        for _ in range(big):
            block = os.urandom(1024 * 1024)
            digest.update(block)
            out.write(block)
    etags["big.bin"] = digest.hexdigest()
    large = [StoredObject("big.bin", "big.bin", big * 1024 * 1024, etag=etags["big.bin"])]
    small = []
    for number in range(files):
        path, data = f"small/{number:05}.mp3", os.urandom(20_000)
        (www / path).write_bytes(data)
        etags[path] = hashlib.md5(data, usedforsecurity=False).hexdigest()
        small.append(StoredObject(path, path, len(data), etag=etags[path]))
    os.sync()
    return large, small, etags


def by_engine(source: Source, objects: list[StoredObject], etags: dict[str, str], target: Path) -> float:
    engine = TransferEngine(target.parent / "journal", lambda _: Direct(source, etags))
    engine.start()
    ended = threading.Event()
    try:
        engine.watch(lambda s: ended.set() if s.groups and s.groups[0].state in FINAL else None)
        began = time.perf_counter()
        number = engine.download(source.url, BOOK, objects, target, title="bench")
        ended.wait(600)
        elapsed = time.perf_counter() - began
        group = next(g for g in engine.snapshot().groups if g.id == number)
        assert group.state is State.DONE, group
    finally:
        engine.stop()
        shutil.rmtree(target.parent / "journal")
    return elapsed


def by_command(command: list[str], target: Path) -> float:
    target.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    subprocess.run(command, cwd=target, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


SEND = r"""
import asyncio, re, sys, time
from pathlib import Path
from dcs_browser.client.bodies import FileBody, MultipartStream
from dcs_browser.client.line import naked_client
from dcs_browser.client.wire import FRESH, UPLOADING

def memory(what):
    status = Path("/proc/self/status")
    return int(re.search(what + r":\s+(\d+)", status.read_text())[1]) * 1024 if status.exists() else 0

async def send(url, path):
    async with naked_client() as client:
        stream = MultipartStream(FileBody(Path(path)))
        answer = await client.post(
            url, content=stream, headers=stream.headers, timeout=UPLOADING, extensions={FRESH: True}
        )
        assert (answer.status_code, stream.finished) == (200, True), answer

before, began = memory("VmRSS"), time.perf_counter()
asyncio.run(send(*sys.argv[1:]))
print(time.perf_counter() - began, memory("VmHWM") - before)
"""


def report_upload(url: str, folder: Path, size: int, rounds: int) -> None:
    """Print what it takes to send an archive of ``size`` MiB as a form, by curl and by the program."""
    archive = folder / "book.zip"
    with archive.open("wb") as out:
        for _ in range(size):
            out.write(os.urandom(1024 * 1024))
    curl = ["curl", "-s", "--fail", "-F", f"file=@{archive}", url]
    ours = [sys.executable, "-c", SEND, url, str(archive)]
    by_curl, times, grown = [], [], []
    for _ in range(rounds):
        by_curl.append(by_command(curl, folder / "sent"))
        said = subprocess.run(ours, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1])
        seconds, memory = said.stdout.split()
        times.append(float(seconds))
        grown.append(int(memory))
    label = f"send {size} MiB"
    print(f"| {label} | curl -F | {min(by_curl):.2f} | 1.00 |")
    print(f"| {label} | program | {min(times):.2f} | {min(times) / min(by_curl):.2f} |")
    print(f"\nMemory grows by {max(grown) / 1e6:.0f} MB while {size} MiB are sent.")


def curl_list(source: Source, objects: list[StoredObject], folder: Path) -> Path:
    """A curl configuration: each file under its own path."""
    config = folder / f"curl-{len(objects)}.txt"
    config.write_text("".join(f'url = "{source.address(o.path)}"\noutput = "{o.path}"\n' for o in objects))
    return config


def best(rounds: int, folder: Path, work: Callable[[Path], float]) -> float:
    """The best of some rounds, each in a folder of its own.

    Small files stay until the end: ext4 avoids inodes freed moments ago, and looks at each of them for every new
    file, which makes whoever comes after a large ``rmtree`` ten times slower.
    """
    times = []
    for _ in range(rounds):
        target = Path(tempfile.mkdtemp(dir=folder)) / "target"
        os.sync()
        times.append(work(target))
        if (target / "big.bin").exists():
            (target / "big.bin").unlink()
    return min(times)


def tools(
    source: Source, objects: list[StoredObject], etags: dict[str, str], folder: Path
) -> Iterator[tuple[str, Callable[[Path], float]]]:
    """The competitors, each as a name and a way to bring ``objects`` to a folder."""
    flags = [] if len(objects) == 1 else ["--parallel", "--parallel-max", "16"]
    curl = ["curl", "-s", "--fail", "--create-dirs", *flags, "-K", str(curl_list(source, objects, folder))]
    yield " ".join(["curl", *flags]), lambda target: by_command(curl, target)
    # What the engine does besides: every checksum looked at, every byte forced to the disk.
    checked = f"{' '.join(curl)} && find . -type f -print0 | xargs -0 md5sum && sync -f ."
    yield "curl, then md5sum and sync", lambda target: by_command(["sh", "-c", checked], target)
    if source.lists and shutil.which("rclone"):
        what = [":http:big.bin"] if len(objects) == 1 else [":http:small"]
        rclone = ["rclone", "copy", "--transfers", "16", "--http-url", source.url, *what, "."]
        yield "rclone --transfers 16", lambda target: by_command(rclone, target)
    yield "engine", lambda target: by_engine(source, objects, etags, target)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--big", type=int, default=1024, help="size of the one large file in MiB")
    options.add_argument("--files", type=int, default=5000, help="number of files of 20 kB")
    options.add_argument("--zip", type=int, default=2000, help="size of the archive that is sent, in MiB")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument(
        "--folder", type=Path, default=None, help="where to work (default: the temporary folder)"
    )
    options.add_argument(
        "--embedded", action="store_true", help="the embedded store, although nginx is there"
    )
    chosen = options.parse_args()
    print("| what | with | seconds | of curl |\n| --- | --- | ---: | ---: |")
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        folder = Path(name)
        large, small, etags = make(folder, chosen.big, chosen.files)
        with serve(folder, embedded=chosen.embedded) as source:
            kinds = ((f"1 file of {chosen.big} MiB", large), (f"{chosen.files} files of 20 kB", small))
            for label, objects in kinds:
                if not sum(item.size for item in objects):
                    continue
                curl = 0.0
                for tool, work in tools(source, objects, etags, folder):
                    seconds = best(chosen.rounds, folder, work)
                    curl = curl or seconds
                    print(f"| {label} | {tool} | {seconds:.2f} | {seconds / curl:.2f} |", flush=True)
            print(f"\nThe files come from {source.name}.", file=sys.stderr)
            if chosen.zip:
                report_upload(source.sink, folder, chosen.zip, chosen.rounds)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""One door for everybody who works on DCS Browser, or only wants to see it: ``python3 packaging/dev.py VERB``.

    demo [ARGS…]     make the environment, start the embedded service with the sample library, open the window
    run [ARGS…]      the program as it is, with your own servers
    test             everything CI runs: lint, types, import rules, tests, the installed wheel, the tour
    quick [ARGS…]    only pytest, with your arguments
    tour [DIR]       a picture of every view, in both sizes, themes and languages
    bench            the benchmarks, as Markdown tables
    soak             the long runs: many kills, deep fuzzing
    translate        collect the texts of the window and compile the translations (resources/i18n)
    lock             pin the dependencies anew (packaging/constraints.txt)
    setup            only make the environment

Needs nothing but Python 3.11 or newer. The environment lives in ``.venv`` and is made again when the pins change.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("DCS_BROWSER_VENV", ROOT / ".venv"))
PINS = ROOT / "packaging" / "constraints.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SUPPORTED = ((3, 11), (3, 14))

# What Qt's wheels expect of a Linux system: shared library -> Debian/Ubuntu package.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def main(argv: list[str]) -> int:
    verbs: dict[str, Callable[[list[str]], int]] = {
        "demo": demo,
        "run": run,
        "test": test,
        "quick": quick,
        "tour": tour,
        "bench": bench,
        "soak": soak,
        "translate": translate,
        "lock": lock,
        "setup": lambda _rest: 0,
    }
    if not argv or argv[0] not in verbs:
        print(__doc__)
        return 0 if argv and argv[0] in ("-h", "--help", "help") else 2
    if not (SUPPORTED[0] <= sys.version_info[:2] <= SUPPORTED[1]):
        print(
            "DCS Browser needs Python 3.11 to 3.14; this is " + ".".join(map(str, sys.version_info[:3])) + "."
        )
        return 2
    if not (ensure_environment() and ensure_system_libraries()):
        return 2
    return verbs[argv[0]](argv[1:])


# --- the environment ---------------------------------------------------------------------------------------


def ensure_environment() -> bool:
    """A virtual environment with exactly the pinned packages and this checkout, made once."""
    wanted = hashlib.sha256(
        PINS.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + f"{sys.version_info[:2]} {ROOT}".encode()
    ).hexdigest()
    stamp = VENV / "dcs-browser-environment"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return True
    print(f"Making the environment in {VENV} (once; about 300 MB) …", flush=True)
    stamp.unlink(missing_ok=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True
    )
    if made.returncode and os.name == "posix" and shutil.which("apt-get"):
        # Debian and Ubuntu keep ensurepip in a package of its own.
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not apt_install([package], "to make virtual environments"):
            return False
        made = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True
        )
    if made.returncode:
        print(made.stdout + made.stderr)
        return False
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for step in (
        [*pip, "--require-hashes", "-r", str(PINS)],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ):
        if subprocess.run(step).returncode:
            print("The packages could not be installed; the messages above say why.")
            return False
    stamp.write_text(wanted)
    return True


def ensure_system_libraries() -> bool:
    """On Linux: Qt's system libraries are there, or are installed (root on Debian), or named."""
    if not sys.platform.startswith("linux"):
        return True
    missing = [package for library, package in QT_LIBRARIES.items() if not loads(library)]
    if not has_fonts():
        missing.append("fonts-dejavu-core")
    if not missing:
        return True
    return apt_install(missing, "by Qt") or not essential(missing)


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts() -> bool:
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    return any(next(f.rglob("*.[to]tf"), None) for f in folders if f.is_dir())


def essential(packages: list[str]) -> bool:
    """Without some only sound, or a Wayland window, is missing; the program says so itself."""
    return bool(set(packages) - {"libpulse0", "libxrandr2", "libwayland-cursor0"})


def apt_install(packages: list[str], purpose: str) -> bool:
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        print(f"Missing {purpose}: the system packages that Debian calls {', '.join(packages)}.")
        return False
    if os.geteuid() != 0:
        print(f"Missing {purpose}. Please run:\n    sudo {' '.join(command)}")
        return False
    print(f"Installing what is missing {purpose}: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=environment, stdout=subprocess.DEVNULL)
    return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL).returncode == 0


# --- verbs ---------------------------------------------------------------------------------------------------


def program(*arguments: str) -> list[str]:
    return [str(PYTHON), "-m", "dcs_browser", *arguments]


def demo(rest: list[str]) -> int:
    return subprocess.run(program("--demo", *rest), cwd=ROOT).returncode


def run(rest: list[str]) -> int:
    return subprocess.run(program(*rest), cwd=ROOT).returncode


def offscreen() -> dict[str, str]:
    """Tests and pictures need no screen; whoever wants to watch sets QT_QPA_PLATFORM."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def quick(rest: list[str]) -> int:
    return subprocess.run([str(PYTHON), "-m", "pytest", *rest], cwd=ROOT, env=offscreen()).returncode


# The floors whose lines are counted, by their own tests alone: a window that happens to pass through proves nothing.
FLOORS = ("domain", "client", "services")
# Many tests wait for a socket or a timer: a third process uses what two leave of two cores.
WORKERS = str(min((os.cpu_count() or 2) + 1, 6))


def test(rest: list[str]) -> int:
    """Every step CI runs; all run, the first failure counts. The wheel, which mostly waits, is tried beside the others."""
    python = str(PYTHON)
    lines = ",".join(f"dcs_browser/{floor}/*" for floor in FLOORS)
    below = [f"tests/{floor}" for floor in FLOORS]
    above = [f"--ignore={folder}" for folder in below]
    many = [python, "-m", "pytest", "-q", "-n", WORKERS, "--dist", "loadfile", "--max-worker-restart", "0"]
    counted = ["--cov", "--cov-report="]
    steps: list[tuple[str, list[str]]] = [
        ("ruff", [python, "-m", "ruff", "check", "."]),
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("imports", [str(PYTHON.parent / "lint-imports"), "--no-logo"]),
        ("mypy", [python, "-m", "mypy"]),
        ("floors", [*many, *counted, *below, *rest]),
        (
            "coverage",
            [python, "-m", "coverage", "report", f"--include={lines}", "--fail-under=90", "--skip-covered"],
        ),
        ("house", [*many, *above, *rest]),
    ]
    results: list[tuple[str, bool, float]] = []
    with beside([python, str(ROOT / "packaging" / "check_wheel.py")]) as wheel:
        for name, command in steps:
            print(f"\n=== {name}", flush=True)
            begun = time.monotonic()
            passed = subprocess.run(command, cwd=ROOT, env=offscreen()).returncode == 0
            results.append((name, passed, time.monotonic() - begun))
        print("\n=== wheel", flush=True)
        begun = time.monotonic()
        results.append(("wheel", wheel(), time.monotonic() - begun))  # how long it was still waited for
    print("\n=== summary")
    for name, passed, seconds in results:
        print(f"{'ok    ' if passed else 'FAILED'} {name:10} {seconds:6.1f} s")
    return 0 if all(passed for _, passed, _ in results) else 1


@contextmanager
def beside(command: list[str]) -> Iterator[Callable[[], bool]]:
    """A step that runs while others do. Call what it yields when its turn comes: waits, prints what was said, tells success."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        process = subprocess.Popen(command, cwd=ROOT, env=offscreen(), stdout=said, stderr=subprocess.STDOUT)

        def end() -> bool:
            status = process.wait()
            said.seek(0)
            print(said.read(), end="", flush=True)
            return status == 0

        try:
            yield end
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait()


def tour(rest: list[str]) -> int:
    target = rest[0] if rest else str(ROOT / "tour")
    return subprocess.run(program("--demo", "--tour", target), cwd=ROOT, env=offscreen()).returncode


def bench(rest: list[str]) -> int:
    status = 0
    chosen = rest or [
        path.stem for path in sorted((ROOT / "benchmarks").glob("*.py")) if path.stem != "__init__"
    ]
    for name in chosen:
        print(f"\n## {name}\n", flush=True)
        status |= subprocess.run(
            [str(PYTHON), "-m", f"benchmarks.{name}"], cwd=ROOT, env=offscreen()
        ).returncode
    return status


def soak(rest: list[str]) -> int:
    environment = {**offscreen(), "DCS_BROWSER_SOAK": "1"}
    command = [str(PYTHON), "-m", "pytest", "-q", "-m", "soak", "--timeout=3600", *rest]
    return subprocess.run(command, cwd=ROOT, env=environment).returncode


def translate(_rest: list[str]) -> int:
    """New texts enter the .ts files untranslated; finished ones are compiled to .qm."""
    tools = PYTHON.parent
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "dcs_browser").rglob("*.py"))
    status = 0
    with tempfile.TemporaryDirectory(dir=ROOT, prefix=".texts-") as folder:
        written = []
        for name in ("missed_texts", "domain_texts"):
            written.append(Path(folder) / f"{name}.py")
            with written[-1].open("w", encoding="utf-8") as out:
                script = [str(PYTHON), str(ROOT / "packaging" / f"{name}.py")]
                status |= subprocess.run(script, cwd=ROOT, stdout=out).returncode
        texts = [str(written[0]), *sources, str(written[1])]
        for catalogue in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
            name = str(catalogue.relative_to(ROOT))
            collect = [str(tools / "pyside6-lupdate"), "-no-obsolete", "-locations", "none", *texts]
            status |= subprocess.run([*collect, "-ts", name], cwd=ROOT).returncode
            compiled = str(catalogue.with_suffix(".qm").relative_to(ROOT))
            status |= subprocess.run(
                [str(tools / "pyside6-lrelease"), name, "-qm", compiled], cwd=ROOT
            ).returncode
    return status


def lock(_rest: list[str]) -> int:
    """Pin for every platform and Python at once; hashes, but no addresses of any registry."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        tool = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        subprocess.run([str(tool / "python"), "-m", "pip", "install", "--quiet", "uv"], check=True)
        return subprocess.run(
            [
                str(tool / "uv"), "pip", "compile", "--quiet", "--universal", "--generate-hashes",
                "--python-version", "3.11", "--extra", "dev", "--no-header", "--no-annotate",
                "--no-emit-index-url", "--no-emit-find-links", "--upgrade",
                "--output-file", str(PINS), str(ROOT / "pyproject.toml"),
            ],
            cwd=ROOT,
        ).returncode  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

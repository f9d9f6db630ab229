#!/usr/bin/env python3
"""Builds the wheel, installs it where no checkout is near, and asks it to work there.

Every view is shown once, in the smaller window, light and English; a dialog shows that the other theme and language came
along. All sizes, themes and languages of all views are ``dev.py tour``. Third-party packages are borrowed from the running environment through a path file (not its editable install of
this project), so that only our own wheel is on trial.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VIEWS = 130
"""The tour draws at least so many; fewer means that a stop of it was passed over."""

PROBE = """
import importlib.metadata, pathlib, sys
import dcs_browser
from dcs_browser import resources
here = pathlib.Path(dcs_browser.__file__).resolve()
assert str(here).startswith(sys.prefix), here
root = resources.root()
assert root.name == "_resources", root
for folder in ("icons", "i18n", "sample"):
    assert any(root.joinpath(folder).iterdir()), folder
assert resources.read_text("icons/folder.svg").lstrip().startswith(("<svg", "<!--", "<?xml"))
assert importlib.metadata.version("dcs-browser") == dcs_browser.__version__
print("resources and version are right")
"""

DRESSED = """
from dcs_browser.app.window import application
from dcs_browser.services.settings import Settings
from dcs_browser.ui import theme, translations
from dcs_browser.ui.settings import SettingsDialog
app = application()
shown = []
for scheme, language in (("light", "en"), ("dark", "tr")):
    theme.apply(app, scheme)
    assert translations.install(language) == language
    dialog = SettingsDialog(Settings())
    dialog.show()
    picture = dialog.grab().toImage()
    assert not picture.isNull()
    shown.append((dialog.windowTitle(), picture.pixelColor(2, 2).lightness()))
    dialog.close()
(english, light), (turkish, dark) = shown
assert english == "Settings", english
assert turkish and turkish != english, turkish
assert light > 200 and dark < 80, (light, dark)
print("the other theme and language are there")
"""


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="dcs-browser-wheel-") as name:
        folder = Path(name)
        subprocess.run(
            [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", name, str(ROOT)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        wheel = next(folder.glob("*.whl"))
        names = zipfile.ZipFile(wheel).namelist()
        assert not any(n.startswith(("tests/", "benchmarks/", "packaging/")) for n in names)
        venv.create(folder / "venv", with_pip=False)
        python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        site = Path(
            subprocess.run(
                [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
                check=True, capture_output=True, text=True,
            ).stdout.strip()
        )  # fmt: skip
        subprocess.run(
            [
                sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet",
                "--disable-pip-version-check", "--no-deps", "--no-index", str(wheel),
            ],
            check=True,
        )  # fmt: skip
        (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
        environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "DCS_API_BASE_URL")}
        environment.update(
            QT_QPA_PLATFORM="offscreen",
            XDG_CONFIG_HOME=name,
            XDG_DATA_HOME=name,
            XDG_CACHE_HOME=name,
            HOME=name,
        )
        script = python.parent / ("dcs-browser.exe" if os.name == "nt" else "dcs-browser")
        pictures = folder / "tour"
        for command in (
            [str(python), "-c", PROBE],
            [str(python), "-c", DRESSED],
            [str(script), "--version"],
            [
                str(script),
                "--demo",
                "--tour",
                str(pictures),
                "--tour-sizes",
                "1280x800",
                "--tour-themes",
                "light",
                "--tour-languages",
                "en",
            ],
        ):
            subprocess.run(command, check=True, cwd=folder, env=environment)
        drawn = sorted(pictures.rglob("*.png"))
        assert len(drawn) >= VIEWS, drawn
        print(f"{wheel.name}: {wheel.stat().st_size // 1024} kB, toured {len(drawn)} views")
    return 0


if __name__ == "__main__":
    sys.exit(main())

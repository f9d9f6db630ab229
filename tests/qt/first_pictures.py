"""A program of its own: eight threads decode and draw the first pictures of the process side by side.

Prints "done". Where PySide still has classes to make it crashes, nearly every time.
"""

import sys
import tempfile
import threading
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication

from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.qt.images import decode
from dcs_browser.qt.line_art import line_share
from dcs_browser.qt.page_pictures import _levels
from dcs_browser.ui.spot_report import crop
from tests.builders import a_png

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'


def main() -> None:
    application = QGuiApplication(["first", "-platform", "offscreen"])
    sys.setswitchinterval(1e-6)
    with tempfile.TemporaryDirectory() as folder:
        data, file = a_png(1400, 900), Path(folder) / "page.png"
        file.write_bytes(data)
        work = (
            lambda: _levels(file),
            lambda: line_share(data),
            lambda: crop(file, Rect(10, 10, 50, 50), QColor(200, 0, 0)),
            lambda: decode(SVG, QSize(50, 50)),
        )
        gate = threading.Barrier(8)

        def run(at: int) -> None:
            gate.wait()
            work[at % len(work)]()

        threads = [threading.Thread(target=run, args=(at,)) for at in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    application.quit()
    print("done")


if __name__ == "__main__":
    main()

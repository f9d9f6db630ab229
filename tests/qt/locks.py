"""A program of its own: the window's thread destroys objects that are connected while a worker decodes pictures.

Prints "done". Where a worker holds the interpreter's lock while it connects a signal inside Qt, it waits for ever.
"""

import sys
import threading

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from dcs_browser.qt.images import decode

_DESTROYED = 30_000
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'


class Sender(QObject):
    said = Signal()


def a_png() -> bytes:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def main() -> None:
    application = QGuiApplication(["locks", "-platform", "offscreen"])
    ended = threading.Event()
    samples = (a_png(), SVG, b"neither this nor that")

    def work() -> None:
        while not ended.is_set():
            for sample in samples:
                decode(sample)

    workers = [threading.Thread(target=work, daemon=True) for _ in range(2)]
    for worker in workers:
        worker.start()
    kept = []
    left = _DESTROYED

    def turn() -> None:
        nonlocal left
        for _ in range(10):
            sender, receiver = Sender(), QTimer()
            sender.said.connect(receiver.stop)
            kept.append(sender)
            receiver.setParent(application)
            receiver.deleteLater()
            left -= 1
        if left > 0:
            QTimer.singleShot(0, turn)
        else:
            application.quit()

    turn()
    application.exec()
    ended.set()
    for worker in workers:
        worker.join()
    print("done")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Makes the media files that the sample library cannot make by itself: film.mp4 and the two subsetted faces.

Run by hand when they should change: ``python packaging/make_sample_media.py film`` needs PyAV (``pip install av``),
``... fonts`` needs fonttools and the Inter and DejaVu fonts of the system. Results lie in ``resources/sample``.
"""

import math
import os
import sys
from array import array
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "resources" / "sample"
WIDTH, HEIGHT, RATE, SECONDS = 480, 270, 25, 8
FACES = (
    ("opentype/inter/Inter-Regular.otf", "quay-regular.otf"),
    ("opentype/inter/Inter-SemiBold.otf", "quay-semibold.otf"),
    ("opentype/inter/InterDisplay-ExtraBold.otf", "quay-extrabold.otf"),
    ("truetype/dejavu/DejaVuSerif.ttf", "quay-serif.ttf"),
)
LETTERS = "çğıöşüÇĞİÖŞÜâîûÂÎÛéè·•–—‘’“”…×÷→←✓✗½¼¾°′−≤≥©"


def film() -> None:
    """Eight seconds on the water: H.264 and AAC, the index in front, so that a player can start at once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    import av
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv[:1])
    with av.open(str(TARGET / "film.mp4"), "w", options={"movflags": "+faststart"}) as target:
        picture = target.add_stream("libx264", rate=RATE, options={"crf": "25", "preset": "veryslow"})
        picture.width, picture.height, picture.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        picture.codec_context.gop_size = RATE
        voice = target.add_stream("aac", rate=22050, layout="mono")
        voice.bit_rate = 40_000
        for number in range(RATE * SECONDS):
            frame = av.VideoFrame(WIDTH, HEIGHT, "rgb24")
            frame.planes[0].update(_still(number / RATE, frame.planes[0].line_size))
            frame.pts = number
            target.mux(picture.encode(frame))
        target.mux(picture.encode(None))
        _sound(target, voice)
    application.quit()
    print(f"film.mp4: {(TARGET / 'film.mp4').stat().st_size} bytes")


def _still(now: float, stride: int) -> bytes:
    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

    from dcs_browser.localdcs.sample import pictures, scenes

    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scenes.paint(painter, "harbour", QRectF(0, 0, WIDTH, HEIGHT), radius=0, items=False)
    pictures.paint(painter, "sun", QRectF(380, 18 - 8 * math.sin(now * 0.4), 66, 66))
    pictures.paint(painter, "lighthouse", QRectF(20, 62, 140, 140))
    for place, speed in ((0.0, 34.0), (0.6, 27.0)):
        x = (now + place * 4) * speed
        pictures.paint(
            painter, "gull", QRectF(x + 60, 46 + place * 40 + 6 * math.sin(now * 2 + place), 36, 36)
        )
    painter.save()
    painter.translate(150 + now * 34, 176 + 4 * math.sin(now * 2.2))
    painter.rotate(3 * math.sin(now * 1.7))
    pictures.paint(painter, "boat", QRectF(-55, -70, 110, 110))
    painter.restore()
    if now > 4:
        rise = 34 * math.sin(min(1.0, (now - 4) / 3.6) * math.pi)
        pictures.paint(painter, "whale", QRectF(214, 206 - rise, 84, 84))
    for layer, (colour, base, speed) in enumerate((("#3f90b0", 214, 26), ("#2c7799", 238, -38))):
        path = QPainterPath(QPointF(0, HEIGHT))
        for step in range(61):
            x = WIDTH * step / 60
            path.lineTo(x, base + 5 * math.sin((x + now * speed) / 42 + layer))
        path.lineTo(WIDTH, HEIGHT)
        painter.fillPath(path, QColor(colour))
    painter.end()
    pixels = image.constBits()
    line = image.bytesPerLine()
    rows = (bytes(pixels[y * line : y * line + WIDTH * 3]).ljust(stride, b"\0") for y in range(HEIGHT))
    return b"".join(rows)


def _sound(target: object, voice: object) -> None:
    import av

    rate, notes = 22050, (262, 330, 392, 523, 440, 392, 330, 294, 262, 330, 392, 523, 587, 523, 392, 262)
    samples = array("h")
    for n in range(rate * SECONDS):
        now = n / rate
        note = notes[int(now * 2) % len(notes)]
        fade = math.exp(-3.2 * (now * 2 % 1)) * min(1.0, (now * 2 % 1) * 40)
        swell = 0.5 + 0.5 * math.sin(math.tau * now / 4)
        tone = math.sin(math.tau * note * now) + 0.3 * math.sin(math.tau * 2 * note * now)
        samples.append(int(5200 * fade * tone + 500 * swell * math.sin(n * n * 0.37)))
    for start in range(0, len(samples), 1024):
        part = samples[start : start + 1024]
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(part))
        frame.planes[0].update(part.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate, frame.pts = rate, start
        target.mux(voice.encode(frame))
    target.mux(voice.encode(None))


def fonts(folder: Path = Path("/usr/share/fonts")) -> None:
    """The letters of English and Turkish only, under another name as the licences of changed fonts ask."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    for source, name in FACES:
        font = TTFont(folder / source)
        options = subset.Options()
        options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
        options.hinting = False
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes={*range(0x20, 0x7F), *map(ord, LETTERS)})
        cutter.subset(font)
        family = "Quay Sample " + name.partition("-")[2].partition(".")[0].capitalize()
        spelled = {1: family, 2: "Regular", 3: family, 4: family, 6: family.replace(" ", "")}
        for record in list(font["name"].names):
            if text := spelled.get(record.nameID):
                place = (record.platformID, record.platEncID, record.langID)
                font["name"].setName(text, record.nameID, *place)
        if "CFF " in font:
            outlines = font["CFF "].cff
            outlines.fontNames[0] = spelled[6]
            outlines.topDictIndex[0].FamilyName = outlines.topDictIndex[0].FullName = family
        font["OS/2"].usWeightClass = 400
        font.save(TARGET / "fonts" / name)
        print(f"{name}: {(TARGET / 'fonts' / name).stat().st_size} bytes")


if __name__ == "__main__":
    {"film": film, "fonts": fonts}[sys.argv[1]]()

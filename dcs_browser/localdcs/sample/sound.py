"""Synthesised sounds of the sample books: a voice that babbles in step with a text, and short tunes.

MP3 of constant bit rate through ``lameenc`` (karaoke needs that: format 4.3), WAV where it is missing.
"""

import io
import math
import re
import wave
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle, repeat
from operator import mul

try:
    import lameenc
except ImportError:
    lameenc = None

RATE = 22050
"""Samples a second, one channel."""
BIT_RATE = 64
"""Kilobits a second."""
EXTENSION = ".wav" if lameenc is None else ".mp3"

_FRAME = 576  # samples of an MP3 frame at this rate (MPEG-2 layer III)
_VOWELS = {
    "a": (780, 1250),
    "e": (520, 1850),
    "i": (310, 2250),
    "o": (520, 900),
    "u": (350, 800),
    "ı": (400, 1350),
    "ö": (450, 1500),
    "ü": (320, 1700),
    "â": (760, 1400),
    "y": (320, 2000),
}
_SCALE = (262, 294, 330, 392, 440, 523, 587, 659)


@dataclass(frozen=True)
class Timing:
    """When one word sounds: seconds from the start of the clip."""

    start: float
    end: float


@dataclass(frozen=True)
class Clip:
    """A sound to make: ``words`` are spoken, a clip without words is a tune of ``notes``."""

    name: str
    words: tuple[str, ...] = ()
    notes: int = 0


def timings(words: Sequence[str]) -> tuple[Timing, ...]:
    """One timing a word: syllables set the pace, punctuation the pauses."""
    found, now = [], 0.35
    for word in words:
        length = 0.12 + 0.115 * len(_syllables(word))
        found.append(Timing(round(now, 3), round(now + length, 3)))
        now += length + (0.42 if word[-1:] in ".!?:" else 0.2 if word[-1:] in ",;–" else 0.045)
    return tuple(found)


def duration(clip: Clip) -> float:
    """Seconds a player will show for ``encoded(clip)``."""
    count = _length(clip)
    if lameenc is not None:
        count = -(-(count + 1105) // _FRAME) * _FRAME  # the encoder's delay and the last, padded frame
    return round(count / RATE, 3)


def encoded(clip: Clip) -> bytes:
    """The sound as a file's bytes, of the kind ``EXTENSION`` names."""
    samples = _spoken(clip.words) if clip.words else _tune(clip)
    if lameenc is None:
        target = io.BytesIO()
        with wave.open(target, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(RATE)
            sound.writeframes(samples.tobytes())
        return target.getvalue()
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BIT_RATE)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(7)
    return bytes(encoder.encode(samples.tobytes()) + encoder.flush())


def _length(clip: Clip) -> int:
    if clip.words:
        return int((timings(clip.words)[-1].end + 0.6) * RATE)
    return int((clip.notes * 0.3 + 0.9) * RATE)


def _syllables(word: str) -> list[str]:
    groups = re.findall(r"[aeiouyıöüâ]+", word.replace("I", "ı").lower())
    return groups or ["e"]


@cache
def _cycle(vowel: str, size: int) -> tuple[float, ...]:
    """One period of a voiced sound: harmonics weighed by two formants."""
    first, second = _VOWELS.get(vowel, (520, 1500))
    pitch = RATE / size
    weights = []
    for harmonic in range(1, int(3600 / pitch) + 1):
        at = harmonic * pitch
        weight = math.exp(-(((at - first) / 170) ** 2)) + 0.55 * math.exp(-(((at - second) / 230) ** 2))
        weights.append((harmonic, (weight + 0.04) / harmonic**0.35))
    step = math.tau / size
    wave_ = [sum(w * math.sin(h * n * step + h * h * 0.3) for h, w in weights) for n in range(size)]
    peak = max(map(abs, wave_))
    return tuple(sample / peak for sample in wave_)


@cache
def _swell(count: int) -> tuple[float, ...]:
    """Loudness of one syllable, up and down."""
    rise, fall = max(1, count // 6), max(1, count // 3)
    return (
        *(8200 * n / rise for n in range(rise)),
        *repeat(8200.0, count - rise - fall),
        *(8200 * (1 - n / fall) for n in range(fall)),
    )


def _spoken(words: Sequence[str]) -> "array[int]":
    times = timings(words)
    samples = array("h", bytes(2 * int((times[-1].end + 0.6) * RATE)))
    for place, (word, time) in enumerate(zip(words, times, strict=True)):
        syllables = _syllables(word)
        span = int((time.end - time.start) * RATE / len(syllables))
        lift = zlib.crc32(word.encode()) % 9
        for number, syllable in enumerate(syllables):
            size = 112 + 2 * (place % 7) - lift + 3 * number  # a voice near 190 Hz that falls a little
            at = int(time.start * RATE) + number * span
            sound = map(mul, cycle(_cycle(syllable[0], size)), _swell(span))
            samples[at : at + span] = array("h", map(int, sound))
    return samples


def _tune(clip: Clip) -> "array[int]":
    """Soft bell notes; the name chooses the melody."""
    seed = zlib.crc32(clip.name.encode())
    count, ring = _length(clip), int(0.85 * RATE)
    total = [0.0] * count
    fade = [5200 * math.exp(-4.2 * n / ring) * min(1.0, n / 200) for n in range(ring)]
    for number in range(clip.notes):
        at = int((0.05 + number * 0.3) * RATE)
        pitch = _SCALE[(seed >> (3 * (number % 9))) % len(_SCALE)]
        tone = list(map(mul, cycle(_bell(round(RATE / pitch))), fade))
        total[at : at + ring] = map(sum, zip(total[at : at + ring], tone, strict=False))
    return array("h", (int(max(-32000, min(32000, sample))) for sample in total))


@cache
def _bell(size: int) -> tuple[float, ...]:
    step = math.tau / size
    return tuple(
        math.sin(n * step) + 0.4 * math.sin(2 * n * step) + 0.15 * math.sin(4 * n * step) for n in range(size)
    )

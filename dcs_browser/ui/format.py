"""Sizes, rates, counts, times and durations as a person of this locale reads them.

Leaves to others: where they stand and what their tooltip says.
"""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

_STEP = 1000


def size_text(size: float) -> str:
    """A number of bytes with its unit in steps of 1,000: ``186 KB``, ``1.4 MB``; ``–`` when negative (not known)."""
    if size < 0:
        return "–"
    if size < _STEP:
        return f"{QLocale().toString(int(size))} {_unit(0)}"
    value, power = float(size), 0
    # Rounded, so that 999,700 bytes are not 1,000 KB.
    while round(value) >= _STEP and power < len(_units()) - 1:
        value /= _STEP
        power += 1
    digits = 0 if (power == 1 and value >= 10) or round(value, 1) == round(value) else 1
    return f"{QLocale().toString(value, 'f', digits)} {_unit(power)}"


def _units() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Format", "B"),
        translate("Format", "KB"),
        translate("Format", "MB"),
        translate("Format", "GB"),
        translate("Format", "TB"),
        translate("Format", "PB"),
    )


def _unit(power: int) -> str:
    return _units()[power]


def rate_text(bytes_a_second: float) -> str:
    """``48 MB/s``."""
    return QCoreApplication.translate("Format", "{size}/s").format(size=size_text(bytes_a_second))


def count_text(number: int) -> str:
    """A whole number with the locale's separators: ``2,000``."""
    return QLocale().toString(number)


def percent_text(share: float) -> str:
    """``0.86`` as ``86 %``."""
    return QCoreApplication.translate("Format", "{number} %").format(
        number=QLocale().toString(round(share * 100))
    )


def ago_text(moment: datetime | None, now: datetime | None = None) -> str:
    """How long ago: ``just now``, ``5 minutes ago``, ``yesterday``, ``2 days ago``; a date after 30 days.

    Put :func:`exact_text` into the tooltip. A moment without a zone is UTC; none gives ``–``.
    """
    if moment is None:
        return "–"
    here, present = _local(moment), _local(now or datetime.now(UTC))
    passed = (present - here).total_seconds()
    translate = QCoreApplication.translate
    if passed < 60:
        # A service's clock may run a little ahead of ours.
        return translate("Format", "just now") if passed > -3600 else when_text(moment)
    if passed < 3600:
        return translate("Format", "%n minute(s) ago", "", int(passed // 60))
    days = (present.date() - here.date()).days
    if days == 0 or passed < 6 * 3600:
        return translate("Format", "%n hour(s) ago", "", int(passed // 3600))
    if days == 1:
        return translate("Format", "yesterday")
    if days <= 30:
        return translate("Format", "%n day(s) ago", "", days)
    return date_text(moment)


def until_text(moment: datetime | None, now: datetime | None = None) -> str:
    """How long until: ``today``, ``tomorrow``, ``5 days left``; ``over`` when it has passed; none gives ``–``."""
    if moment is None:
        return "–"
    here, present = _local(moment), _local(now or datetime.now(UTC))
    translate = QCoreApplication.translate
    if here <= present:
        return translate("Format", "over")
    days = (here.date() - present.date()).days
    if days == 0:
        return translate("Format", "today")
    if days == 1:
        return translate("Format", "tomorrow")
    return translate("Format", "%n day(s) left", "", days)


def date_text(moment: datetime | None) -> str:
    """The day in the locale's short form."""
    if moment is None:
        return "–"
    return QLocale().toString(_qt(moment).date(), QLocale.FormatType.ShortFormat)


def when_text(moment: datetime | None) -> str:
    """Day and time in the locale's short form, for columns."""
    if moment is None:
        return "–"
    return QLocale().toString(_qt(moment), QLocale.FormatType.ShortFormat)


def time_text(moment: datetime | None) -> str:
    """The time of day in the locale's short form."""
    if moment is None:
        return "–"
    return QLocale().toString(_qt(moment).time(), QLocale.FormatType.ShortFormat)


def exact_text(moment: datetime | None) -> str:
    """Day and time to the second, for tooltips."""
    if moment is None:
        return ""
    there = _qt(moment)
    day = QLocale().toString(there.date(), QLocale.FormatType.LongFormat)
    return f"{day} {there.time().toString('HH:mm:ss')}"


def duration_text(seconds: float | timedelta) -> str:
    """A length of time: ``12 s``, ``3 min``, ``1 h 20 min``."""
    left = round(seconds.total_seconds() if isinstance(seconds, timedelta) else seconds)
    translate = QCoreApplication.translate
    number = QLocale().toString
    if left < 60:
        return translate("Format", "{s} s").format(s=number(max(0, left)))
    if left < 3600:
        minutes, rest = divmod(left, 60)
        if minutes < 5 and rest:
            return translate("Format", "{min} min {s} s").format(min=number(minutes), s=number(rest))
        return translate("Format", "{min} min").format(min=number(minutes))
    hours, minutes = divmod(left // 60, 60)
    if minutes:
        return translate("Format", "{h} h {min} min").format(h=number(hours), min=number(minutes))
    return translate("Format", "{h} h").format(h=number(hours))


def clock_text(seconds: float) -> str:
    """A position in a recording: ``1:07``, ``1:02:09``."""
    minutes, rest = divmod(int(max(0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _local(moment: datetime) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()


def _qt(moment: datetime) -> QDateTime:
    here = _local(moment)
    return QDateTime(QDate(here.year, here.month, here.day), QTime(here.hour, here.minute, here.second))

"""Numbers and times as a person reads them."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from dcs_browser.ui import format as words

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (-1, "–"),
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1 KB"),
        (1400, "1.4 KB"),
        (186_400, "186 KB"),
        (999_700, "1 MB"),
        (1_400_000, "1.4 MB"),
        (182_400_000, "182.4 MB"),
        (61_000_000_000, "61 GB"),
        (10**18, "1,000 PB"),
    ],
)
def test_sizes_have_a_unit_and_no_more_digits_than_needed(size, text):
    assert words.size_text(size) == text


def test_numbers_follow_the_locale():
    QLocale.setDefault(QLocale(QLocale.Language.Turkish))
    assert words.size_text(1_400_000) == "1,4 MB"
    assert words.count_text(2000) == "2.000"


def test_rates_and_shares():
    assert words.rate_text(48_000_000) == "48 MB/s"
    assert words.percent_text(0.86) == "86 %"


@pytest.mark.parametrize(
    ("ago", "text"),
    [
        (timedelta(seconds=-30), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=5), "5 minute(s) ago"),
        (timedelta(hours=2), "2 hour(s) ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=2), "2 day(s) ago"),
    ],
)
def test_moments_are_told_from_now(ago, text):
    assert words.ago_text(NOW - ago, NOW) == text


def test_long_ago_is_a_date():
    assert words.ago_text(NOW - timedelta(days=40), NOW) == words.date_text(NOW - timedelta(days=40))


@pytest.mark.parametrize(
    ("ahead", "text"),
    [
        (timedelta(days=-1), "over"),
        (timedelta(minutes=1), "today"),
        (timedelta(days=1), "tomorrow"),
        (timedelta(days=5), "5 day(s) left"),
    ],
)
def test_deadlines_are_told_from_now(ahead, text):
    assert words.until_text(NOW + ahead, NOW) == text


def test_no_moment_is_a_dash():
    assert words.ago_text(None) == words.until_text(None) == words.when_text(None) == "–"
    assert words.exact_text(None) == ""


def test_a_moment_without_a_zone_is_utc():
    assert words.exact_text(NOW.replace(tzinfo=None)) == words.exact_text(NOW)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (12, "12 s"), (80, "1 min 20 s"), (600, "10 min"), (4800, "1 h 20 min"), (7200, "2 h")],
)
def test_lengths_of_time(seconds, text):
    assert words.duration_text(seconds) == text
    assert words.duration_text(timedelta(seconds=seconds)) == text


def test_positions_in_a_recording():
    assert words.clock_text(67) == "1:07"
    assert words.clock_text(3729) == "1:02:09"

"""Errors kept in English by the journal read in the window's language as they would have on the spot."""

import pytest

from dcs_browser.domain.errors import (
    Conflict,
    DcsBrowserError,
    DiskFull,
    Interrupted,
    NotFound,
    NotOffered,
    OutcomeUnknown,
    Refused,
    ServerFault,
    ServerUnreachable,
    SignInRejected,
)
from dcs_browser.ui import translations
from dcs_browser.ui.error_texts import sentence_of, title_of
from dcs_browser.ui.told_errors import retold

ERRORS = [
    ServerUnreachable(host="storage.example.org:8081", reason="It did not answer in time."),
    Interrupted(done=5, total=10),
    DiskFull(folder="/books {x}", needed=5, free=2),
    OutcomeUnknown(),
    ServerFault(status=502),
    NotFound(detail="Book not found"),
    Refused(detail="Archive is missing required data/version file"),
    NotOffered(reason="This service gives no links to files."),
    Conflict(detail="“Liman” exists already."),
    SignInRejected(),
    DcsBrowserError(),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.code)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_a_kept_text_reads_as_the_error_itself(qapp, language, error):
    translations.install(language)
    assert retold(error.headline) == title_of(error)
    assert retold(error.sentence) == sentence_of(error)


def test_turkish_is_turkish(qapp):
    translations.install("tr")
    error = ERRORS[0]
    assert retold(error.headline) != error.headline
    assert "storage.example.org:8081" in retold(error.headline)


def test_what_no_template_fits_stays_as_it_is(qapp):
    translations.install("tr")
    for text in ("", "Something new with {braces}", "{host} can't be"):
        assert retold(text) == text

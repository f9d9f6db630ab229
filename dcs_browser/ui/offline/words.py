"""What is said of an offline copy: a few words for a badge, a sentence for a tooltip. Never "current" by guessing.

Leaves to others: where it stands.
"""

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.offline import CopyState, Freshness
from dcs_browser.ui.format import ago_text, count_text, exact_text
from dcs_browser.ui.theme import Tone

translate = QCoreApplication.translate


def badge_of(state: CopyState) -> tuple[str, Tone]:
    """The badge's text and tone."""
    match state.freshness:
        case Freshness.FETCHING:
            text = translate("Offline", "Offline copy: {done} of {total} files")
            done, total = count_text(state.number), count_text(state.total)
            return text.format(done=done, total=total), "accent"
        case Freshness.PARTIAL:
            return translate("Offline", "Offline copy: not complete"), "warning"
        case Freshness.CURRENT:
            return translate("Offline", "Offline copy: current"), "ok"
        case Freshness.BEHIND:
            return translate("Offline", "Offline copy: %n file(s) behind", "", state.number), "warning"
        case Freshness.GONE:
            return translate("Offline", "Offline copy: no longer on the service"), "warning"
        case _:
            text = translate("Offline", "Offline copy: from {when}")
            return text.format(when=ago_text(state.when)), "neutral"


def sentence_of(state: CopyState) -> str:
    """What the badge means, with the exact time."""
    when = exact_text(state.when)
    sentences = {
        Freshness.FETCHING: translate("Offline", "Its files are being fetched; it opens without a network when all are here."),
        Freshness.PARTIAL: translate("Offline", "Some of its files are not on this computer. They are fetched when the service is back."),
        Freshness.CURRENT: translate("Offline", "The service had exactly these files at {when}."),
        Freshness.BEHIND: translate("Offline", "The service has other files by now. The copy is of {when}."),
        Freshness.UNKNOWN: translate("Offline", "The copy is of {when}; whether the service has other files by now is not known."),
        Freshness.GONE: translate("Offline", "The service has no such book any more. The copy is of {when}."),
    }  # fmt: skip
    return sentences[state.freshness].format(when=when)

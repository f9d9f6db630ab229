"""How findings read: sentence, title and meaning in the person's language, icon and colour of a severity, page or file.

Shared by the places that show findings. Texts of the rules are looked up by template (contexts Findings and Rules).
"""

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.checks import RULES, Finding, Severity
from dcs_browser.domain.checks.fragments import FRAGMENTS, OWN_WORDS, taken_apart
from dcs_browser.domain.checks.titles import title_of
from dcs_browser.ui.theme import Role, Tone

translate = QCoreApplication.translate

ICONS: dict[Severity, str] = {
    Severity.ERROR: "circle-x",
    Severity.WARNING: "triangle-alert",
    Severity.INFORMATION: "info",
}
TINTS: dict[Severity, Role] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "info",
}
TONES: dict[Severity, Tone] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "info",
}


def severity_text(severity: Severity) -> str:
    return {
        Severity.ERROR: translate("FindingWords", "Error"),
        Severity.WARNING: translate("FindingWords", "Warning"),
        Severity.INFORMATION: translate("FindingWords", "Information"),
    }[severity]


def sentence_text(finding: Finding) -> str:
    """The sentence; the English one where its translation doesn't fit its parameters."""
    text = translate("Findings", finding.template) if finding.template else finding.message
    if text == finding.template or not finding.template:
        return finding.message
    try:
        return text.format(**{name: _param(name, value) for name, value in finding.params})
    except (KeyError, IndexError, ValueError):
        return finding.message


def _param(name: str, value: str) -> str:
    """A parameter of a sentence: words of ours are translated, values of the book stay."""
    return _own(value) if name in OWN_WORDS else value


def _own(text: str) -> str:
    template, values = taken_apart(text)
    if not template:
        return text
    translated = translate("FindingParts", template)
    try:
        return translated.format(
            **{key: _own(value) if value in FRAGMENTS else value for key, value in values.items()}
        )
    except (KeyError, IndexError, ValueError):
        return text


def title_text(rule: str) -> str:
    return translate("Rules", title_of(rule))


def meaning_text(rule: str) -> str:
    """Why it matters; ``""`` for problems of the files themselves."""
    found = RULES.get(rule)
    return translate("Findings", found.meaning) if found is not None else ""


def where_text(finding: Finding) -> str:
    """The page, or the file it is in."""
    if finding.page is not None:
        return translate("FindingWords", "Page {number}").format(number=finding.page)
    return finding.file.rpartition("/")[2]

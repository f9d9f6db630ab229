"""Findings in the person's language: the words of ours inside a sentence are translated with it."""

from PySide6.QtCore import QCoreApplication, QTranslator

from dcs_browser.ui.finding_words import sentence_text
from tests.domain.test_checks_draft import HOME, Draft

WORDS = {
    ("Findings", "{what} on page {page} is only {width} x {height} pixels."): "{what} (sayfa {page}): {width} x {height}.",
    ("FindingParts", "An answer"): "Bir yanıt",
    ("Findings", "{path} is named {where}, but there is no such file."): "{path} {where} geçiyor ama yok.",
    ("FindingParts", "on page {page}"): "{page}. sayfada",
    ("Findings", "{sentence}"): "! {sentence}",
    ("FindingParts", "{key} should be {wanted}, but is {found}."): "{key}: {found} yerine {wanted} olmalı.",
    ("FindingParts", "a text"): "metin",
    ("FindingParts", "a number"): "sayı",
}  # fmt: skip


class Turkish(QTranslator):
    """A few texts, without a file."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return WORDS.get((context, source), "")

    def isEmpty(self):
        return False


def test_words_of_ours_inside_a_sentence_are_translated_and_values_of_the_book_are_not(qapp):
    draft = Draft()
    draft.answer(1, 1, 1)["coords"]["h"] = 9
    draft.section(1, 2)["audio_path"] = HOME + "audio/An answer.mp3"
    draft.config["book_title"] = 7
    translator = Turkish()
    QCoreApplication.installTranslator(translator)
    try:
        said = {finding.rule: sentence_text(finding) for finding in draft.findings()}
    finally:
        QCoreApplication.removeTranslator(translator)
    assert said["rect.small"] == "Bir yanıt (sayfa 1): 120 x 9."
    assert said["files.missing"] == "audio/An answer.mp3 1. sayfada geçiyor ama yok."
    assert said["config.wrong-type"] == "! book_title: sayı yerine metin olmalı."

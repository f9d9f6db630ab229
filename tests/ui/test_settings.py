"""Settings, log and about."""

import logging
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QSpinBox

from dcs_browser import __version__
from dcs_browser.services.logs import Ring
from dcs_browser.services.settings import ServerProfile, Settings
from dcs_browser.ui.settings import AboutDialog, LogPanel, SettingsDialog


def pressed(dialog, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def test_settings_go_in_and_come_out(qtbot):
    before = Settings(
        theme="dark", language="tr", profiles=(ServerProfile("https://a"),), parallel_transfers=3
    )
    dialog = SettingsDialog(before)
    qtbot.addWidget(dialog)
    assert dialog.settings == before
    dialog.theme.setCurrentIndex(dialog.theme.findData("light"))
    dialog.language.setCurrentIndex(dialog.language.findData(""))
    dialog.parallel.setValue(12)
    dialog.folder.setText(" /somewhere ")
    after = dialog.settings
    assert (after.theme, after.language, after.parallel_transfers) == ("light", "", 12)
    assert after.download_folder == "/somewhere"
    assert after.profiles == before.profiles


def test_every_setting_is_named(qtbot):
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    for kind in (QComboBox, QSpinBox, QLineEdit):
        for widget in dialog.findChildren(kind):
            assert widget.accessibleName() or widget.objectName().startswith("qt_")


@pytest.mark.anyio
async def test_the_folder_for_downloads_is_chosen_in_a_dialog(qapp, bot, tmp_path: Path):
    dialog = SettingsDialog(Settings(download_folder=str(tmp_path)))
    bot.qtbot.addWidget(dialog)
    dialog.messages.native_dialogs = False
    dialog.show()
    pressed(dialog, "Choose…")
    chooser = await bot.until(lambda: dialog.findChild(QFileDialog))
    (tmp_path / "inner").mkdir()
    chooser.findChild(QLineEdit).setText(str(tmp_path / "inner"))
    chooser.accept()
    await bot.until(lambda: dialog.folder.text() == str(tmp_path / "inner"))
    dialog.close()


@pytest.fixture
def ring():
    made = Ring()
    log = logging.getLogger("dcs_browser.panel")
    log.addHandler(made)
    log.setLevel(logging.DEBUG)
    yield made
    log.removeHandler(made)
    log.setLevel(logging.NOTSET)


def test_the_log_is_filtered_by_level_and_word(qtbot, ring):
    log = logging.getLogger("dcs_browser.panel")
    log.info("one fish")
    log.warning("two fish")
    log.error("red bird")
    panel = LogPanel(ring)
    qtbot.addWidget(panel)
    assert panel.text.toPlainText().count("\n") == 2
    panel.level._buttons["warnings"].click()
    assert "one fish" not in panel.text.toPlainText()
    panel.filter.setText("fish")
    panel.filter.searched.emit("fish")
    assert panel.text.toPlainText().endswith("panel: two fish")
    panel.close()


def test_lines_arrive_from_any_thread_until_the_panel_closes(qtbot, ring):
    panel = LogPanel(ring)
    qtbot.addWidget(panel)
    panel.show()
    thread = threading.Thread(target=logging.getLogger("dcs_browser.panel").warning, args=("from afar",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "from afar" in panel.text.toPlainText())
    panel.close()
    assert ring._listeners == []


def test_what_is_copied_from_the_log_is_masked(qtbot, ring):
    logging.getLogger("dcs_browser.panel").warning('body {"password": "hunter2"}')
    panel = LogPanel(ring)
    qtbot.addWidget(panel)
    pressed(panel, "Copy all")
    assert "hunter2" not in QGuiApplication.clipboard().text()
    assert "•••" in QGuiApplication.clipboard().text()
    pressed(panel, "Clear")
    assert panel.text.toPlainText() == ""
    assert ring.lines() == ()
    panel.close()


def test_about_names_versions_and_licences(qtbot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert dialog.versions.value("DCS Browser") == __version__
    assert dialog.versions.value("Qt")
    assert dialog.versions.value("httpx")
    dialog.copy()
    assert f"DCS Browser {__version__}" in QGuiApplication.clipboard().text()
    dialog.accept()

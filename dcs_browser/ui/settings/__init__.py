"""Settings, log and about: the places that belong to the program and not to a book."""

from dcs_browser.ui.settings.about import AboutDialog
from dcs_browser.ui.settings.dialog import SettingsDialog
from dcs_browser.ui.settings.log_panel import LogPanel

__all__ = ["AboutDialog", "LogPanel", "SettingsDialog"]

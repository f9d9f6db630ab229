"""What is wrong with a book: rules over config.json, games.json, audio.json, subtitles and the list of files.

Leaves to others: getting those (``services/sources``), showing findings (``ui/check``, the command line).
"""

from dcs_browser.domain.checks.engine import check_book
from dcs_browser.domain.checks.findings import Finding, Inputs, Severity
from dcs_browser.domain.checks.registry import RULES, Rule

__all__ = ["RULES", "Finding", "Inputs", "Rule", "Severity", "check_book"]

"""Joins the Pages tab with what lies elsewhere: findings of the checks, and habits that are remembered.

Leaves to others: the tab itself (``ui/pages``), checking (``app/checking``).
"""

from dcs_browser.app.checking import CheckRoom
from dcs_browser.services.accounts import Accounts
from dcs_browser.ui.pages.place import PagesPlace


def join_pages(pages: PagesPlace, checks: CheckRoom, accounts: Accounts) -> None:
    """Once, after both are built."""
    pages.noticing.use(checks.checks, checks.open_findings)
    pages.turning.spread.setChecked(accounts.settings.double_pages)
    pages.turning.spread_toggled.connect(lambda on: accounts.change(double_pages=on))
    pages.dock.edge.set_wanted(accounts.settings.film_height)
    pages.dock.edge.settled.connect(lambda height: accounts.change(film_height=height))
    # Also told when someone has decided about a finding.
    checks.place.counts_changed.connect(lambda *_counts: pages.noticing.refresh())

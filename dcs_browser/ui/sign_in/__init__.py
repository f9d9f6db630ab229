"""Signing in: the form, what the server can do, and the way into the sample library."""

from dcs_browser.ui.sign_in.presenter import sign_in

__all__ = ["sign_in"]

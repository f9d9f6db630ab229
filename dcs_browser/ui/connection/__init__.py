"""The Connection page: what was found of the service, how the sign-in stands, which ways around are in use."""

from dcs_browser.ui.connection.presenter import ConnectionPlace

__all__ = ["ConnectionPlace"]

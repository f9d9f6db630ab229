"""The façade of a service that can't be reached: it can do nothing, and every action says why.

Leaves to others: what is shown of the service meanwhile (``services/offline``).
"""

from dataclasses import fields

from dcs_browser.client.api import Dcs
from dcs_browser.client.auth import Credentials, TokenBox
from dcs_browser.client.capabilities import Capabilities, Capability
from dcs_browser.client.server import Server, Standing


def away(url: str, why: str) -> Dcs:
    """``why`` is the reason of every capability that is switched off, hence of all."""
    off = Capability(False, why)
    server = Server(url, "", Capabilities(**{field.name: off for field in fields(Capabilities)}))
    return Dcs(Standing(server, Credentials(), TokenBox()))

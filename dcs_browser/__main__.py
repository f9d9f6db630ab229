"""``python -m dcs_browser`` is the same program as ``dcs-browser``."""

import sys

from dcs_browser.app.main import main

if __name__ == "__main__":
    sys.exit(main())

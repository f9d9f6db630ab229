"""DCS Browser: a desktop browser for interactive school books kept in Dream Central Storage."""

__version__ = "0.1.0"

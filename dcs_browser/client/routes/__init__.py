"""One adapter per family of routes. Which one is used is decided by capability, never by a version number."""

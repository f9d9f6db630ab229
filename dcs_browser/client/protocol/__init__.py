"""Requests to build and answers to decipher, without any I/O: pure functions over ``Ask`` and ``Answer``."""

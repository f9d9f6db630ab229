"""Families of routes: a dialect (``localdcs/dialects.py``) is a choice of them over one shared store."""

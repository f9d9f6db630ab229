"""Full-text search over all books of a service: what is indexed, the index on disk, its refresh, its questions.

Leaves to others: showing hits (``ui/search``, ``app/cli/search``).
"""

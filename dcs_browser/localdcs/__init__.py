"""The embedded service: a real Dream Central Storage over real HTTP on this computer.

FastAPI, SQLite and a folder of files; presigned URLs come from a second origin that checks their signatures.
Leaves to others: the sample books (``localdcs/sample``) and everything a client does.
"""

"""Fixtures of the client's tests."""

import asyncio

import pytest


@pytest.fixture
async def unused() -> str:
    """An address nothing listens at."""
    server = await asyncio.start_server(lambda _r, w: w.close(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    return f"http://127.0.0.1:{port}"

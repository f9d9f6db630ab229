"""What stands before a real service: a web panel that answers every address with its page, and a proxy below ``/api``."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

PAGE = "<!doctype html><html><head><title>Panel</title></head><body><div id=root></div></body></html>"
_HOP = {"host", "content-length", "transfer-encoding", "connection", "accept-encoding"}


@asynccontextmanager
async def a_panel(
    service: str, *, root_too: bool = False, host: str = "storage.example.org"
) -> AsyncIterator[str]:
    """The panel's origin. ``root_too`` passes ``/`` on as well (the first generation's nginx).

    ``host`` is what the service is told it is called: without a port, as the shipped nginx does, so that every
    redirect of the service names a place that leads nowhere (contract 1.0).
    """
    async with aiohttp.ClientSession(auto_decompress=False) as session:

        async def passed(request: web.Request) -> web.StreamResponse:
            path = request.raw_path
            inside = path == "/api" or path.startswith("/api/")
            if not inside and not root_too:
                if request.method != "GET":
                    return web.Response(status=405, text=PAGE, content_type="text/html")
                return web.Response(text=PAGE, content_type="text/html")
            target = service + (path.removeprefix("/api") if inside else path)
            headers = {k: v for k, v in request.headers.items() if k.lower() not in _HOP}
            headers["Host"] = host
            body = await request.read()
            async with session.request(
                request.method,
                target,
                headers=headers,
                data=io.BytesIO(body) if body else None,
                allow_redirects=False,
            ) as answer:
                kept = {k: v for k, v in answer.headers.items() if k.lower() not in _HOP}
                return web.Response(status=answer.status, body=await answer.read(), headers=kept)

        application = web.Application(client_max_size=1 << 30)
        application.router.add_route("*", "/{tail:.*}", passed)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()

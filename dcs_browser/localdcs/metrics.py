"""``/metrics`` and the middleware that counts for it (Prometheus text format 0.0.4)."""

import threading
from collections import Counter
from collections.abc import Callable

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Metrics:
    """Requests counted by method, path and status."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()

    def count(self, method: str, path: str, status: int) -> None:
        with self._lock:
            self._requests[method, path, status] += 1

    def text(self, gauges: dict[str, float]) -> str:
        name = f"{self._prefix}_requests_total"
        lines = [f"# HELP {name} Total HTTP requests", f"# TYPE {name} counter"]
        with self._lock:
            counted = sorted(self._requests.items())
        lines += [
            f'{name}{{method="{_safe(m)}",path="{_safe(p)}",status="{s}"}} {n}' for (m, p, s), n in counted
        ]
        for gauge, value in gauges.items():
            lines += [f"# TYPE {self._prefix}_{gauge} gauge", f"{self._prefix}_{gauge} {value:g}"]
        return "\n".join(lines) + "\n"


class Counting:
    """ASGI middleware; paths are counted by their route, so that ids and names make no new series."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        status = 500

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, note)
        finally:
            path = getattr(scope.get("route"), "path", "unmatched")
            self._metrics.count(scope["method"], path, status)


def metrics_routes(metrics: Metrics, gauges: Callable[[], dict[str, float]]) -> APIRouter:
    """``GET /metrics``, public and outside the OpenAPI document."""
    router = APIRouter()

    @router.get("/metrics", include_in_schema=False, response_class=PlainTextResponse)
    def show() -> PlainTextResponse:
        return PlainTextResponse(metrics.text(gauges()), media_type="text/plain; version=0.0.4")

    return router


def _safe(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")

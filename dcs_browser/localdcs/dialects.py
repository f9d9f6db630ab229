"""Dialects: which families of routes make up a service of which generation."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.middleware.cors import CORSMiddleware

from dcs_browser.localdcs.families.api_keys import api_key_routes
from dcs_browser.localdcs.families.apps import app_routes
from dcs_browser.localdcs.families.faults import install_faults
from dcs_browser.localdcs.families.flow_books import flow_book_routes
from dcs_browser.localdcs.families.flow_uploads import flow_upload_routes
from dcs_browser.localdcs.families.guide_books import guide_book_routes
from dcs_browser.localdcs.families.guide_storage import guide_storage_routes
from dcs_browser.localdcs.families.health import flow_health_routes, health_routes
from dcs_browser.localdcs.families.old_trash import old_trash_routes
from dcs_browser.localdcs.families.publishers import publisher_routes
from dcs_browser.localdcs.families.quirks import Deaf, Forgetting, KeptLists
from dcs_browser.localdcs.families.records_v1 import record_routes_v1
from dcs_browser.localdcs.families.records_v3 import record_routes_v3
from dcs_browser.localdcs.families.shapes import book_read
from dcs_browser.localdcs.families.sign_in import sign_in_routes
from dcs_browser.localdcs.families.trees import tree_routes
from dcs_browser.localdcs.families.uploads_v1 import upload_routes_v1
from dcs_browser.localdcs.families.uploads_v3 import upload_routes_v3
from dcs_browser.localdcs.generations import V1, V2, V3, V4, Generation
from dcs_browser.localdcs.jobs import Jobs
from dcs_browser.localdcs.metrics import Counting, Metrics, metrics_routes
from dcs_browser.localdcs.service import Service
from dcs_browser.localdcs.shelf import Clash, Missing

TITLE = "Dream Central Storage API"

_documents: dict[str, dict[str, Any]] = {}
"""What describes a dialect: the same for every service of this process, and slow to put together."""


def create_app(service: Service, dialect: str = "guide") -> FastAPI:
    """The API of ``dialect`` over ``service``. Raises ``KeyError`` for an unknown one."""
    app = DIALECTS[dialect](service)
    app.state.incoming = service.incoming
    app.state.longest_upload = service.rules.limits.upload
    written = app.openapi

    def document() -> dict[str, Any]:
        if dialect not in _documents:
            _documents[dialect] = written()
        return _documents[dialect]

    app.openapi = document  # type: ignore[method-assign]  # as FastAPI's own documentation does it
    return app


def _gauges(service: Service) -> Callable[[], dict[str, float]]:
    def read() -> dict[str, float]:
        count, size = service.objects.totals()
        return {"books": len(service.books.all()), "objects": count, "stored_bytes": size}

    return read


def _guide(service: Service) -> FastAPI:
    app = FastAPI(title=TITLE, version="0.1.0")
    metrics = Metrics("dcs")
    app.add_middleware(Counting, metrics=metrics)
    app.add_exception_handler(Clash, _clash)
    app.add_exception_handler(Missing, _missing)
    app.include_router(sign_in_routes(service.access, missing=401, token_type="Bearer"))  # noqa: S106 - a kind, no password
    app.include_router(guide_book_routes(service))
    app.include_router(guide_storage_routes(service))
    app.include_router(health_routes(TITLE, "0.1.0"))
    app.include_router(metrics_routes(metrics, _gauges(service)))
    return app


async def _clash(_request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": getattr(error, "detail", str(error))}, 409)


async def _missing(_request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, 404)


def _generation(generation: Generation) -> Callable[[Service], FastAPI]:
    def build(service: Service) -> FastAPI:
        app = _bare(service, generation)
        app.add_middleware(Deaf)
        app.include_router(
            sign_in_routes(service.access, missing=403, token_type="bearer")  # noqa: S106 - a kind, no password
        )
        if generation.number >= 2:
            app.include_router(api_key_routes(service.access))
        if generation.versioned:
            app.include_router(upload_routes_v1(service, generation))
            app.include_router(record_routes_v1(service, generation))
        else:
            app.include_router(upload_routes_v3(service, generation))
            app.include_router(record_routes_v3(service, generation, book_read(generation.number)))
            app.include_router(publisher_routes(service, generation))
        app.include_router(app_routes(service, generation))
        app.include_router(tree_routes(service, generation))
        app.include_router(old_trash_routes(service, generation))
        app.include_router(health_routes(generation.title, generation.version, root=True))
        return app

    return build


def _flow(service: Service) -> FastAPI:
    """Generation 4: the routes of 3 by id, and jobs that go on after their answer."""
    jobs = Jobs()
    shape = book_read(4)
    lists = KeptLists(service.clock)
    app = _bare(service, V4, jobs)
    app.add_middleware(Forgetting, lists=lists)
    app.include_router(sign_in_routes(service.access, missing=403, token_type="bearer"))  # noqa: S106 - a kind, no password
    app.include_router(api_key_routes(service.access))
    app.include_router(flow_upload_routes(service, jobs))
    app.include_router(flow_book_routes(service, jobs, shape, lists))
    app.include_router(upload_routes_v3(service, V4))
    app.include_router(record_routes_v3(service, V4, shape))
    app.include_router(publisher_routes(service, V4))
    app.include_router(app_routes(service, V4))
    app.include_router(tree_routes(service, V4))
    app.include_router(old_trash_routes(service, V4))
    app.include_router(flow_health_routes(V4.title, V4.version))
    return app


def _bare(service: Service, generation: Generation, jobs: Jobs | None = None) -> FastAPI:
    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        yield
        if jobs is not None:
            await asyncio.to_thread(jobs.close)

    app = FastAPI(title=generation.title, version=generation.version, lifespan=life)
    metrics = Metrics(generation.metrics)
    app.add_middleware(Counting, metrics=metrics)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["http://localhost:5173"],
        allow_credentials=True,
        allow_methods=["*"],
        allow_headers=["*"],
    )
    install_faults(app, generation)
    app.include_router(metrics_routes(metrics, _gauges(service)))
    return app


DIALECTS: dict[str, Callable[[Service], FastAPI]] = {
    "guide": _guide,
    "v1": _generation(V1),
    "v2": _generation(V2),
    "v3": _generation(V3),
    "v4": _flow,
}

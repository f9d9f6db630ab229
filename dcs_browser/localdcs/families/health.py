"""``/health``: what a generation says about itself (contract 1.10)."""

from typing import Any

from fastapi import APIRouter


def health_routes(title: str, version: str, *, root: bool = False) -> APIRouter:
    """The static answer of the guide and of generations 1 to 3; those give it at ``/`` too."""
    router = APIRouter(tags=["health"])

    @router.get("/health")
    def health() -> dict[str, Any]:
        return {"status": "ok", "service": title, "version": version}

    if root:

        @router.get("/")
        def at_root() -> dict[str, Any]:
            return health()

    return router


def flow_health_routes(title: str, version: str) -> APIRouter:
    """Generation 4: its checks are always fine here, ``/`` is not found."""
    router = APIRouter(tags=["health"])

    @router.get("/health")
    def health() -> dict[str, Any]:
        checks = {"db": "ok", "redis": "ok", "minio": "ok"}
        return {"status": "healthy", "service": title, "version": version, "checks": checks}

    @router.get("/version")
    def show_version() -> dict[str, Any]:
        return {"service": "flow-central-storage", "version": "dev"}

    return router

"""``/api-keys``: made, listed and revoked with a token, from generation 2 on (contract 1.1)."""

import sqlite3
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field

from dcs_browser.localdcs.access import Access
from dcs_browser.localdcs.clock import stamp
from dcs_browser.localdcs.families.guards import Guard


class ApiKeyCreate(BaseModel):
    name: Annotated[str, Field(max_length=255)]
    description: str | None = None
    expires_at: datetime | None = None
    rate_limit: int = 100


class ApiKeyCreated(BaseModel):
    id: int
    key: str
    name: str
    created_at: str
    expires_at: str | None
    is_active: bool


class ApiKeyRead(BaseModel):
    id: int
    key_prefix: str
    name: str
    created_at: str
    last_used_at: str | None
    expires_at: str | None
    is_active: bool
    rate_limit: int


class ApiKeyListResponse(BaseModel):
    api_keys: list[ApiKeyRead]


def api_key_routes(access: Access) -> APIRouter:
    guard = Guard(access, missing=403)
    router = APIRouter(prefix="/api-keys", tags=["api-keys"], dependencies=[Depends(guard)])

    @router.post("/", status_code=201)
    def create_key(payload: ApiKeyCreate) -> ApiKeyCreated:
        key, row = access.make_key(
            payload.name,
            description=payload.description,
            expires_at=stamp(payload.expires_at) if payload.expires_at else None,
            rate_limit=payload.rate_limit,
        )
        return ApiKeyCreated(key=key, **_columns(row, ApiKeyCreated))

    @router.get("/")
    def list_keys() -> ApiKeyListResponse:
        shown = [ApiKeyRead(**_columns(row, ApiKeyRead)) for row in access.all_keys()]
        return ApiKeyListResponse(
            api_keys=[key.model_copy(update={"key_prefix": f"{key.key_prefix}..."}) for key in shown]
        )

    @router.delete("/{key_id}")
    def revoke_key(key_id: int) -> dict[str, Any]:
        if not access.revoke(key_id):
            raise HTTPException(404, "API key not found")
        return {"status": "revoked", "id": key_id}

    return router


def _columns(row: sqlite3.Row, model: type[BaseModel]) -> dict[str, Any]:
    return {name: value for name, value in dict(row).items() if name in model.model_fields}

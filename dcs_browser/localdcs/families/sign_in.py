"""``/auth``: signing in and asking who one is (guide 4.1, contract 1.1)."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field

from dcs_browser.localdcs.access import Access, User
from dcs_browser.localdcs.families.guards import Guard


class LoginRequest(BaseModel):
    email: str = Field(max_length=320)
    password: str


class TokenResponse(BaseModel):
    access_token: str
    token_type: str


class SessionResponse(BaseModel):
    user_id: int
    email: str
    token_type: str


def sign_in_routes(access: Access, *, missing: int, token_type: str) -> APIRouter:
    """``token_type`` is ``Bearer`` in the guide and ``bearer`` in every recorded generation."""
    router = APIRouter(prefix="/auth", tags=["auth"])
    guard = Guard(access, missing=missing)

    @router.post("/login", response_model=TokenResponse)
    def login(payload: LoginRequest) -> TokenResponse:
        token = access.sign_in(payload.email, payload.password)
        if token is None:
            raise HTTPException(401, "Invalid credentials")
        return TokenResponse(access_token=token, token_type=token_type)

    @router.get("/session", response_model=SessionResponse)
    def session(user: Annotated[User | None, Depends(guard)]) -> SessionResponse:
        if user is None:
            raise HTTPException(401, "Invalid token")
        return SessionResponse(user_id=user.id, email=user.email, token_type=token_type)

    return router

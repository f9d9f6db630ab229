"""``/apps``: builds of the reader application, one folder a version (contract 1.6)."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, HTTPException, UploadFile
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel

from dcs_browser.localdcs.archive import Archive, BadArchive
from dcs_browser.localdcs.bodies import DiskRoute
from dcs_browser.localdcs.families.guards import Guard
from dcs_browser.localdcs.families.uploads_v1 import make_room
from dcs_browser.localdcs.generations import APPS, V3, Generation
from dcs_browser.localdcs.old_archives import find_version, kept_entries
from dcs_browser.localdcs.old_shelf import OldShelf
from dcs_browser.localdcs.service import Service

PLATFORMS = ("linux", "macos", "windows")


class AppDelete(BaseModel):
    path: str


def app_routes(service: Service, generation: Generation) -> APIRouter:
    shelf = OldShelf(service, generation)
    guard = Guard(service.access, missing=403, keys=generation.keys_everywhere)
    router = APIRouter(prefix="/apps", tags=["apps"], dependencies=[Depends(guard)], route_class=DiskRoute)

    @router.post("/{platform}/upload", status_code=201)
    def upload_application_build(
        platform: str, file: Annotated[UploadFile, File()], override: bool = False
    ) -> JSONResponse:
        platform = _known(platform)
        try:
            with Archive(file.file, service.rules.limits) as archive:
                version = find_version(archive)
                prefix = f"{platform}/{version}/"
                make_room(shelf, prefix, version, override=override, bucket=APPS)
                # Names of applications are stored as they are in every generation.
                entries = kept_entries(archive, generation if generation.number < 4 else V3)
                files = shelf.put(archive, entries, prefix, bucket=APPS)
        except BadArchive as error:
            raise HTTPException(400, str(error)) from error
        answer: dict[str, Any] = {"platform": platform, "version": version, "files": files}
        return JSONResponse(answer, 201)

    @router.delete("/{platform}", status_code=204)
    def delete_application_build(platform: str, payload: AppDelete) -> Response:
        platform = _known(platform)
        parts = [part for part in payload.path.split("/") if part]
        if not parts or parts[0].lower() != platform:
            raise HTTPException(400, "Path must begin with the provided platform")
        if len(parts) < 2:
            raise HTTPException(400, "Path must include a version or folder under the platform")
        prefix = "/".join([platform, *parts[1:]]) + "/"
        if generation.number >= 4:
            shelf.wipe(prefix, bucket=APPS)
        else:
            shelf.to_trash(prefix, bucket=APPS)
        return Response(status_code=204)

    return router


def _known(platform: str) -> str:
    if platform.lower() not in PLATFORMS:
        raise HTTPException(400, "Unsupported platform")
    return platform.lower()

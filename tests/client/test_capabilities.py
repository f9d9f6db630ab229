"""Capabilities are derived one by one, from OpenAPI documents and from probes without a token."""

from pathlib import Path

import pytest

from dcs_browser.client.capabilities import PROBES, Capabilities, from_openapi, from_probes, read_openapi
from dcs_browser.domain.errors import NotOffered
from tests.client.recorded import openapi
from tests.service import running_service

# "-" is off, "+" on without a detail, anything else the detail.
TABLE = {
    #                     first      later     newest
    "books": ("/books/", "/books/", "/books/"),
    "child_books": ("-", "-", "+"),
    "create": ("+", "+", "+"),
    "update": ("PUT", "PUT", "PUT"),
    "title": ("-", "-", "+"),
    "delete": ("+", "+", "+"),
    "delete_permanent": ("-", "-", "+"),
    "listing": ("name", "name", "id"),
    "reading": ("-", "+", "+"),
    "presigned": ("-", "route", "route"),
    "object": ("-", "range", "range"),
    "batch_presign": ("-", "-", "-"),
    "cover": ("-", "+", "+"),
    "config": ("-", "+", "+"),
    "resumable_download": ("-", "+", "+"),
    "whole_download": ("-", "-", "+"),
    "upload_into": ("override", "+", "+"),
    "upload_new": ("override", "override", "override"),
    "upload_async": ("-", "-", "+"),
    "upload_chunked": ("-", "-", "+"),
    "resumable_upload": ("-", "-", "+"),
    "versions": ("folders", "-", "-"),
    "publishers": ("-", "+", "+"),
    "api_keys": ("-", "books", "everywhere"),
    "trash": ("+", "+", "+"),
    "restore": ("+", "+", "+"),
    "purge": ("+", "+", "+"),
    "retention_info": ("-", "+", "+"),
    "override_reason": ("-", "+", "+"),
}


def written(capabilities: Capabilities) -> dict[str, str]:
    return {name: (c.detail or "+") if c.on else "-" for name, c in capabilities}


@pytest.mark.parametrize(("generation", "column"), [("v1", 0), ("v3", 1), ("v4", 2)])
def test_openapi_tells_what_each_generation_can_do(generation: str, column: int) -> None:
    expected = {name: row[column] for name, row in TABLE.items()}
    assert written(from_openapi(openapi(generation))) == expected


def test_the_table_names_every_capability() -> None:
    assert set(TABLE) == {name for name, _ in Capabilities()}


def test_the_guides_service_is_recognised(tmp_path: Path) -> None:
    with running_service(tmp_path / "s") as service, service.client() as http:
        document = read_openapi(http.get("/openapi.json").content)
    assert document is not None
    found = written(from_openapi(document))
    assert found["listing"] == "guide"
    assert found["presigned"] == "guide"
    assert found["batch_presign"] == "array"
    assert found["books"] == "/books"
    assert found["update"] == "PATCH"
    assert found["trash"] == found["restore"] == found["purge"] == "+"
    assert found["object"] == found["upload_new"] == found["delete_permanent"] == "-"


def test_a_version_number_changes_nothing() -> None:
    document = {**openapi("v3"), "info": {"title": "x", "version": "99"}}
    assert from_openapi(document) == from_openapi(openapi("v3"))


def test_whatever_is_off_says_why() -> None:
    for generation in ("v1", "v3", "v4"):
        for name, capability in from_openapi(openapi(generation)):
            assert capability.on or capability.reason.endswith("."), name


def test_ranges_count_only_when_the_route_knows_the_header() -> None:
    routes = {
        "/storage/books/{publisher}/{book_name}": {"get": {}},
        "/storage/books/{publisher}/{book_name}/object": {"get": {"parameters": [{"name": "path"}]}},
    }
    found = from_openapi({"paths": routes})
    assert found.object.detail == "whole"
    assert found.reading.on
    assert not found.resumable_download.on


def test_a_batch_route_may_want_its_paths_in_a_field() -> None:
    schema = {"$ref": "#/components/schemas/Batch"}
    body = {"requestBody": {"content": {"application/json": {"schema": schema}}}}
    document = {
        "paths": {"/storage/batch-presigned-urls": {"post": body}},
        "components": {"schemas": {"Batch": {"properties": {"paths": {}}}}},
    }
    assert from_openapi(document).batch_presign.detail == "paths"


def test_names_given_for_ids_are_names() -> None:
    path = "/storage/books/{publisher_id}/{book_name}"
    document = {
        "paths": {path: {"get": {"parameters": [{"name": "publisher_id", "schema": {"type": "string"}}]}}}
    }
    assert from_openapi(document).listing.detail == "name"


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"paths": 3}'])
def test_something_else_is_no_openapi_document(body: bytes) -> None:
    assert read_openapi(body) is None


def probed(*there: str) -> dict[str, int]:
    return {name: 403 if name in there else 404 for name in PROBES}


FIRST = {**probed("tree", "trash", "new", "put", "slash"), "patch": 405}
SECOND = {**FIRST, "object": 403, "api_keys": 403}
LATER = {**SECOND, "presigned": 403, "publishers": 403}
NEWEST = {**LATER, "chunked": 401, "title": 401}
GUIDE = {**probed("browse", "download", "batch_presign", "trash", "patch", "no_slash")}


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (FIRST, {"listing": "name", "reading": "-", "versions": "folders", "update": "PUT", "api_keys": "-"}),
        (SECOND, {"object": "whole", "resumable_download": "-", "api_keys": "books", "versions": "folders"}),
        (
            LATER,
            {"object": "range", "presigned": "route", "publishers": "+", "versions": "-", "upload_into": "+"},
        ),
        (NEWEST, {"listing": "id", "upload_chunked": "+", "delete_permanent": "+", "title": "+"}),
        (
            GUIDE,
            {"listing": "guide", "presigned": "guide", "update": "PATCH", "books": "/books", "object": "-"},
        ),
    ],
)
def test_probes_tell_when_openapi_is_closed(statuses: dict[str, int], expected: dict[str, str]) -> None:
    found = written(from_probes(statuses))
    assert {name: found[name] for name in expected} == expected


def test_probes_change_nothing_because_nobody_is_signed_in() -> None:
    for ask in PROBES.values():
        assert ask.json is None
        assert ask.method in {"GET", "POST", "PATCH", "PUT"}


def test_a_capability_that_turns_out_missing_takes_what_follows_with_it() -> None:
    found = from_openapi(openapi("v3")).without("presigned").without("object")
    assert not found.reading.on
    assert not found.resumable_download.on
    with pytest.raises(NotOffered, match="does not hand them out"):
        found.need("reading")
    assert found.without("nonsense") is found

"""Recorded answers of real services become values; requests are built as the services want them."""

from datetime import UTC, datetime, timedelta

import pytest

from dcs_browser.client.protocol import books, listings, ranges, sessions, trash, uploads
from dcs_browser.client.protocol.exchange import Answer, decode, get, segment
from dcs_browser.client.protocol.payloads import BrowsedObject, when
from dcs_browser.domain.errors import Conflict, NotADcs, Refused, ServerFault, SignInRejected
from dcs_browser.domain.library import Book, BookDraft, BookStatus, TrashKind
from tests.client.recorded import answer, exchanges
from tests.client.tokens import a_token

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PAGE = Answer(200, {"content-type": "text/html"}, b"<!doctype html><html></html>")


def json_answer(text: str, status: int = 200) -> Answer:
    return Answer(status, {"content-type": "application/json"}, text.encode())


# ── books ────────────────────────────────────────────────────────────────────────────────────


def test_the_first_generation_lists_books_with_versions() -> None:
    found = books.read_books(answer("v1", 60))
    turkish = next(book for book in found if book.version == "2.0")
    assert turkish.publisher == "Yayınevi Ğüş"
    assert turkish.label == "İngilizce Öğren 1 & 2"
    assert turkish.created_at is not None
    assert turkish.created_at.tzinfo is UTC


def test_later_generations_add_titles_and_sizes() -> None:
    book = next(b for b in books.read_books(answer("v3", 37)) if b.name == "Yeni Kitap Ş")
    assert (book.title, book.cover, book.activity_count) == ("İngilizce Öğren 1 & 2", "book_cover.png", 2)
    newest = next(b for b in books.read_books(answer("v4", 38)) if b.name == "Oracle_Book")
    assert newest.publisher_id == 1
    assert newest.content_version is not None


def test_books_in_a_wrapping_are_found_too() -> None:
    wrapped = json_answer('{"items":[{"id":"4","status":"PUBLISHED","new_field":{}}],"total":1}')
    assert books.read_books(wrapped) == (Book(4, "", ""),)


def test_an_unknown_status_does_not_hide_a_book() -> None:
    assert books.read_book(json_answer('{"id":1,"status":"frozen"}')).status is BookStatus.PUBLISHED


def test_a_web_page_instead_of_books_is_not_the_service() -> None:
    with pytest.raises(NotADcs):
        books.read_books(PAGE, "h")
    with pytest.raises(NotADcs):
        trash.read_trash(PAGE, "h")
    with pytest.raises(NotADcs):
        books.read_book(PAGE, "h")


@pytest.mark.parametrize("text", ["", "[{}]", "nonsense", '{"other":1}'])
def test_unreadable_books_are_a_fault_of_the_service(text: str) -> None:
    with pytest.raises(ServerFault):
        books.read_books(json_answer(text))


def test_a_draft_is_sent_with_the_fields_every_service_demands() -> None:
    ask = books.create_book("/books", BookDraft("P", "B", title="T", version="1.0"))
    assert ask.json == {
        "publisher": "P",
        "book_name": "B",
        "language": "en",
        "category": "",
        "status": "draft",
        "version": "1.0",
        "book_title": "T",
    }
    assert "book_title" not in books.create_book("/books", BookDraft("P", "B")).json


def test_changes_are_sent_under_the_names_of_the_service() -> None:
    ask = books.update_book(3, "PATCH", {"title": "T", "name": "N", "category": "C"})
    assert ask.json == {"book_title": "T", "book_name": "N", "category": "C"}


def test_a_deletion_is_understood_in_every_form() -> None:
    soft = books.read_deletion(answer("v1", 83))
    assert soft.book is not None
    assert soft.book.archived
    assert books.read_deletion(answer("v4", 95)).job.startswith("4d76")
    assert books.read_deletion(Answer(204)) == books.Deleted()
    assert books.read_deletion(json_answer('{"message":"gone"}')) == books.Deleted()
    assert books.read_deletion(json_answer('{"id":1,"trash_key":"k/"}')).trash_key == "k/"


# ── listings ─────────────────────────────────────────────────────────────────────────────────


def test_a_tree_of_the_first_generation_counts_from_the_newest_or_named_version() -> None:
    newest = listings.read_tree(answer("v1", 66), versioned=True)
    assert newest.below == "1.1.0/"
    assert "images/HB/modules/M1/pages/01.png" in {o.path for o in newest.objects}
    older = listings.read_tree(answer("v1", 66), versioned=True, version="1.0.0")
    assert older.below == "1.0.0/"
    assert all(o.key.startswith("Oracle Press/Oracle Book/1.0.0/") for o in older.objects)


def test_a_kept_top_folder_is_left_out_of_paths() -> None:
    tree = json_answer(
        '{"path":"P/B/","children":[{"path":"P/B/10.0/","children":['
        '{"path":"P/B/10.0/__MACOSX/","children":[]},'
        '{"path":"P/B/10.0/Top/","children":[{"path":"P/B/10.0/Top/config.json","type":"file","size":3}]}]},'
        '{"path":"P/B/9.0/","children":[]},{"path":"P/B/10.0-rc/","children":[]}]}'
    )
    listing = listings.read_tree(tree, versioned=True)
    assert listing.below == "10.0/Top/"
    assert [(o.path, o.key) for o in listing.objects] == [("config.json", "P/B/10.0/Top/config.json")]


def test_later_trees_count_from_the_book() -> None:
    by_name = listings.read_tree(answer("v3", 39), versioned=False)
    assert {o.path for o in by_name.objects} >= {"config.json", "audio/01.mp3", "data/version"}
    by_id = listings.read_tree(answer("v4", 61), versioned=False)
    assert next(o for o in by_id.objects if o.path == "config.json").size == 1119


@pytest.mark.parametrize(("generation", "number"), [("v1", 68), ("v3", 40), ("v4", 62)])
def test_an_unknown_book_is_an_empty_listing(generation: str, number: int) -> None:
    assert listings.read_tree(answer(generation, number), versioned=generation == "v1").objects == ()


def test_the_guides_example_is_understood() -> None:
    text = '{"objects":[{"name":"books/SwitchtoCLIL/config.json","size":15234,"last_modified":"2025-01-01T00:00:00Z"}]}'
    found = listings.read_browsed(json_answer(text))
    prefix = listings.guide_prefix(Book(1, "FlowBook Publishing", "Switch to CLIL"), [o.name for o in found])
    (item,) = listings.stored(found, prefix)
    assert (item.path, item.key, item.size) == ("config.json", "books/SwitchtoCLIL/config.json", 15234)
    assert item.modified == datetime(2025, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "keys", "prefix"),
    [
        ("B", [], "books/B/"),
        ("books", ["books/books/config.json"], "books/books/"),
        ("B", ["P/B/config.json"], "P/B/"),
        ("B", ["books/renamed/config.json"], "books/renamed/"),
        ("B", ["config.json"], "books/B/"),
    ],
)
def test_the_prefix_of_a_book_is_found_in_its_keys(name: str, keys: list[str], prefix: str) -> None:
    assert listings.guide_prefix(Book(1, "P", name), keys) == prefix


def test_folder_marks_are_no_files() -> None:
    assert listings.stored([BrowsedObject("books/B/images/")], "books/B/") == ()


def test_a_bare_list_of_objects_is_understood() -> None:
    assert listings.read_browsed(json_answer('[{"name":"a"}]')) == [BrowsedObject("a")]


def test_links_carry_their_end() -> None:
    guide = listings.read_link(json_answer('{"url":"http://s/x","expires_in_seconds":60}'), NOW)
    assert guide.expires_at == NOW + timedelta(seconds=60)
    later = listings.read_link(answer("v3", 51), NOW)
    assert later.expires_at == NOW + timedelta(seconds=3600)
    with pytest.raises(ServerFault):
        listings.read_link(json_answer("{}"), NOW)


@pytest.mark.parametrize(
    "text",
    [
        '{"urls":{"k":{"url":"http://s/k","expires_in_seconds":60}},"missing":["m"]}',
        '{"urls":{"k":"http://s/k"},"expires_in_seconds":60}',
        '{"k":{"url":"http://s/k","expires_in":60}}',
        '{"urls":[{"path":"k","url":"http://s/k","expires_in_seconds":60}]}',
        '[{"path":"k","presigned_url":"http://s/k","expires_in":60},"odd"]',
    ],
)
def test_many_links_are_understood_in_every_wrapping(text: str) -> None:
    links = listings.read_links(json_answer(text), NOW)
    assert links["k"].url == "http://s/k"
    assert links["k"].expires_at == NOW + timedelta(seconds=60)


def test_links_of_a_wrong_kind_are_a_fault_of_the_service() -> None:
    with pytest.raises(ServerFault):
        listings.read_links(json_answer('{"urls":{"k":{"url":[]}}}'), NOW)
    assert listings.read_links(json_answer("7"), NOW) == {}


@pytest.mark.parametrize(
    ("shape", "body"), [("array", ["k"]), ("", {"paths": ["k"]}), ("keys", {"keys": ["k"]})]
)
def test_keys_are_sent_in_the_shape_the_service_wants(shape: str, body: object) -> None:
    assert listings.download_links(["k"], shape).json == body


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\\b", "a\0b"])
def test_a_name_that_cannot_be_a_segment_is_refused(name: str) -> None:
    with pytest.raises(Refused):
        segment(name)


def test_names_travel_as_encoded_utf8() -> None:
    assert segment("Yayın & 1#?%") == "Yay%C4%B1n%20%26%201%23%3F%25"
    assert get("/x", ("path", "a b+c&ş")).target == "/x?path=a%20b%2Bc%26%C5%9F"


# ── ranges ───────────────────────────────────────────────────────────────────────────────────


def test_ranges_are_asked_and_read() -> None:
    assert ranges.range_header(0, None) == {}
    assert ranges.range_header(5, None) == {"Range": "bytes=5-"}
    assert ranges.range_header(0, 10) == {"Range": "bytes=0-9"}
    part = ranges.served(206, {"content-range": "bytes 5-9/4096", "content-length": "5"})
    assert part == ranges.Served(5, 5, 4096)
    assert ranges.served(206, {"content-range": "bytes 5-9/*"}).size == -1
    assert ranges.served(200, {"content-length": "12"}) == ranges.Served(0, 12, 12)
    assert ranges.served(206, {}) == ranges.Served(0, -1, -1)


def test_a_refused_range_names_the_size() -> None:
    assert ranges.whole_size(answer("v3", 47).headers) == 4096
    assert ranges.whole_size({}) == -1


def test_validators_of_an_object_are_read() -> None:
    assert ranges.etag({"etag": 'W/"abc-2"'}) == "abc-2"
    assert ranges.modified({"last-modified": "Sun, 22 Nov 2026 06:09:08 GMT"}) == datetime(
        2026, 11, 22, 6, 9, 8, tzinfo=UTC
    )
    assert ranges.modified({"last-modified": "Sun, 22 Nov 2026 06:09:08 -0000"}) is not None
    assert ranges.modified({"last-modified": "soon"}) is None
    assert ranges.modified({}) is None


# ── trash ────────────────────────────────────────────────────────────────────────────────────


def test_the_trash_of_the_first_generation_has_no_retention() -> None:
    app, book = trash.read_trash(answer("v1", 82))
    assert (app.kind, app.publisher, app.name) == (TrashKind.APP, "windows", "3.2.1")
    assert (book.kind, book.publisher, book.name) == (TrashKind.BOOK, "Oracle Press", "Oracle Book")
    assert book.eligible is None


def test_later_trash_says_until_when() -> None:
    (entry,) = trash.read_trash(answer("v3", 70))
    assert entry.eligible is False
    assert entry.eligible_at is not None
    assert entry.deleted_at is not None
    assert entry.eligible_at - entry.deleted_at == timedelta(days=7)


@pytest.mark.parametrize(
    ("key", "publisher", "name"),
    [
        ("books/Oracle Press/Oracle Book/", "Oracle Press", "Oracle Book"),
        ("publishers/Oracle Press/books/Oracle Two/", "Oracle Press", "Oracle Two"),
        ("books/Switch/", "", "Switch"),
        ("", "", ""),
    ],
)
def test_an_entry_without_metadata_is_named_by_its_key(key: str, publisher: str, name: str) -> None:
    (entry,) = trash.read_trash(json_answer(f'[{{"key":"{key}","metadata":null}}]'))
    assert (entry.publisher, entry.name, entry.kind) == (publisher, name, TrashKind.UNKNOWN)


def test_an_unreadable_trash_is_a_fault_of_the_service() -> None:
    with pytest.raises(ServerFault):
        trash.read_trash(json_answer('[{"nokey":1}]'))


def test_restore_and_purge_are_read() -> None:
    book = trash.read_restored(answer("v1", 91))
    assert book is not None
    assert book.status is BookStatus.PUBLISHED
    assert trash.read_restored(answer("v1", 93)) is None
    assert trash.read_purged(answer("v1", 97)) == 16
    assert trash.read_purged(Answer(204)) == 0


def test_a_reason_goes_with_force_only() -> None:
    assert trash.purge("k/", force=False, reason="why").json == {"key": "k/", "force": False}
    forced = trash.purge("k/", force=True, reason="  ").json
    assert isinstance(forced, dict)
    assert forced["override_reason"]


# ── sessions ─────────────────────────────────────────────────────────────────────────────────


def test_wrong_credentials_are_a_rejected_sign_in() -> None:
    with pytest.raises(SignInRejected, match="not right"):
        sessions.read_login(answer("v1", 6), "h")
    with pytest.raises(SignInRejected, match="password: Field required"):
        sessions.read_login(answer("v1", 7), "h")


@pytest.mark.parametrize("reply", [PAGE, json_answer('{"detail":"Not Found"}', 404), json_answer("{}", 405)])
def test_a_place_without_sign_in_is_not_the_service(reply: Answer) -> None:
    with pytest.raises(NotADcs):
        sessions.read_login(reply, "h")


def test_a_failing_sign_in_is_a_fault_of_the_service() -> None:
    with pytest.raises(ServerFault):
        sessions.read_login(json_answer('{"detail":"x"}', 500), "h")


def test_a_session_ends_when_its_token_ends() -> None:
    found = sessions.read_session(answer("v4", 6), a_token(60))
    assert found.email
    assert found.user_id == 1
    assert found.expires_at is not None
    assert sessions.read_session(answer("v4", 6), "opaque").expires_at is None


@pytest.mark.parametrize("token", ["", "a.b.c", "a.bnVsbA.c", "a.eyJleHAiOiJ4In0.c", "a.eyJleHAiOjFlOTl9.c"])
def test_a_token_that_is_no_jwt_has_no_claims(token: str) -> None:
    assert sessions.read_claims(token) == sessions.Claims()


@pytest.mark.parametrize("generation", ["v1", "v3", "v4"])
def test_health_of_every_generation_is_recognised(generation: str) -> None:
    found = sessions.read_health(answer(generation, 1))
    assert found is not None
    assert found.status in {"ok", "healthy"}
    assert sessions.read_health(PAGE) is None
    assert sessions.read_health(Answer(500)) is None


@pytest.mark.parametrize("text", [None, "", "yesterday"])
def test_times_that_are_none_are_none(text: str | None) -> None:
    assert when(text) is None


def test_times_come_with_z_offset_or_naked() -> None:
    expected = datetime(2026, 11, 22, 6, 9, 9, 917634, tzinfo=UTC)
    assert when("2026-11-22T06:09:09.917634Z") == expected
    assert when("2026-11-22T09:09:09.917634+03:00") == expected
    assert when("2026-11-22T06:09:09.917634") == expected


# ── uploads ──────────────────────────────────────────────────────────────────────────────────


def test_receipts_of_every_generation_are_read() -> None:
    into = uploads.read_receipt(answer("v1", 62))
    assert into.book_id == 4
    assert ("Oracle Press/Oracle Book/1.1.0/config.json", 606) in into.listed
    new = uploads.read_receipt(answer("v4", 26))
    assert new.book is not None
    assert new.book.book_name == "Oracle_Book"
    pdf = uploads.read_receipt(json_answer('{"book_id":1,"files":[{"object_name":"p/raw/x.pdf","size":9}]}'))
    assert pdf.listed == (("p/raw/x.pdf", 9),)
    assert uploads.read_receipt(Answer(204)).listed == ()


def test_jobs_run_end_and_fail() -> None:
    assert not uploads.job_done(uploads.read_job(answer("v4", 41)))
    done = uploads.read_job(answer("v4", 43))
    assert uploads.job_done(done)
    assert done.book_id == 2
    assert uploads.job_failure(done) is None
    exists = uploads.read_job(
        json_answer('{"step":"error","error":"Book \'B\' already exists. Use override=true."}')
    )
    assert isinstance(uploads.job_failure(exists), Conflict)
    broken = uploads.read_job(json_answer('{"step":"error","detail":"not a ZIP"}'))
    assert isinstance(uploads.job_failure(broken), Refused)


def test_a_chunked_upload_says_how_it_is_cut() -> None:
    ask = uploads.begin_chunked("B.zip", uploads.CHUNK + 1, publisher_id=7, book_id=None, override=True)
    assert isinstance(ask.json, dict)
    assert ask.json["total_chunks"] == 2
    assert ask.json["publisher_id"] == 7
    assert "target_book_id" not in ask.json


def test_a_frame_escapes_the_file_name_and_knows_its_length() -> None:
    frame = uploads.frame("file", 'Şarkı "1"\r\n.zip', "xyz")
    assert 'filename="Şarkı %221%22%0D%0A.zip"'.encode() in frame.head
    assert frame.length(10) == len(frame.head) + 10 + len(frame.tail)
    assert frame.content_type == "multipart/form-data; boundary=xyz"


@pytest.mark.parametrize("generation", ["v1", "v3", "v4"])
def test_every_whole_recorded_success_with_json_can_be_read(generation: str) -> None:
    for exchange in exchanges(generation).values():
        kind = exchange.answer.headers.get("content-type", "")
        if exchange.answer.status in {200, 201, 202} and "json" in kind and exchange.whole:
            decode(exchange.answer, object)

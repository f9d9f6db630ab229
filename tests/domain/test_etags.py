"""ETags: computed as the object store computes them."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.etags import PART_SIZE, Md5Etag, comparable, etag_of


def md5(data: bytes) -> "hashlib._Hash":
    return hashlib.md5(data, usedforsecurity=False)


def test_a_small_body_has_its_md5_as_etag() -> None:
    assert etag_of(b"") == md5(b"").hexdigest()
    assert etag_of(b"harbour") == md5(b"harbour").hexdigest()


def test_a_body_of_exactly_one_part_is_still_plain() -> None:
    body = b"x" * PART_SIZE
    assert etag_of(body) == md5(body).hexdigest()


def test_a_larger_body_has_the_md5_of_its_parts() -> None:
    body = b"y" * PART_SIZE
    parts = md5(body).digest() + md5(b"y").digest()
    assert etag_of(body + b"y") == md5(parts).hexdigest() + "-2"


@given(st.lists(st.integers(0, 3 * 1024 * 1024), max_size=6))
def test_it_does_not_matter_in_which_pieces_the_bytes_come(cuts: list[int]) -> None:
    body = BODY
    etag, at = Md5Etag(), 0
    for cut in [*cuts, len(body)]:
        etag.update(body[at : at + cut])
        at = min(len(body), at + cut)
    assert etag.size == len(body)
    assert etag.hexdigest() == WHOLE


BODY = bytes(range(256)) * (4096 * 6)
WHOLE = etag_of(BODY)


def test_only_md5_shaped_etags_can_be_compared() -> None:
    assert comparable(f'"{WHOLE}"')
    assert comparable(md5(b"").hexdigest())
    assert not comparable("")
    assert not comparable("W/abc")
    assert not comparable("deadbeef-aws-kms")

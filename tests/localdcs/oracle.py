"""The archives of the recorded exchanges, made again: same names, same sizes."""

import io
import json
import zipfile

PNG = b"\x89PNG\r\n\x1a\n" + bytes(87)
MP3 = bytes(range(256)) * 16


def _config(size: int, title: str, publisher: str = "Oracle Press", **more: str) -> bytes:
    """A config.json of exactly ``size`` bytes."""
    sections = [
        {"type": "activity", "activity": {"type": "circle", "section_path": f"./books/{title}/audio/01.mp3"}},
        {"type": "activity", "activity": {"type": "matchTheWords"}},
    ]
    pages = [{"page_number": 1, "image_path": f"./books/{title}/images/HB/modules/M1/pages/01.png"}]
    config = {
        "publisher_name": publisher,
        "book_title": title,
        "book_cover": f"./books/{title}/images/book_cover.png",
        "language": "en",
        "subject": "Science",
        **more,
        "books": [{"type": "book", "modules": [{"name": "M1", "pages": pages, "sections": sections}]}],
    }
    text = json.dumps(config, ensure_ascii=False).encode()
    return text + b" " * (size - len(text))


def _zip(files: dict[str, bytes]) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return body.getvalue()


def _book(config: bytes, version: bytes = b"1.0.0\n") -> dict[str, bytes]:
    return {
        "config.json": config,
        "data/version": version,
        "data/settings.json": b"{}",
        "images/book_cover.png": PNG,
        "images/HB/modules/M1/pages/01.png": PNG,
        "images/HB/modules/M1/pages/02.png": PNG,
        "audio/01.mp3": MP3,
        "raw/original.pdf": b"%PDF-1.4 small\n",
    }


def archives() -> dict[str, bytes]:
    """By the file names the recorded requests used."""
    plain = _book(_config(606, "Oracle Book"))
    root = {f"Oracle Root/{name}": data for name, data in _book(_config(606, "Oracle Root")).items()}
    turkish = {
        **_book(_config(623, "İngilizce Öğren 1 & 2", "Yayınevi Ğüş"), b"2.0\n"),
        "images/Çiçek şöför İĞ.png": PNG,
        "images/a b+c%20#1.png": PNG,
        "data/empty.txt": b"",
        "__MACOSX/._x": b"x",
        ".DS_Store": b"x",
    }
    made = {
        "book_v1.zip": _zip(plain),
        "book_v2.zip": _zip(_book(_config(606, "Oracle Book"), b"1.1.0\n")),
        "book_root.zip": _zip(root),
        "book_tr.zip": _zip(turkish),
        "book_backslash.zip": _zip({**_book(_config(605, "Back Slash")), "images\\x.png": PNG}),
        "noversion.zip": _zip({name: data for name, data in plain.items() if name != "data/version"}),
        "badversion.zip": _zip({**plain, "data/version": b"one\n"}),
        "noconfig.zip": _zip({name: data for name, data in plain.items() if name != "config.json"}),
        "nocategory.zip": _zip(
            {**plain, "config.json": plain["config.json"].replace(b"subject", b"object_")}
        ),
        "notzip.zip": b"this is no archive",
        "app.zip": _zip({"data/version": b"3.2.1", "bin/app.exe": bytes(5000), "readme.txt": b"hi"}),
    }
    return {
        **made,
        "Oracle Book.zip": made["book_v1.zip"],
        "Oracle Two.zip": made["book_root.zip"],
        "Yeni Kitap Ş.zip": made["book_tr.zip"],
    }

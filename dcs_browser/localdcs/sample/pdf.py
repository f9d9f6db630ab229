"""``raw/original.pdf`` of a sample book: A4 pages with a heading each, in a few kilobytes and without a date."""

from collections.abc import Sequence

_CODING = (
    b"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences"
    b" [128 /Gbreve /gbreve /Idotaccent /dotlessi /Scedilla /scedilla] >>"
)


def a_pdf(headings: Sequence[str]) -> bytes:
    """A PDF 1.4 with one page a heading; letters outside Latin-1 are folded by the built-in font's coding."""
    count = len(headings)
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(count))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding %s >>" % _CODING,
    ]
    for index, heading in enumerate(headings):
        stream = b"BT /F1 22 Tf 60 770 Td (" + _literal(heading) + b") Tj ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * index} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _file(objects)


def _literal(text: str) -> bytes:
    turkish = {letter: bytes((128 + place,)) for place, letter in enumerate("ĞğİıŞş")}
    coded = b"".join(turkish.get(letter) or letter.encode("cp1252", "replace") for letter in text)
    return coded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    body = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    body += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(body)

"""Recorded exchanges of the live services (``tests/contract``), read for replaying."""

import re
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent.parent / "contract"
_EXCHANGE = re.compile(
    r"^### (\d+)\. ([^\n]*)\n```http\n(.*?)```\n```http\n(.*?)```$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True)
class Exchange:
    number: int
    title: str
    method: str
    target: str
    headers: dict[str, str]
    body: str
    forms: tuple[str, ...]  # curl's own spelling: ``file=@name;filename=other``
    status: int
    answer_headers: dict[str, str]
    answer: str

    @property
    def whole(self) -> bool:
        """The answer was recorded to its end."""
        return "chars in all]" not in self.answer


def exchanges(generation: str) -> list[Exchange]:
    text = (_FOLDER / f"transcripts-{generation}.md").read_text("utf-8")
    return [_exchange(*found) for found in _EXCHANGE.findall(text)]


def _exchange(number: str, title: str, request: str, answer: str) -> Exchange:
    head, _, body = request.partition("\n\n")
    first, *lines = head.strip("\n").splitlines()
    method, target = first.split(" ", 1)
    answer_head, _, content = answer.partition("\n\n")
    status, *answer_lines = answer_head.splitlines()
    forms = tuple(line.removeprefix("form: ") for line in body.splitlines() if line.startswith("form: "))
    return Exchange(
        int(number),
        title,
        method,
        target,
        _headers(lines),
        "" if forms else body.strip("\n"),
        forms,
        int(status.split()[1]),
        _headers(answer_lines),
        content.strip("\n"),
    )


def _headers(lines: list[str]) -> dict[str, str]:
    return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}

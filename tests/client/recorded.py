"""Exchanges recorded from real services, by generation and number in ``tests/contract``."""

import functools
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dcs_browser.client.protocol.exchange import Answer

CONTRACT = Path(__file__).parent.parent / "contract"


@dataclass(frozen=True)
class Exchange:
    number: int
    title: str
    method: str
    target: str
    answer: Answer
    request_body: str = ""

    @property
    def whole(self) -> bool:
        """False when the transcript cut the body."""
        return b"chars in all]" not in self.answer.body


@functools.cache
def exchanges(generation: str) -> dict[int, Exchange]:
    """The transcript ``transcripts-{generation}.md``; generations are v1, v3 and v4."""
    text = (CONTRACT / f"transcripts-{generation}.md").read_text("utf-8")
    pattern = r"^### (\d+)\. (.*?)\n```http\n(.*?)```\n```http\n(.*?)```"
    found = {}
    for number, title, request, response in re.findall(pattern, text, re.DOTALL | re.MULTILINE):
        head, _, body = request.partition("\n\n")
        method, target = head.splitlines()[0].split(" ", 1)
        lines, _, content = response.partition("\n\n")
        first, *rest = lines.splitlines()
        headers = {n.strip().lower(): v.strip() for n, _, v in (line.partition(":") for line in rest)}
        answer = Answer(int(first.split()[1]), headers, content.rstrip("\n").encode())
        found[int(number)] = Exchange(int(number), title, method, target, answer, body.strip())
    return found


def answer(generation: str, number: int) -> Answer:
    return exchanges(generation)[number].answer


@functools.cache
def openapi(generation: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((CONTRACT / f"openapi-{generation}.json").read_text("utf-8"))
    return document

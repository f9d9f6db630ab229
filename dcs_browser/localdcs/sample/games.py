"""``games.json`` of a sample book: one level a unit, all seven types, in the written order (format 4.1)."""

from collections.abc import Sequence
from typing import Any

from dcs_browser.localdcs.sample.exercises import mixed
from dcs_browser.localdcs.sample.texts import Unit


def levels(book: str, units: Sequence[Unit], say: dict[str, str]) -> tuple[list[dict[str, Any]], list[str]]:
    """The levels, and the drawings that ``assets/`` must hold as PNG."""
    found = [
        {"level": number, "title": unit.name, "games": _games(book, unit, say)}
        for number, unit in enumerate(units, 1)
    ]
    return found, sorted({picture for unit in units for _, picture, _ in unit.words})


def _games(book: str, unit: Unit, say: dict[str, str]) -> list[dict[str, Any]]:
    words = unit.words
    count = len(words)

    def image(place: int) -> str:
        return f"./books/{book}/assets/{words[place % count][1]}.png"

    def options(place: int, number: int) -> list[dict[str, Any]]:
        chosen = mixed([words[(place + step) % count][0] for step in range(number)])
        return [{"text": text, "isCorrect": text == words[place][0]} for text in chosen]

    pictures = [
        {"text": words[place][0], "image": image(place), "isCorrect": place == 1} for place in (2, 1, 0)
    ]
    return [
        {
            "type": "quiz",
            "questions": [
                {"question": words[place][2], "image": image(place), "answers": options(place, 4)}
                for place in range(3)
            ],
        },
        {"type": "memory", "questions": [{"image": image(place)} for place in range(count)]},
        {"type": "order", "questions": [{"words": sentence.split()} for sentence in unit.order]},
        {
            "type": "selector",
            "questions": [{"question": words[1][2], "header": say["match_pictures"], "answers": pictures}],
        },
        {
            "type": "builder",
            "questions": [
                {"question": say["builder"], "words": sentence.split(), "image": image(place)}
                for place, sentence in enumerate(unit.order[:2])
            ],
        },
        {
            "type": "crosspuzzle",
            "questions": [
                {"question": clue, "answers": [{"text": word}]} for word, _, clue in words if " " not in word
            ],
        },
        {
            "type": "race",
            "questions": [
                {"question": words[place][2], "answers": options(place, 4)}
                for place in range(count - 2, count)
            ],
        },
    ]

"""What the Games tab says: names of the types, how they count, which keys they take, what is odd about the data."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.flowbook.game_deals import Play
from dcs_browser.domain.flowbook.game_rules import Choosing, GameNote, Oddity
from dcs_browser.domain.flowbook.game_rules_cross import Crossword
from dcs_browser.domain.flowbook.game_rules_memory import Memory
from dcs_browser.domain.flowbook.games import Game, GameKind, Level
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.domain.flowbook.words import game_words

translate = QCoreApplication.translate

LONGEST = 600
"""Letters of a book's text that are shown; the rest is no game any more."""


def tr(text: str) -> str:
    return QCoreApplication.translate("Games", text)


def short(text: str, most: int = LONGEST) -> str:
    """A text of the book, cut where it would be endless."""
    return text if len(text) <= most else text[:most] + "…"


def kind_text(game: Game) -> str:
    """``Quiz``; of an unknown type its own name as well."""
    label = translate("Words", game_words(game.type).label)
    if game.kind is GameKind.UNKNOWN and game.type.strip():
        return f"{label}: {short(game.type.strip(), 40)}"
    return label


def level_text(level: Level) -> str:
    """Its title, else its number."""
    title = level.title.strip()
    return short(title, 120) if title else tr("Level {number}").format(number=level.level or level.index + 1)


def counting_text(game: Game) -> str:
    """How the game counts."""
    texts = {
        GameKind.QUIZ: tr("One point for each question answered right. The first choice counts."),
        GameKind.SELECTOR: tr("One point for each question answered right. The first choice counts."),
        GameKind.RACE: tr(
            "Every right answer takes you one field ahead, every wrong one the rival. One point for each right answer."
        ),
        GameKind.MEMORY: tr(
            "One point for each pair. Two cards that differ are turned back with the next one."
        ),
        GameKind.ORDER: tr("One point for each sentence that is right as a whole."),
        GameKind.BUILDER: tr("One point for each sentence that is right as a whole."),
        GameKind.CROSS_PUZZLE: tr("One point for each word that is right as a whole."),
    }
    return texts.get(game.kind, "")


def keys_text(play: Play) -> str:
    """The keys it is played with."""
    if isinstance(play, Choosing):
        return tr("1–9 or arrows and Space, Enter")
    if isinstance(play, Memory):
        return tr("Arrows, Space")
    if isinstance(play, Crossword):
        return tr("Letters, arrows, Tab, Enter")
    return tr("Arrows, Space, Backspace, Enter")


def mark_word(mark: Mark) -> str:
    """Said after the name of something that was judged."""
    words = {Mark.RIGHT: tr("right"), Mark.WRONG: tr("wrong"), Mark.MISSED: tr("this was the right one")}
    return words.get(mark, "")


def said(name: str, *more: str) -> str:
    """Parts of an accessible name, joined."""
    return ", ".join(part for part in (name, *more) if part)


def outcome_text(game: Game, play: Play) -> str:
    """The end of a game, in a few words."""
    found = play.judgement
    if isinstance(play, Choosing) and game.kind is GameKind.RACE:
        if play.lead < 0:
            return tr("The rival wins the race.")
        return tr("You win the race!") if play.lead else tr("The race is drawn.")
    if found.complete:
        return tr("All right!")
    if not found.points:
        return tr("Nothing right this time.")
    return tr("Finished.")


def notes_text(notes: Sequence[GameNote], most: int = 3) -> str:
    """What is odd, a sentence a line; more than ``most`` are counted."""
    lines = [note_text(note) for note in notes[:most]]
    if len(notes) > most:
        lines.append(translate("Games", "… and %n more.", "", len(notes) - most))
    return "\n".join(lines)


def note_text(note: GameNote) -> str:
    """``Question 2: It has no right option …``"""
    sentence = _sentences()[note.oddity]
    if not note.number:
        return sentence
    return tr("Question {number}: {sentence}").format(number=note.number, sentence=sentence)


def _sentences() -> dict[Oddity, str]:
    return {
        Oddity.UNKNOWN_TYPE: tr("Readers don't know this type of game and leave it out."),
        Oddity.NO_QUESTIONS: tr("The game has no questions."),
        Oddity.NO_OPTIONS: tr("It has no options to choose from and is left out."),
        Oddity.NO_RIGHT: tr("No option is marked as right: whatever is chosen is wrong."),
        Oddity.SEVERAL_RIGHT: tr("Several options are marked as right; each of them counts."),
        Oddity.NO_WORDS: tr("It has no words and is left out."),
        Oddity.ONE_WORD: tr("It has one word only: there is nothing to put in order."),
        Oddity.NO_PICTURE: tr("It names no picture."),
        Oddity.NO_ANSWER: tr("It has no answer that could be typed, and is left out."),
        Oddity.BLANKS: tr("Blanks and signs of the answer are left out of the grid."),
        Oddity.TOO_LONG: tr("Its answer is too long for a grid and is left out."),
        Oddity.TOO_MANY: tr("There is more of it than fits; what comes last is left out."),
    }

"""Words and icons for the types of sections, activities and games, and how readers treat them (format 3, 4.1).

English templates for the window to translate; icons are Lucide names. Leaves to others: drawing them.
"""

from dataclasses import dataclass

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.parts import Section, SectionKind


@dataclass(frozen=True, slots=True)
class Wording:
    """``judged`` says how readers judge it, ``lms`` how the LMS treats it; "" where there is nothing to say."""

    label: str
    icon: str
    judged: str = ""
    lms: str = ""
    in_lms: bool = False


_UNJUDGED = "Not judged."
_NOT_IN_LMS = "The LMS doesn't know this type: it is left out of an import."

SECTION_WORDS: dict[SectionKind, Wording] = {
    SectionKind.FILL: Wording(
        "Answers to show", "text-cursor-input", "Not judged: a click shows the answer."
    ),
    SectionKind.CIRCLE: Wording(
        "Answers to circle", "circle", _UNJUDGED, "The page view of the LMS leaves these circles out."
    ),
    SectionKind.CIRCLE_WITH_EXTRAS: Wording("Circles with extras", "circle-dashed", _UNJUDGED),
    SectionKind.FILL_WITH_COLOR: Wording("Coloured shapes", "paint-bucket", _UNJUDGED),
    SectionKind.DRAW_MATCHED_LINE: Wording("Lines between pairs", "spline", _UNJUDGED),
    SectionKind.AUDIO: Wording("Sound", "volume-2"),
    SectionKind.VIDEO: Wording("Film", "film"),
    SectionKind.SOUND: Wording("Sound (old type)", "volume-2"),
    SectionKind.FREE_TEXT_FIELD: Wording("Free writing", "pen-line", _UNJUDGED),
    SectionKind.MULTIPLE_CHOICE_TEST: Wording("Multiple choice (old type)", "list-checks"),
    SectionKind.ACTIVITY: Wording("Activity", "puzzle"),
    SectionKind.MAGNIFIER: Wording("Magnifier", "zoom-in"),
    SectionKind.BUTTONS: Wording("Page buttons", "square-mouse-pointer"),
    SectionKind.UNKNOWN: Wording("Unknown section", "circle-help", "Readers don't know this type."),
    SectionKind.EMPTY: Wording("Empty section", "square-dashed", "Nothing to show."),
}

ACTIVITY_WORDS: dict[ActivityKind, Wording] = {
    ActivityKind.DRAG_DROP: Wording(
        "Drag words to places",
        "move",
        "One point for each place whose word is exactly the right one.",
        "Imported. Places with the same corner share one answer there.",
        in_lms=True,
    ),
    ActivityKind.DRAG_DROP_GROUP: Wording(
        "Drag words to groups",
        "group",
        "One point for each place whose word belongs to its group.",
        "Imported. Places with the same corner share one answer there.",
        in_lms=True,
    ),
    ActivityKind.FILL_PICTURE: Wording(
        "Answers on a picture",
        "image",
        "Not judged: a click shows the answer.",
        "The LMS leaves it out of an import, and may misplace small boxes near the corner of the picture.",
    ),
    ActivityKind.CIRCLE: Wording(
        "Circle the right one",
        "circle-dot",
        "One point for each group of options with the right one chosen; "
        "with free choice, right minus wrong choices.",
        "Imported, counted in the same groups.",
        in_lms=True,
    ),
    ActivityKind.MARK_WITH_X: Wording(
        "Mark with an X",
        "square-x",
        "One point for each group of options with the right one marked; "
        "with free choice, right minus wrong marks.",
        "Imported, but the LMS groups by circleCount instead of markCount: other groups than two are counted wrongly.",
        in_lms=True,
    ),
    ActivityKind.MATCH_WORDS: Wording(
        "Match words and sentences",
        "cable",
        "One point for each sentence that is joined to its word.",
        "Imported. Of words written twice, the LMS only knows the first.",
        in_lms=True,
    ),
    ActivityKind.PUZZLE: Wording(
        "Find the words",
        "grid-3x3",
        "One point for each word that is found.",
        "Imported. A word that doesn't fit into the grid is silently left out there.",
        in_lms=True,
    ),
    ActivityKind.COLORING: Wording("Colouring", "palette", _UNJUDGED, _NOT_IN_LMS),
    ActivityKind.ORDERING: Wording(
        "Put words in order", "list-ordered", "One point for each sentence in the right order.", _NOT_IN_LMS
    ),
    ActivityKind.FILL_SENTENCES: Wording(
        "Fill the gaps",
        "ellipsis",
        "One point for each gap with the right word; capitals don't matter.",
        "The LMS can't import it.",
    ),
    ActivityKind.RIGHT_OR_WRONG: Wording(
        "Right or wrong (old type)", "check-check", "Only readers of 2024 know it.", _NOT_IN_LMS
    ),
    ActivityKind.UNKNOWN: Wording(
        "Unknown activity", "circle-help", "Readers don't know this type.", _NOT_IN_LMS
    ),
    ActivityKind.NONE: Wording(
        "Activity without a type", "circle-off", "Readers skip it.", "The LMS skips it."
    ),
}

GAME_WORDS: dict[str, Wording] = {
    "quiz": Wording("Quiz", "circle-question-mark"),
    "memory": Wording("Memory", "copy"),
    "order": Wording("Order the words", "list-ordered"),
    "selector": Wording("Choose the right one", "mouse-pointer-click"),
    "builder": Wording("Build the sentence", "blocks"),
    "crosspuzzle": Wording("Crossword", "grid-3x3"),
    "race": Wording("Race", "flag"),
}
UNKNOWN_GAME = Wording("Unknown game", "circle-help", "Readers drop games of this type.")

MODULE_ICON, PAGE_ICON, GAMES_ICON, LEVEL_ICON, KARAOKE_ICON = (
    "book-open",
    "file",
    "gamepad-2",
    "layers",
    "mic",
)


def game_words(kind: str) -> Wording:
    return GAME_WORDS.get(kind, UNKNOWN_GAME)


def activity_words(activity: Activity) -> Wording:
    return ACTIVITY_WORDS[activity.kind]


def section_words(section: Section) -> Wording:
    """Those of its activity where it is one."""
    if section.kind is SectionKind.ACTIVITY and section.activity is not None:
        return ACTIVITY_WORDS[section.activity.kind]
    return SECTION_WORDS[section.kind]

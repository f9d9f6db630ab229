"""What a FlowBook is: one tolerant, lazy model of config.json, games.json, audio.json and subtitles.

Facts come from the format notes; numbers such as "format 3.3" in this package name their sections.
Leaves to others: reading files (``services/sources``), painting, and what is wrong with a book (``domain/checks``).
"""

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind, Answer
from dcs_browser.domain.flowbook.config import BookConfig, Module, Page, Volume, parse_book
from dcs_browser.domain.flowbook.elements import Element, Point, Problem, ProblemKind, Rect
from dcs_browser.domain.flowbook.games import Games, parse_games
from dcs_browser.domain.flowbook.karaoke import Karaoke, parse_karaoke
from dcs_browser.domain.flowbook.outline import OutlineNode, outline
from dcs_browser.domain.flowbook.parts import Section, SectionKind
from dcs_browser.domain.flowbook.paths import Reference, ReferenceKind, references, relative
from dcs_browser.domain.flowbook.source_map import SourceMap
from dcs_browser.domain.flowbook.subtitles import Subtitles, parse_srt

__all__ = [
    "Activity",
    "ActivityKind",
    "Answer",
    "BookConfig",
    "Element",
    "Games",
    "Karaoke",
    "Module",
    "OutlineNode",
    "Page",
    "Point",
    "Problem",
    "ProblemKind",
    "Rect",
    "Reference",
    "ReferenceKind",
    "Section",
    "SectionKind",
    "SourceMap",
    "Subtitles",
    "Volume",
    "outline",
    "parse_book",
    "parse_games",
    "parse_karaoke",
    "parse_srt",
    "references",
    "relative",
]

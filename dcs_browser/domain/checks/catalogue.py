"""All rules: importing this module puts every rule on the list, in the order of format 5.1."""

from dcs_browser.domain.checks import (
    rules_activities,
    rules_assets,
    rules_boxes,
    rules_choices,
    rules_crops,
    rules_drag_drop,
    rules_file,
    rules_games,
    rules_karaoke,
    rules_media,
    rules_metadata,
    rules_names,
    rules_page_answers,
    rules_pages,
    rules_paths,
    rules_sections,
    rules_sound_and_film,
    rules_storage,
    rules_words,
    rules_zones,
)
from dcs_browser.domain.checks.registry import RULES

FAMILIES = (
    rules_file,
    rules_paths,
    rules_assets,
    rules_names,
    rules_media,
    rules_metadata,
    rules_pages,
    rules_sections,
    rules_boxes,
    rules_page_answers,
    rules_sound_and_film,
    rules_activities,
    rules_zones,
    rules_drag_drop,
    rules_choices,
    rules_words,
    rules_crops,
    rules_karaoke,
    rules_games,
    rules_storage,
)
__all__ = ["FAMILIES", "RULES"]

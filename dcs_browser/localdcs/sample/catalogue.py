"""Which sample books there are, how each looks and which exercises stand on which page. All names are invented."""

from dataclasses import dataclass

from dcs_browser.localdcs.sample.texts import words_of

NORTH_QUAY, BLUEWATER, SEHIR = "North Quay", "Bluewater Press", "Şehir Yayınları"


@dataclass(frozen=True)
class Look:
    """Colours of one book and the shape of its page head: ``band``, ``wave`` or ``tab``."""

    accent: str
    dark: str
    soft: str
    warm: str
    head: str = "band"
    serif: bool = False


@dataclass(frozen=True)
class BookPlan:
    """One book: ``pages`` names the blocks of each page; the units share the pages evenly."""

    folder: str
    publisher: str
    title: str
    language: str
    category: str
    look: Look
    scene: str
    emblem: str
    subtitle: str
    pages: tuple[str, ...]
    games: bool = False
    story: bool = False
    tale_sound: str = "Tale"
    tale_module: str = "Story"
    faulty: bool = False

    @property
    def page_count(self) -> int:
        """Pages of stories and of exercises."""
        return len(self.pages) + len(words_of(self.folder).tale)

    @property
    def cover_lines(self) -> tuple[str, ...]:
        """The title as it is broken on the cover."""
        first, _, rest = self.title.rpartition(" ")
        return (first, rest) if len(self.title) > 11 and len(rest) > 2 else (self.title,)


_COURSE = (
    "opener",
    "labels puzzle",
    "reading true_false",
    "gaps choose match",
    "sort twins lines",
    "colour tick write",
)
_COURSE_2 = (
    "opener",
    "callouts match_pictures",
    "reading notes",
    "talk dots choose",
    "pick paint order",
    "zoom film",
)
_COURSE_3 = (
    "opener",
    "labels match",
    "reading true_false gaps",
    "sort choose order",
    "puzzle lines",
    "colour listen write",
)
_COURSE_4 = (
    "opener",
    "callouts pick dots",
    "reading extras",
    "notes gaps lines",
    "match_pictures twins tick",
    "puzzle paint order",
)

PLANS: tuple[BookPlan, ...] = (
    BookPlan(
        folder="Harbour 2",
        publisher=NORTH_QUAY,
        title="Harbour 2",
        language="en",
        category="English",
        look=Look("#3d8fb3", "#1d5f82", "#e4f1f7", "#e9a13b"),
        scene="harbour",
        emblem="anchor",
        subtitle="Student's Book",
        pages=(*_COURSE, *_COURSE_2, *_COURSE_3, *_COURSE_4),
        games=True,
    ),
    BookPlan(
        folder="Liman 1",
        publisher=SEHIR,
        title="Liman 1",
        language="tr",
        category="Türkçe",
        look=Look("#d9654a", "#8e3325", "#fbeae4", "#2f8f8b", head="wave"),
        scene="city",
        emblem="gull",
        subtitle="Öğrenci kitabı",
        pages=(*_COURSE, "talk dots", *_COURSE_2, "gaps lines write", *_COURSE_3, "twins pick paint"),
        games=True,
    ),
    BookPlan(
        folder="Bay Tales",
        publisher=BLUEWATER,
        title="Bay Tales",
        language="en",
        category="Reading",
        look=Look("#5b8f7b", "#2c5a49", "#e8f3ee", "#d98a4e", head="wave", serif=True),
        scene="reef",
        emblem="shell",
        subtitle="Six stories from the shore",
        pages=("match_pictures order", "colour write"),
        story=True,
    ),
    BookPlan(
        folder="Reef Science 3",
        publisher=BLUEWATER,
        title="Reef Science 3",
        language="en",
        category="Science",
        look=Look("#2f8079", "#14504f", "#e0f2f0", "#ef7d5b", head="tab"),
        scene="reef",
        emblem="turtle",
        subtitle="Life in the water",
        pages=("opener", "callouts match", "reading true_false", "sort choose", "zoom gaps", "puzzle film"),
    ),
    BookPlan(
        folder="Tide Maths 4",
        publisher=NORTH_QUAY,
        title="Tide Maths 4",
        language="en",
        category="Mathematics",
        look=Look("#4d5f9c", "#283565", "#e8ebf7", "#e2a33d"),
        scene="night",
        emblem="clock",
        subtitle="Numbers, shapes, measures",
        pages=("opener", "labels choose", "reading true_false", "gaps lines", "sort paint", "match puzzle"),
    ),
    BookPlan(
        folder="Compass A1",
        publisher=NORTH_QUAY,
        title="Compass A1",
        language="en",
        category="English",
        look=Look("#c8962e", "#7c5510", "#fbf3df", "#3f7f9f", head="tab"),
        scene="mountain",
        emblem="compass",
        subtitle="Find your way in English",
        pages=("opener", "callouts lines", "reading gaps", "choose match", "true_false labels", "sort tick"),
    ),
    BookPlan(
        folder="Market Street 1",
        publisher=BLUEWATER,
        title="Market Street 1",
        language="en",
        category="English",
        look=Look("#c4566b", "#7d2438", "#fbe9ed", "#5f9a5a"),
        scene="market",
        emblem="cherry",
        subtitle="Workbook",
        pages=(
            "opener",
            "callouts choose",
            "reading true_false",
            "sort lines",
            "match gaps",
            "labels puzzle",
        ),
        games=True,
    ),
    BookPlan(
        folder="Gökyüzü Masalları",
        publisher=SEHIR,
        title="Gökyüzü Masalları",
        language="tr",
        category="Masal",
        look=Look("#5a5fa5", "#262c5e", "#ecedf8", "#e5b64a", head="wave", serif=True),
        scene="night",
        emblem="moon",
        subtitle="Uyku öncesi beş masal",
        pages=("match write", "colour order"),
        story=True,
        tale_sound="Masal_ışığı",
        tale_module="Masallar",
    ),
    BookPlan(
        folder="Doğa ve Biz 5",
        publisher=SEHIR,
        title="Doğa ve Biz 5",
        language="tr",
        category="Fen Bilimleri",
        look=Look("#5c9450", "#2f5a29", "#eaf4e6", "#e08f3f", head="tab"),
        scene="meadow",
        emblem="leaf",
        subtitle="Bitkiler, hayvanlar, hava",
        pages=(
            "opener",
            "callouts match",
            "reading true_false",
            "sort choose",
            "gaps lines",
            "labels puzzle",
        ),
    ),
    BookPlan(
        folder="Lighthouse 3",
        publisher=NORTH_QUAY,
        title="Lighthouse 3",
        language="en",
        category="English",
        look=Look("#b5533c", "#6d2416", "#fae9e4", "#3f86a6", head="wave"),
        scene="weather",
        emblem="lighthouse",
        subtitle="Proof copy with known faults",
        pages=(
            "opener",
            "labels choose",
            "reading gaps",
            "callouts colours",
            "sort lines",
            "true_false match",
        ),
        faulty=True,
    ),
    BookPlan(
        folder="Rüzgâr 6",
        publisher=SEHIR,
        title="Rüzgâr 6",
        language="tr",
        category="Türkçe",
        look=Look("#5f7f94", "#2e4657", "#e9f0f4", "#c96f4a"),
        scene="classroom",
        emblem="kite",
        subtitle="Bilinen kusurlarla prova baskı",
        pages=("opener", "labels choose", "reading gaps", "film pick", "sort true_false", "match puzzle"),
        games=True,
        faulty=True,
    ),
)


def plan_of(folder: str) -> BookPlan:
    """The plan of one book; ``KeyError`` for a name that is not in the library."""
    return {plan.folder: plan for plan in PLANS}[folder]

"""The shell: it shows where the navigator is and lets commands out as signals."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.ui import theme
from dcs_browser.ui.drop_veil import droppable
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.navigator import Navigator
from dcs_browser.ui.top_bar import Crumb

BOOK = Location(Room.BOOK, "North Quay", 2, Tab.FILES)


@pytest.fixture
def window(qapp, qtbot) -> MainWindow:
    theme.apply(qapp, "light")
    made = MainWindow(Navigator())
    qtbot.addWidget(made)
    made.set_library(QWidget())
    made.add_room(Room.LIBRARY, QLabel("home"))
    made.add_room(Room.TRASH, QLabel("trash"))
    made.add_tab(Tab.FILES, QLabel("files"), "folder-tree", "Files")
    made.add_tab(Tab.PAGES, QLabel("pages"), "book-open", "Pages")
    made.set_transfers(QLabel("transfers"))
    made.show()
    return made


def seen(window: MainWindow) -> str:
    assert isinstance(window.shown, QLabel)
    return window.shown.text()


def test_rooms_and_tabs_follow_the_navigator(window):
    assert seen(window) == "home"
    window.navigator.go(BOOK)
    assert seen(window) == "files"
    window.navigator.go(BOOK.at(tab=Tab.PAGES))
    assert seen(window) == "pages"
    window.navigator.go(Location(Room.TRASH))
    assert seen(window) == "trash"
    window.navigator.back()
    assert seen(window) == "pages"


def test_choosing_a_tab_is_a_step_in_the_history(window):
    window.navigator.go(BOOK)
    window.tab_row._tabs[Tab.PAGES].click()
    assert window.navigator.location == BOOK.at(tab=Tab.PAGES)
    QTest.mouseClick(window.top.back, Qt.MouseButton.LeftButton)
    assert window.navigator.location == BOOK
    assert window.tab_row._tabs[Tab.FILES].isChecked()


@pytest.mark.parametrize(
    ("keys", "place"),
    [("Ctrl+2", Tab.PAGES), ("Ctrl+1", Tab.FILES), ("Ctrl+6", Tab.FILES)],
)
def test_tabs_have_numbers(window, qtbot, keys, place):
    window.navigator.go(BOOK)
    press(window, qtbot, keys)
    assert window.navigator.location.tab is place


def test_history_has_keys(window, qtbot):
    window.navigator.go(BOOK)
    press(window, qtbot, "Alt+Left")
    assert window.navigator.location.room is Room.LIBRARY
    press(window, qtbot, "Alt+Right")
    assert window.navigator.location == BOOK


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("Ctrl+F", "filterRequested"),
        ("Ctrl+U", "uploadRequested"),
        ("F5", "refreshRequested"),
        ("Ctrl+Q", "leave_requested"),
        ("Ctrl+,", "settingsRequested"),
    ],
)
def test_commands_have_keys(window, qtbot, keys, name):
    with qtbot.waitSignal(getattr(window, name)):
        press(window, qtbot, keys)


def test_the_search_has_a_key(window, qtbot):
    press(window, qtbot, "Ctrl+K")
    assert window.top.search.hasFocus()
    with qtbot.waitSignal(window.searchSubmitted) as heard:
        QTest.keyClicks(window.top.search, "deck")
        QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    assert heard.args == ["deck"]


def press(window: MainWindow, qtbot, keys: str) -> None:
    """Press a shortcut as a person does."""
    from PySide6.QtGui import QKeySequence

    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    combination = QKeySequence(keys)[0]
    QTest.keyClick(window, combination.key(), combination.keyboardModifiers())


def test_closing_is_a_wish_to_leave(window, qtbot):
    event = QCloseEvent()
    with qtbot.waitSignal(window.leave_requested):
        window.closeEvent(event)
    assert not event.isAccepted()
    assert window.isVisible()


def test_the_path_names_the_window_and_leads_back(window):
    window.navigator.go(BOOK.at(path="images"))
    window.show_path(
        [Crumb("North Quay", Location(publisher="North Quay")), Crumb("Harbour 2", BOOK), Crumb("images")]
    )
    assert window.windowTitle() == "Harbour 2 – DCS Browser"
    assert window.top.address.path == ("North Quay", "Harbour 2", "images")
    step = next(b for b in window.top.address.findChildren(QAbstractButton) if b.text() == "Harbour 2")
    step.click()
    assert window.navigator.location == BOOK


def test_a_path_too_long_gives_way_in_its_middle(window):
    names = [
        "Publisher with a long name",
        "A book with quite a long title",
        *(f"folder {n}" for n in range(20)),
    ]
    window.navigator.go(BOOK)
    window.show_path([Crumb(name, BOOK) for name in names])
    shown = [b for b in window.top.address.findChildren(QAbstractButton) if b.isVisible()]
    assert 2 <= len(shown) < len(names)
    assert shown[-1].text() == "folder 19"
    assert window.width() <= 1280


def test_names_with_an_ampersand_are_no_mnemonics(window):
    window.show_path([Crumb("Salt & Sand", BOOK)])
    window.set_account("a&b@x.example", "s.example")
    step = next(
        b for b in window.top.address.findChildren(QAbstractButton) if b.accessibleName() == "Salt & Sand"
    )
    assert step.text() == "Salt && Sand"
    assert window.top.who.text().startswith("a&&b@x")


def test_what_is_switched_off_says_why(window):
    window.allow_upload(False, "This service takes no archives.")
    assert not window.top.upload.isEnabled()
    assert window.top.upload.toolTip() == "This service takes no archives."
    window.allow_download(False, "It hands out no files.")
    assert window.tab_row.download.toolTip() == "It hands out no files."
    window.allow_upload(True)
    assert window.top.upload.isEnabled()
    assert window.top.upload.toolTip() == ""


def test_the_status_line_says_server_and_selection(window):
    window.set_server("s.example", "warning", "The search is slow.")
    window.set_status("1 selected")
    window.set_findings("2 errors")
    window.set_language("English")
    assert window.status.text() == "s.example · 1 selected · 2 errors · English"
    assert window.status._dot.accessibleName() == "Degraded"


def test_a_badge_makes_room_on_its_tab(window):
    window.navigator.go(BOOK)
    tab = window.tab_row._tabs[Tab.PAGES]
    before = tab.width()
    window.set_tab_badge(Tab.PAGES, "12", "warning")
    QApplication.processEvents()
    assert tab.width() > before
    assert tab.accessibleName() == "Pages 12"
    window.set_tab_badge(Tab.PAGES, "")
    assert tab.accessibleName() == "Pages"


def test_arrow_keys_move_between_tabs(window):
    window.navigator.go(BOOK)
    window.tab_row._tabs[Tab.FILES].setFocus()
    QTest.keyClick(window.tab_row._tabs[Tab.FILES], Qt.Key.Key_Right)
    assert window.navigator.location.tab is Tab.PAGES


def test_more_for_a_book_is_what_was_given(window):
    action = QAction("Copy link", window)
    window.set_book_actions([action])
    assert window.tab_row.menu.actions() == [action]
    window.set_book_actions([])
    assert window.tab_row.more.isHidden()


def dragged(*paths) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(data: QMimeData) -> QDragEnterEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)


def drop(data: QMimeData) -> QDropEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)


def test_folders_and_archives_can_be_dropped_anywhere(window, qtbot, tmp_path):
    archive = tmp_path / "Book.ZIP"
    archive.write_bytes(b"")
    other = tmp_path / "notes.txt"
    other.write_bytes(b"")
    data = dragged(tmp_path, archive, other)
    QApplication.sendEvent(window, enter(data))
    assert window.veil.isVisible()
    with qtbot.waitSignal(window.dropped) as heard:
        QApplication.sendEvent(window, drop(data))
    assert heard.args == [[tmp_path, archive]]
    assert not window.veil.isVisible()


def test_the_veil_goes_when_the_drag_leaves(window, tmp_path):
    data = dragged(tmp_path)
    QApplication.sendEvent(window, enter(data))
    assert window.veil.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.veil.isVisible()


def test_other_things_are_not_taken(window, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl("https://x.example/a.zip"), QUrl.fromLocalFile(str(tmp_path / "none"))])
    assert droppable(data) == []
    QApplication.sendEvent(window, enter(data))
    assert not window.veil.isVisible()


def test_nothing_is_dropped_where_uploading_is_off(window, tmp_path):
    window.allow_upload(False, "Not here.")
    heard = []
    window.dropped.connect(heard.append)
    data = dragged(tmp_path)
    QApplication.sendEvent(window, enter(data))
    window.veil.grab()
    QApplication.sendEvent(window, drop(data))
    assert heard == []


def test_the_window_stands_where_it_stood(window, qtbot):
    # The screen of the tests is smaller than the window, so its size can't tell.
    window._splitter.setSizes([300, 660])
    other = MainWindow(Navigator())
    qtbot.addWidget(other)
    assert other.restore(window.geometry_text())
    other.resize(window.size())
    other.show()
    assert other._splitter.sizes() == window._splitter.sizes()


@pytest.mark.parametrize("text", ["", "x", "AAAA.BBBB", "Ä.ö", "AAAA"])
def test_a_damaged_geometry_changes_nothing(window, text):
    before = window.size()
    assert not window.restore(text)
    assert window.size() == before


def test_every_control_of_the_shell_has_a_name(window):
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for widget in window.findChildren(kind):
            named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
            assert named or widget.objectName().startswith("qt_"), widget


def test_tab_goes_from_the_top_to_the_left_through_the_middle_to_the_bottom(qapp, qtbot):
    window = MainWindow(Navigator())
    qtbot.addWidget(window)
    foot, tree, files = QLineEdit(), QLineEdit(), QLineEdit()
    window.set_transfers(foot)
    window.add_tab(Tab.FILES, files, "folder-tree", "Files")
    window.set_library(tree)
    window.navigator.go(Location(Room.LIBRARY))
    window.navigator.go(BOOK)
    window.show_path([Crumb("North Quay", Location()), Crumb("Harbour 2", BOOK), Crumb("images")])
    window.show()
    order: list[QWidget] = []
    at = window.top.back
    while at not in order:
        order.append(at)
        at = at.nextInFocusChain()
    first_step = next(b for b in window.top.address.findChildren(QAbstractButton) if b.text() == "North Quay")
    wanted = [
        window.top.back,
        first_step,
        window.top.search,
        tree,
        window.tab_row._tabs[Tab.FILES],
        files,
        foot,
    ]
    assert [order.index(widget) for widget in wanted] == sorted(order.index(widget) for widget in wanted)


def test_a_narrow_row_keeps_the_word_of_the_tab_that_is_seen(window, qtbot):
    window.navigator.go(BOOK)
    files, pages = window.tab_row._tabs[Tab.FILES], window.tab_row._tabs[Tab.PAGES]
    beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    assert (files.toolButtonStyle(), pages.toolButtonStyle()) == (beside, beside)
    window.tab_row.resize(300, 40)
    assert (files.toolButtonStyle(), pages.toolButtonStyle()) == (beside, alone)
    assert pages.toolTip().startswith("Pages")


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_shell_fits_in_both_looks(qapp, window, size, scheme):
    theme.apply(qapp, scheme)
    window.navigator.go(BOOK)
    window.show_path([Crumb("Şehir Yayınları ve Ortakları", BOOK), Crumb("Kıyı Şeridi " * 8, BOOK)])
    window.resize(*size)
    assert (window.width(), window.height()) == size
    assert not window.grab().isNull()
    theme.apply(qapp, "light")

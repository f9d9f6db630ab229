"""What the upload dialog says and lists, without a service: words for every text below, rows, free names."""

import ast
import time
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from dcs_browser.domain.library import StoredObject
from dcs_browser.services.publishing import junk
from dcs_browser.services.publishing import scan as scan_module
from dcs_browser.services.publishing.book_files import LeftOut, Scan, ScanFile, SourceKind
from dcs_browser.services.publishing.judging import judged
from dcs_browser.services.publishing.selection import Choices
from dcs_browser.services.publishing.verify import Expected, compare
from dcs_browser.ui.format import count_text
from dcs_browser.ui.upload import words
from dcs_browser.ui.upload.book import free_name
from dcs_browser.ui.upload.files_model import FileRow, Kind, May, listing_of
from dcs_browser.ui.upload.files_tree import Column, FilesTree, Role, choosable
from dcs_browser.ui.upload.findings_model import FindingsModel
from dcs_browser.ui.upload.words import PROBLEMS, REASONS, difference_text, reason_text


def test_every_difference_is_recognised_again() -> None:
    sent = [Expected(path, 4, "0" * 32) for path in ("missing", "cut", "other", "config.json")]
    stored = [
        StoredObject("cut", "", 3),
        StoredObject("other", "", 4, etag="1" * 32),
        StoredObject("config.json", "", 0),
        StoredObject("extra {braces}.png", "", 1),
    ]
    for sentence in compare(sent, stored, folded=True).sentences:
        assert difference_text(sentence) == sentence
        assert any(pattern.match(sentence) for pattern, _ in words._DIFFERENCES)
    many = compare([Expected(f"{n}.png", 1) for n in range(50)], ())
    assert difference_text(many.sentences[-1]) == "30 more files differ."


def test_ten_thousand_rows_are_filtered_at_once(qapp: object, tmp_path: Path) -> None:
    scan = Scan(
        tmp_path,
        SourceKind.FOLDER,
        "big",
        tuple(ScanFile(f"audio/{n:05}.mp3", n, "") for n in range(10_000)),
        tuple(LeftOut(f"cache/{n}.png", 1, junk.WORKING) for n in range(500)),
    )
    model = FilesTree()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_listing(listing_of(scan, None, Choices(left_out={"audio/00007.mp3"})))
    assert (model.count(Kind.SENT), model.count(Kind.LEFT_OUT), model.rowCount()) == (9_999, 501, 2)
    audio = model.find("audio")
    assert audio.siblingAtColumn(Column.WHAT).data() == f"{count_text(9_999)} sent, 1 left out"
    assert model.rowCount(audio) == 10_000
    assert model.index(9, 0, audio).data() == "00009.mp3"
    del tester  # it looks at every row
    begun = time.perf_counter()
    model.filter({Kind.LEFT_OUT}, "00007")
    assert time.perf_counter() - begun < 0.05
    assert [row.path for row in model.visible] == ["audio/00007.mp3"]
    assert (model.rowCount(), model.rowCount(model.find("audio"))) == (1, 1)


def test_the_tree_holds_to_the_rules_of_models(qapp: object, tmp_path: Path) -> None:
    paths = (
        "config.json",
        "images/a/1.png",
        "images/a/10.png",
        "images/a/2.png",
        "images/b.png",
        "Images/c.png",
    )
    files = tuple(ScanFile(path, 10, "") for path in sorted(paths))
    scan = Scan(tmp_path, SourceKind.FOLDER, "b", files, (LeftOut("raw/key.pdf", 5, junk.ANSWER_KEY),))
    model = FilesTree()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for text in ("", "a/1", "nothing", ""):
        model.filter(text=text)
        model.show_listing(listing_of(scan, None, Choices()))
        model.rowCount(model.find("images/a"))
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == [
        "Images", "images", "raw", "config.json",
    ]  # fmt: skip
    inside = model.find("images/a")
    assert [model.index(n, 0, inside).data() for n in range(3)] == ["1.png", "2.png", "10.png"]
    assert model.find("images").siblingAtColumn(Column.SIZE).data() == "40 B"
    assert model.parent(inside) == model.find("images")
    assert not model.find("images/nothing").isValid()
    strange = (LeftOut("../evil.txt", 1, ""), LeftOut("/etc/evil.txt", 1, ""), LeftOut(".git/", 0, "", None))
    model.show_listing(listing_of(Scan(tmp_path, SourceKind.ZIP, "b", (), strange), None, Choices()))
    assert model.rowCount() == 3
    assert model.rowCount(model.find("/etc")) == model.rowCount(model.find("..")) == 1
    assert model.rowCount(model.find(".git")) == 0
    findings = FindingsModel()
    other = QAbstractItemModelTester(findings, QAbstractItemModelTester.FailureReportingMode.Fatal)
    del tester, other


def test_names_in_each_others_way_are_marked_in_the_tree(qapp: object, tmp_path: Path) -> None:
    files = tuple(ScanFile(path, 1, "") for path in ("a/Cay.png", "a/Çay.png", "config.json"))
    scan = Scan(tmp_path, SourceKind.FOLDER, "b", files, problems=tuple(judged(files)))
    listing = listing_of(scan, None, Choices(), scan.problems, folded=True)
    assert listing.clashes == ("a/Çay.png",)
    model = FilesTree()
    model.show_listing(listing)
    folder = model.find("a").siblingAtColumn(Column.WHAT)
    assert (folder.data(), folder.data(Role.WHAT_ICON)) == ("1 in the way, 2 sent", "circle-x")
    assert model.find("a/Çay.png").siblingAtColumn(Column.WHAT).data() == "gets the name of Cay.png"
    assert listing_of(scan, None, Choices(), scan.problems).clashes == ()


def test_one_key_leaves_out_before_it_takes_in() -> None:
    def row(path: str, may: May) -> FileRow:
        return FileRow(path, Kind.SENT, "", 1, "", may)

    mixed = [row("a", May.LEAVE), row("b", May.SEND), row("c", May.NOTHING)]
    assert choosable(mixed) == (["a"], False)
    assert choosable(mixed[1:]) == (["b"], True)
    assert choosable(mixed[2:]) == ([], True)


def test_every_reason_of_the_junk_table_can_be_translated(qapp: object) -> None:
    assert set(junk.REASONS) <= {str(reason) for reason in REASONS}
    assert reason_text("answer key") == "left out: answer key"


def test_every_problem_of_the_files_can_be_translated() -> None:
    folder = Path(scan_module.__file__).parent
    for module in ("scan", "judging", "folder_reader", "zip_reader", "limits"):
        for node in ast.walk(ast.parse((folder / f"{module}.py").read_text("utf-8"))):
            named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Problem", "refuse")
            if named and isinstance(node.args[2], ast.Constant):
                assert node.args[2].value in PROBLEMS


def test_a_free_name_counts_up() -> None:
    assert free_name("a", set()) == "a"
    assert free_name("A", {"a", "a 2"}) == "A 3"

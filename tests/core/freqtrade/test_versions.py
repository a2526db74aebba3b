"""Which versions of Freqtrade may be chosen, what each names, and which is newer."""

import pytest

from core.freqtrade import versions
from core.freqtrade.versions import is_choosable, is_release, newest_first, parse, pinned, problem, short

A = "sha256:" + "a" * 64
B = "sha256:" + "b" * 64


@pytest.mark.parametrize("text", ["2026.9", "2026.10", "2025.12.1"])
def test_a_release_never_moves(text: str) -> None:
    assert is_release(text)
    read = parse(text)
    assert (read.is_release, read.moves, read.release, read.tag, read.name) == (True, False, text, text, "")


@pytest.mark.parametrize("text", ["", "stable", "2026", "2026.9-dev", "2026.9\n", "../2026.9", "2026.9.1.2", " 2026.9"])
def test_what_is_no_release(text: str) -> None:
    assert not is_release(text)


@pytest.mark.parametrize(
    ("text", "moves", "release"),
    [
        ("stable", True, ""),
        ("develop", True, ""),
        ("develop_plot", True, ""),
        ("stable_freqai", True, ""),
        ("2025.1-dev", True, ""),
        ("2026.9_freqai", False, "2026.9"),
        ("2026.9.1_freqairl", False, "2026.9.1"),
    ],
)
def test_tags_of_the_runners_own_image(text: str, moves: bool, release: str) -> None:
    read = parse(text)
    assert (read.moves, read.release, read.is_release) == (moves, release, False)
    assert (read.name, read.tag, read.digest) == ("", text, "")


@pytest.mark.parametrize(
    ("text", "name", "tag", "digest"),
    [
        ("ghcr.io/me/freqtrade:2026.9", "ghcr.io/me/freqtrade", "2026.9", ""),
        ("freqtrade:mine", "freqtrade", "mine", ""),
        ("localhost:5000/x/y:1.0", "localhost:5000/x/y", "1.0", ""),
        (f"registry:5000/x/y@{A}", "registry:5000/x/y", "", A),
        (f"freqtradeorg/freqtrade:develop@{A}", "freqtradeorg/freqtrade", "develop", A),
    ],
)
def test_full_names_of_images_move_unless_they_have_a_digest(text: str, name: str, tag: str, digest: str) -> None:
    read = parse(text)
    assert (read.name, read.tag, read.digest, read.moves) == (name, tag, digest, not digest)


@pytest.mark.parametrize(
    "text",
    [
        *("", "latest", "2026", "2026.9-rc1", "2026.9\n", " 2026.9", "2026.9 ", "develop_", "develop_PLOT", "-dev"),
        *("--privileged", "-v/:/host:1", "x:--rm", "a b:1", "../x:1", "/x:1", "x/:1", "a//b:1", "a/b:c/d", "x:", ":1"),
        *("ghcr.io/me/freqtrade", "host:5000/x", "x:1@sha256:12", f"x@{A}0", f"@{A}", "x:é", "X/x:1", "x\x00:1"),
        *("x" * 128 + ":1", f"{'x' * 200}@{A}", "a/" * 5_000 + "a:1"),
    ],
)
def test_what_cannot_be_chosen_is_told_in_a_sentence(text: str) -> None:
    assert not is_choosable(text)
    assert problem(text).endswith(".")
    with pytest.raises(ValueError, match=r"\.$"):
        parse(text)
    assert versions.moves(text), "nobody knows what it is tomorrow"


def test_a_name_without_a_tag_is_told_so() -> None:
    assert problem("ghcr.io/me/freqtrade") == "Add the tag of the image, as in ghcr.io/me/freqtrade:2026.9."


def test_releases_come_first_and_by_number_then_their_variants_then_others() -> None:
    names = ["2026.9", "develop", "2026.9_freqai", "2026.10", "nonsense", "stable", "2025.12", "2026.9.1", "x/y:1"]
    names += ["2026.10_freqai"]
    releases = ["2026.10", "2026.9.1", "2026.9", "2025.12"]
    assert newest_first(names) == [*releases, "2026.10_freqai", "2026.9_freqai", "develop", "stable", "x/y:1"]


def test_a_tag_that_moves_is_pinned_to_the_image_it_was() -> None:
    image = f"freqtradeorg/freqtrade:develop@{A}"
    assert pinned("develop", image) == image
    assert pinned("ghcr.io/me/bot:1", f"ghcr.io/me/bot:1@{A}") == f"ghcr.io/me/bot:1@{A}"
    assert is_choosable(image)
    for same in ("2026.9", "2026.9_freqai", f"x/y@{B}"):
        assert pinned(same, image) == same
    for nothing in ("", "freqtrade 2026.9", f"freqtradeorg/freqtrade:stable@{A}", "freqtradeorg/freqtrade:develop"):
        assert pinned("develop", nothing) == "develop"


def test_the_longest_version_that_moves_has_room_for_its_digest() -> None:
    longest = f"{'x' * 60}/{'y' * 64}:1"
    exact = pinned(f"{longest}2", f"{longest}2@{A}")
    assert (len(f"{longest}2"), len(exact), is_choosable(exact)) == (128, 200, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026.9", "2026.9"),
        ("develop", "develop"),
        ("ghcr.io/me/freqtrade:2026.9", "freqtrade:2026.9"),
        (f"freqtradeorg/freqtrade:develop@{A}", "freqtrade:develop@aaaaaaaaaaaa"),
    ],
)
def test_long_names_are_told_in_a_few_words(text: str, words: str) -> None:
    assert short(text) == words


@pytest.mark.parametrize("text", [f"freqtradeorg/freqtrade:develop@{A}", "a/b:1", f"{'x' * 60}:{'y' * 60}", "2026.9"])
def test_a_part_of_a_files_name_leads_nowhere(text: str) -> None:
    part = versions.in_file_name(text)
    assert 0 < len(part) <= 40
    assert set(part) <= set("abcdefghijklmnopqrstuvwxyz0123456789._-")

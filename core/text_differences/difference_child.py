"""Finds the lines that differ between two texts.

A script of the standard library alone, run by `comparing` in a process of its own. Its arguments are the lines of
context, the most lines and the most characters of a line. It takes both texts on its standard input: a line with the
length of the old one in bytes, then both in UTF-8. It answers with one JSON object: the fields of a `Difference`.

Lines that both texts have exactly once are the fixed points (patience difference), and what is between two of them is
compared by the shortest way (Myers), as long as that is short. Longer ways are not looked for: then all of the old
lines count as removed and all of the new ones as added. So the time grows with the length of the texts, but for rare
texts made to that end, and for them the process has its bounds.
"""

import gc
import json
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Any

MOST_STEPS = 300
"""Lines added and removed between two fixed points for which the shortest way is looked for."""

Lines = Sequence[str]
Block = tuple[int, int, int, int]
"""Begin and end in the old text, begin and end in the new one: lines that are replaced, and those in their place."""
Facts = dict[str, Any]


def main() -> None:
    """Read standard input, answer on standard output."""
    gc.disable()
    size = int(sys.stdin.buffer.readline())
    old, new = sys.stdin.buffer.read(size).decode(), sys.stdin.buffer.read().decode()
    context, most_lines, most_characters = (int(word) for word in sys.argv[1:4])
    found = difference(old, new, context, most_lines, most_characters)
    sys.stdout.buffer.write(json.dumps(found, ensure_ascii=False).encode())


def difference(old: str, new: str, context: int, most_lines: int, most_characters: int) -> Facts:
    """Return the fields of a `Difference`."""
    a, b = old.split("\n"), new.split("\n")
    blocks = changed_blocks(a, b)
    hunks, shown = _hunks(a, b, blocks, context, most_lines, most_characters)
    removed, added = sum(a1 - a0 for a0, a1, _, _ in blocks), sum(b1 - b0 for _, _, b0, b1 in blocks)
    left_out = added + removed - shown
    first = blocks[0][0] + 1 if blocks else 0
    return {"added": added, "removed": removed, "hunks": hunks, "left_out": left_out, "first": first}


# ---- which lines ----------------------------------------------------------------------------------------------------


def changed_blocks(a: Lines, b: Lines) -> list[Block]:
    """Return what is to be replaced to make `b` of `a`, in order; blocks do not touch."""
    found, open_ = list[Block](), [(0, len(a), 0, len(b))]
    while open_:
        a0, a1, b0, b1 = _without_ends(a, b, open_.pop())
        if a0 == a1 or b0 == b1:
            found += [(a0, a1, b0, b1)] if a0 < a1 or b0 < b1 else []
        elif fixed := _fixed_points(a, b, (a0, a1, b0, b1)):
            open_ += _between(fixed, (a0, a1, b0, b1))
        else:
            found += _shortest(a, b, (a0, a1, b0, b1))
    return _joined(sorted(found))


def _without_ends(a: Lines, b: Lines, block: Block) -> Block:
    a0, a1, b0, b1 = block
    while a0 < a1 and b0 < b1 and a[a0] == b[b0]:
        a0, b0 = a0 + 1, b0 + 1
    while a0 < a1 and b0 < b1 and a[a1 - 1] == b[b1 - 1]:
        a1, b1 = a1 - 1, b1 - 1
    return a0, a1, b0, b1


def _fixed_points(a: Lines, b: Lines, block: Block) -> list[tuple[int, int]]:
    """Places of lines that both have once, as many as come in the same order in both."""
    a0, a1, b0, b1 = block
    in_a, in_b = Counter(a[a0:a1]), Counter(b[b0:b1])
    place = {b[j]: j for j in range(b0, b1) if in_b[b[j]] == 1}
    pairs = [(i, place[a[i]]) for i in range(a0, a1) if in_a[a[i]] == 1 and a[i] in place]
    return _longest_rising(pairs)


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first numbers rise; return as many pairs as possible whose second numbers rise too."""
    ends, last, before = list[int](), list[int](), list[int]()
    for number, (_, j) in enumerate(pairs):
        at = bisect_left(ends, j)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1], last[at : at + 1] = [j], [number]
    found, number = list[tuple[int, int]](), last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _between(fixed: list[tuple[int, int]], block: Block) -> list[Block]:
    a0, a1, b0, b1 = block
    begins = [(a0, b0), *((i + 1, j + 1) for i, j in fixed)]
    return [(i0, i1, j0, j1) for (i0, j0), (i1, j1) in zip(begins, [*fixed, (a1, b1)], strict=True)]


def _shortest(a: Lines, b: Lines, block: Block) -> list[Block]:
    """By the algorithm of Myers (1986): the furthest place reached on each diagonal with so many steps."""
    a0, a1, b0, b1 = block
    n, m, reached, all_reached = a1 - a0, b1 - b0, {1: 0}, list[dict[int, int]]()
    for steps in range(min(n + m, MOST_STEPS) + 1):
        all_reached.append(reached.copy())
        for k in range(-steps, steps + 1, 2):
            x = reached[k + 1] if _comes_down(reached, k, steps) else reached[k - 1] + 1
            while x < n and x - k < m and a[a0 + x] == b[b0 + x - k]:
                x += 1
            reached[k] = x
            if x >= n and x - k >= m:
                return [(a0 + i0, a0 + i1, b0 + j0, b0 + j1) for i0, i1, j0, j1 in _way(all_reached, n, m)]
    return [block]


def _comes_down(reached: dict[int, int], k: int, steps: int) -> bool:
    return k == -steps or (k != steps and reached[k - 1] < reached[k + 1])


def _way(all_reached: list[dict[int, int]], x: int, y: int) -> list[Block]:
    """Each step by itself, from the last to the first."""
    found = list[Block]()
    for steps in range(len(all_reached) - 1, 0, -1):
        reached, k = all_reached[steps], x - y
        down = _comes_down(reached, k, steps)
        x = reached[k + 1] if down else reached[k - 1]
        y = x - (k + 1 if down else k - 1)
        found.append((x, x, y, y + 1) if down else (x, x + 1, y, y))
    return found


def _joined(blocks: list[Block]) -> list[Block]:
    found = list[Block]()
    for block in blocks:
        if found and found[-1][1] == block[0] and found[-1][3] == block[2]:
            found[-1] = (found[-1][0], block[1], found[-1][2], block[3])
        else:
            found.append(block)
    return found


# ---- as hunks -------------------------------------------------------------------------------------------------------


def _hunks(
    a: Lines, b: Lines, blocks: list[Block], context: int, most_lines: int, most_characters: int
) -> tuple[list[Facts], int]:
    """Also how many of their lines are changes."""
    made, shown, room = list[Facts](), 0, most_lines
    for group in _grouped(blocks, context):
        lines = _lines(a, b, group, context, room)
        if not any(sign != " " for sign, *_ in lines):
            break
        made.append(
            {"begin": max(1, group[0][0] + 1 - context), "lines": [_line(*line, most_characters) for line in lines]}
        )
        shown += sum(sign != " " for sign, *_ in lines)
        room -= len(lines)
    return made, shown


def _grouped(blocks: list[Block], context: int) -> list[list[Block]]:
    """Blocks whose contexts meet are one hunk."""
    groups = list[list[Block]]()
    for block in blocks:
        if groups and block[0] - groups[-1][-1][1] <= 2 * context:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _lines(a: Lines, b: Lines, group: list[Block], context: int, room: int) -> list[tuple[str, int, int, str]]:
    """At most `room` lines, as (sign, number in the old text, number in the new text, line). Where not all changes of a
    block have room, half of it is for the new lines."""
    before = min(context, group[0][0])
    i, j = group[0][0] - before, group[0][2] - before
    end = min(len(a), group[-1][1] + context)
    found = list[tuple[str, int, int, str]]()
    for a0, a1, b0, b1 in [*group, (end, end, 0, 0)]:
        found += ((" ", i + n + 1, j + n + 1, a[i + n]) for n in range(a0 - i))
        left = max(0, room - len(found))
        old = min(a1 - a0, max(left // 2, left - (b1 - b0)))
        found += (("-", n + 1, 0, a[n]) for n in range(a0, a0 + old))
        found += (("+", 0, n + 1, b[n]) for n in range(b0, b0 + min(b1 - b0, left - old)))
        if len(found) >= room:
            break
        i, j = a1, b1
    return found[:room]


def _line(sign: str, old: int, new: int, line: str, most: int) -> Facts:
    return {"sign": sign, "old": old, "new": new, "text": line[:most], "cut": max(0, len(line) - most)}


if __name__ == "__main__":
    main()

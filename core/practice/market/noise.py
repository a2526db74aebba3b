"""Random numbers from a counter: the n-th number of a stream is computed from n alone, never from the one before.

Only whole-number arithmetic is used (splitmix64, Steele et al. 2014, and shifts), so every machine, NumPy and Python
version draws the same. NumPy's own generators promise that for raw bits, not for their distributions.
"""

import hashlib

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Words = NDArray[np.uint64]

GAUSS_DEVIATION = 37837
"""Standard deviation of `gauss`: 65536·√(4/12)."""

_STRIDE = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)
_WORD = np.uint64(0xFFFF)


def key(*parts: object) -> np.uint64:
    """Return the name of a stream as a number, e.g. `key(seed, "BTCUSDT", "1m")`."""
    digest = hashlib.blake2b(":".join(map(str, parts)).encode(), digest_size=8).digest()
    return np.uint64(int.from_bytes(digest, "big"))


def words(stream: np.uint64, counters: Ints) -> Words:
    """Return 64 random bits for each counter, in the same shape."""
    with np.errstate(over="ignore"):  # wrapping around is the point
        x = counters.astype(np.uint64) * _STRIDE + stream
        x = (x ^ (x >> np.uint64(30))) * _MIX_1
        x = (x ^ (x >> np.uint64(27))) * _MIX_2
    return x ^ (x >> np.uint64(31))


def uniform(bits: Words, quarter: int) -> Ints:
    """Return 0..65535 from one quarter (0..3) of the bits."""
    return ((bits >> np.uint64(16 * quarter)) & _WORD).astype(np.int64)


def gauss(bits: Words) -> Ints:
    """Return bell-shaped numbers around 0 with `GAUSS_DEVIATION`: the sum of the four quarters (Irwin-Hall, ends at
    ±3.5 deviations)."""
    return uniform(bits, 0) + uniform(bits, 1) + uniform(bits, 2) + uniform(bits, 3) - 2 * 65535

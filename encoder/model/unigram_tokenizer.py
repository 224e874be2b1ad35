"""Describes the tokenizer in the form of the library `tokenizers`: a Unigram model over the chosen pieces, whose places are their new ids."""
from packed_model import PackedModel

MARKS = ["<s>", "<pad>", "</s>", "<unk>"]
METASPACE = {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "always", "split": True}


def describe(model: PackedModel, ids: list[int]) -> dict:
    if [model.pieces[i] for i in ids[:4]] != MARKS:
        raise ValueError(f"the first four pieces must be {MARKS}, found {[model.pieces[i] for i in ids[:4]]}")
    mark = lambda name: {"SpecialToken": {"id": name, "type_id": 0}}
    text = lambda name: {"Sequence": {"id": name, "type_id": 0}}
    of_mark = lambda name: {"id": name, "ids": [MARKS.index(name)], "tokens": [name]}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": i, "content": name, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
                          "special": True} for i, name in enumerate(MARKS)],
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "Nmt"}, {"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
        "pre_tokenizer": METASPACE,
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [mark("<s>"), text("A"), mark("</s>")],
            "pair": [mark("<s>"), text("A"), mark("</s>"), mark("</s>"), text("B"), mark("</s>")],
            "special_tokens": {name: of_mark(name) for name in ("<s>", "</s>")}},
        "decoder": METASPACE,
        "model": {"type": "Unigram", "unk_id": MARKS.index("<unk>"),
                  "vocab": [[model.pieces[i], float(model.scores[i])] for i in ids], "byte_fallback": False},
    }

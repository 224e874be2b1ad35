"""Says how far two models and tokenizers of the embedded one's layout agree."""
import pathlib

import numpy as np
import onnxruntime
import tokenizers

TEXTS = [
    "Балалар ертең мектепке барады.", "Uşaqlar sabah məktəbə gedəcəklər.", "The children will go to school tomorrow.",
    "Көпір 1994 жылы салынып, екі жағалауды қосты; оған 12,5 млн теңге жұмсалды.",
    "Körpü 1994-cü ildə tikilib və iki sahili birləşdirib; ona 12,5 mln manat xərclənib.",
    "The bridge, built in 1994, joined both banks; it cost 12.5 million.", "Qızıl güllər artıq açılıb?", "Ия!",
    "Дом стоит у реки.", "Ev nehrin kıyısında duruyor.",
    " ".join(["Тас қалада ескі мұнара бар, онда күн сайын қоңырау соғылады."] * 12),
]


class Encoder:
    def __init__(self, model: pathlib.Path, tokenizer: pathlib.Path):
        self.session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
        self.tokenizer = tokenizers.Tokenizer.from_file(str(tokenizer))

    def ids(self, text):
        return self.tokenizer.encode(text).ids

    def encode(self, text):
        """Returns the vector of the sentence and those of its pieces, each text alone."""
        ids = np.array([self.ids(text)], np.int64)
        sentence, states = self.session.run(["sentence_embedding", "token_states"], {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        return sentence[0], states[0]


def cosines(a, b):
    return (a * b).sum(-1) / np.linalg.norm(a, axis=-1) / np.linalg.norm(b, axis=-1)


def least_cosines(a: Encoder, b: Encoder) -> tuple[float, float]:
    """Returns the least cosine over TEXTS between sentence vectors, and between vectors of pieces."""
    sentences, pieces = 1.0, 1.0
    for text in TEXTS:
        if a.ids(text) != b.ids(text):
            raise ValueError(f"the tokenizers differ on: {text}")
        (x, xs), (y, ys) = a.encode(text), b.encode(text)
        sentences = min(sentences, float(cosines(x, y)))
        pieces = min(pieces, float(cosines(xs, ys).min()))
    return sentences, pieces

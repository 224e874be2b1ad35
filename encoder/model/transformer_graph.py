"""Builds the encoder as an ONNX graph from a packed model, with the chosen pieces only.

Inputs   input_ids, attention_mask     int64, texts x pieces
Outputs  sentence_embedding            f32, texts x hidden: the mean of the last layer's states under the mask, of length 1
         token_states                  f32, texts x pieces x hidden: the states after layer `token_layer`, counted from 1

Each layer is that of BERT: attention, addition, layer norm, feed-forward with GELU, addition, layer norm. Names of nodes count the layers
from 0: `l7.ln2` is what leaves the eighth layer.

Kinds    int8  weights int8 by output column, activations quantised while it runs; embeddings int8 by row
         q4    the package's own 4-bit blocks, activations f32
         fp32  everything f32, to compare with
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from packed_model import BLOCK, ZERO, Halves, PackedModel

KINDS = ("int8", "q4", "fp32")
MASKED = -1e4  # added to the attention scores of padding: far below any score, and finite where f16 is used


class TransformerGraph:
    """Collects nodes and constants; every method adds something and returns the name of its output."""

    def __init__(self, model: PackedModel, kind: str):
        self.model, self.kind = model, kind
        self.nodes, self.constants = [], []

    def node(self, operation, inputs, output, **attributes):
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(helper.make_node(operation, inputs, outputs, name=f"{outputs[0]}_n", **attributes))
        return output

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def shared_constants(self):
        for number in range(3):
            self.constant(f"c{number}", np.array([number], np.int64))

    # --- parts of the network -----------------------------------------------------------------------------------------

    def embeddings(self, ids):
        """Adds the vectors of pieces, positions and the one text type."""
        hidden = self.model.hidden
        pieces = self.model.matrix("emb.word", hidden).rows(ids)
        {"int8": self.int8_embeddings, "q4": self.q4_embeddings, "fp32": self.fp32_embeddings}[self.kind](pieces)
        positions = self.model.floats("emb.pos").reshape(-1, hidden) + self.model.floats("emb.type")[:hidden]
        self.constant("pos", positions)
        self.shared_constants()
        self.node("Shape", ["input_ids"], "shp")
        self.node("Slice", ["shp", "c1", "c2"], "Tlen")
        self.node("Slice", ["pos", "c0", "Tlen", "c0"], "pe")
        self.node("Add", ["we", "pe"], "x0")
        return self.layer_norm("x0", "emb.ln", "x0ln")

    def int8_embeddings(self, pieces: Halves):
        values = pieces.values()
        scales = np.abs(values).max(axis=1) / 127
        scales[scales == 0] = 1
        self.constant("emb_q", np.round(values / scales[:, None]).astype(np.int8))
        self.constant("emb_s", scales[:, None].astype(np.float32))
        self.node("Gather", ["emb_q", "input_ids"], "we8")
        self.node("Cast", ["we8"], "we32", to=TensorProto.FLOAT)
        self.node("Gather", ["emb_s", "input_ids"], "wes")
        self.node("Mul", ["we32", "wes"], "we")

    def q4_embeddings(self, pieces: Halves):
        # Signed, for the operator takes unsigned ones only together with zero points.
        signed = ((pieces.halves.astype(np.int16) - ZERO) & 15).astype(np.uint8).reshape(len(pieces.scales), -1)
        tensor = TensorProto(name="emb_q", data_type=TensorProto.INT4, raw_data=in_pairs(signed).tobytes())
        tensor.dims.extend(signed.shape)
        self.constants.append(tensor)
        self.constant("emb_s", pieces.scales.astype(np.float32))
        self.node("GatherBlockQuantized", ["emb_q", "input_ids", "emb_s"], "we", domain="com.microsoft",
                  gather_axis=0, quantize_axis=1, block_size=BLOCK)

    def fp32_embeddings(self, pieces: Halves):
        self.constant("emb", pieces.values())
        self.node("Gather", ["emb", "input_ids"], "we")

    def layer_norm(self, source, weights, output):
        self.constant(f"{output}_w", self.model.floats(f"{weights}.w"))
        self.constant(f"{output}_b", self.model.floats(f"{weights}.b"))
        return self.node("LayerNormalization", [source, f"{output}_w", f"{output}_b"], output,
                         epsilon=float(self.model.epsilon), axis=-1)

    def linear(self, source, weights, columns, output):
        """Multiplies by one matrix, or by several at once, and adds the bias."""
        matrix = self.model.matrix(f"{weights[0]}.w", columns)
        for name in weights[1:]:
            matrix = matrix.below(self.model.matrix(f"{name}.w", columns))
        product = f"{output}_m"
        if self.kind == "q4":
            self.constant(f"{output}_q", in_pairs(matrix.halves))
            self.constant(f"{output}_s", matrix.scales.astype(np.float32).reshape(-1))
            self.node("MatMulNBits", [source, f"{output}_q", f"{output}_s"], product, domain="com.microsoft",
                      K=columns, N=len(matrix.scales), bits=4, block_size=BLOCK, accuracy_level=4)
        else:
            self.constant(f"{output}_W", matrix.values().T)
            self.node("MatMul", [source, f"{output}_W"], product)
        self.constant(f"{output}_bias", np.concatenate([self.model.floats(f"{name}.b") for name in weights]))
        return self.node("Add", [product, f"{output}_bias"], output)

    def mask(self):
        """Makes what is added to attention scores: 0 for pieces, MASKED for padding."""
        heads, hidden = self.model.heads, self.model.hidden
        self.node("Cast", ["attention_mask"], "mf", to=TensorProto.FLOAT)
        self.constant("one", np.array(1, np.float32))
        self.constant("neg", np.array(MASKED, np.float32))
        self.constant("ax12", np.array([1, 2], np.int64))
        self.constant("ax2", np.array([2], np.int64))
        self.node("Sub", ["one", "mf"], "im")
        self.node("Mul", ["im", "neg"], "mb")
        self.node("Unsqueeze", ["mb", "ax12"], "mbias")
        self.constant("shq", np.array([0, 0, heads, hidden // heads], np.int64))
        self.constant("shb", np.array([0, 0, hidden], np.int64))
        self.constant("scale", np.array((hidden // heads) ** -0.5, np.float32))

    def layer(self, source, number):
        at = f"l{number}."
        hidden, wide = self.model.hidden, self.model.feed_forward
        attended = self.linear(self.attention(source, at), [f"{at}ao"], hidden, f"{at}aoo")
        self.node("Add", [source, attended], f"{at}r1")
        middle = self.layer_norm(f"{at}r1", f"{at}aln", f"{at}ln1")
        self.node("Gelu", [self.linear(middle, [f"{at}fi"], hidden, f"{at}fio")], f"{at}g")
        self.node("Add", [middle, self.linear(f"{at}g", [f"{at}fo"], wide, f"{at}foo")], f"{at}r2")
        return self.layer_norm(f"{at}r2", f"{at}oln", f"{at}ln2")

    def attention(self, source, at):
        joined = self.linear(source, [f"{at}q", f"{at}k", f"{at}v"], self.model.hidden, f"{at}qkv")
        self.node("Split", [joined], [f"{at}Q", f"{at}K", f"{at}V"], axis=-1, num_outputs=3)
        for part, order in (("Q", [0, 2, 1, 3]), ("K", [0, 2, 3, 1]), ("V", [0, 2, 1, 3])):
            self.node("Reshape", [f"{at}{part}", "shq"], f"{at}{part}r")
            self.node("Transpose", [f"{at}{part}r"], f"{at}{part}t", perm=order)
        self.node("Mul", [f"{at}Qt", "scale"], f"{at}Qs")
        self.node("MatMul", [f"{at}Qs", f"{at}Kt"], f"{at}sc")
        self.node("Add", [f"{at}sc", "mbias"], f"{at}scm")
        self.node("Softmax", [f"{at}scm"], f"{at}pr", axis=-1)
        self.node("MatMul", [f"{at}pr", f"{at}Vt"], f"{at}cx")
        self.node("Transpose", [f"{at}cx"], f"{at}cxt", perm=[0, 2, 1, 3])
        return self.node("Reshape", [f"{at}cxt", "shb"], f"{at}ctx")

    def pooling(self, source):
        self.node("Unsqueeze", ["mf", "ax2"], "mf3")
        self.node("Mul", [source, "mf3"], "xm")
        # The sum will do for the mean, since only its direction is left.
        self.node("ReduceSum", ["xm", "c1"], "sum", keepdims=0)
        return self.node("LpNormalization", ["sum"], "sentence_embedding", axis=-1, p=2)


def in_pairs(halves):
    """Packs neighbours into bytes, the first one low."""
    return (halves[..., 0::2] | (halves[..., 1::2] << 4)).astype(np.uint8)


def build(model: PackedModel, ids: list[int], kind: str) -> onnx.ModelProto:
    """Builds the graph without token states; int8 is still to be quantised."""
    graph = TransformerGraph(model, kind)
    state = graph.embeddings(np.array(ids))
    graph.mask()
    for number in range(model.layers):
        state = graph.layer(state, number)
    graph.pooling(state)
    value = helper.make_tensor_value_info
    return helper.make_model(
        helper.make_graph(
            graph.nodes, "e5",
            [value("input_ids", TensorProto.INT64, ["B", "T"]), value("attention_mask", TensorProto.INT64, ["B", "T"])],
            [value("sentence_embedding", TensorProto.FLOAT, ["B", model.hidden])],
            graph.constants),
        opset_imports=[helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)], ir_version=10)


def with_token_states(model: onnx.ModelProto, layer: int) -> onnx.ModelProto:
    """Adds the states after a layer, counted from 1, as a second output."""
    whole = onnx.ModelProto()
    whole.CopyFrom(model)
    hidden = model.graph.output[0].type.tensor_type.shape.dim[1].dim_value
    whole.graph.node.append(helper.make_node("Identity", [f"l{layer - 1}.ln2"], ["token_states"], name="token_states_n"))
    whole.graph.output.append(helper.make_tensor_value_info("token_states", TensorProto.FLOAT, ["B", "T", hidden]))
    return whole

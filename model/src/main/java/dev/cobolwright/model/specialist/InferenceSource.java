package dev.cobolwright.model.specialist;

import java.util.List;

/**
 * TorchScript source of {@link InferenceKernels}. Shapes: n rows (branches) of m new tokens each; p tokens of the shared context,
 * c tokens of each row already cached; kv = key-value heads.
 */
final class InferenceSource {
    private InferenceSource() {}

    /** Attributes of a source, None at first. */
    static List<String> attributes(boolean biased) {
        return biased ? List.of("packed", "biases") : List.of("packed");
    }

    /**
     * Written out for the kind of model, so that ours need not ask at every product.
     *
     * @param biased whether something is added to products: some open models do that
     */
    static String text(SpecialistConfig.Experts experts, boolean biased) {
        String text = TEXT.replace("@NORMS@", experts.sparse() ? "3" : "2")
                .replace("@FEED@", experts.sparse() ? SPARSE : DENSE)
                .replace("@PRODUCTS@", Integer.toString(productsPerLayer(experts)))
                .replace("@RESULT@", biased ? "torch.add(y, unchecked_cast(List[Tensor], self.biases)[i])" : "y")
                .replace("  @ATTRIBUTES@\n", biased ? "  biases : Optional[List[Tensor]]\n" : "");
        return text + (experts.sparse() ? EXPERTS : "") + (biased ? BIASES : "");
    }

    /** Query, key and value; output; gate and up, down, of each expert. */
    private static int productsPerLayer(SpecialistConfig.Experts experts) {
        return 2 + 2 * Math.max(1, experts.count());
    }

    /** Written out where it stands: a call of a method at each layer is not free. */
    private static final String DENSE = """
            gate, up = torch.chunk(self.product(self.norm(x, w[l + 1], epsilon), matrices, i * 4 + 2), 2, -1)
                  x = torch.add(x, self.product(torch.mul(torch.silu(gate), up), matrices, i * 4 + 3))""";

    private static final String SPARSE =
            "x = torch.add(x, self.experts(self.norm(x, w[l + 1], epsilon), w[l + 2], matrices, i * @PRODUCTS@ + 2, active))";

    private static final String EXPERTS = """

              # the feed-forward block, its matrices from number first on
              def dense(self, h: Tensor, matrices: List[Tensor], first: int) -> Tensor:
                gate, up = torch.chunk(self.product(h, matrices, first), 2, -1)
                return self.product(torch.mul(torch.silu(gate), up), matrices, torch.add(first, 1))

              # each row through its most wanted experts; router [experts, width]
              def experts(self, h: Tensor, router: Tensor, matrices: List[Tensor], first: int, active: int) -> Tensor:
                x = torch.reshape(h, [-1, torch.size(router, 1)])                          # [n * m, width]
                wanted = torch.softmax(torch.linear(x, router), -1)                        # [n * m, experts]
                best, chosen = torch.topk(wanted, active, -1)                              # [n * m, active]
                share = torch.div(best, torch.sum(best, [-1], True))
                out = torch.zeros_like(x)
                for e in range(torch.size(router, 0)):
                  hit = torch.to(torch.eq(chosen, e), 6)
                  rows = torch.view(torch.nonzero(torch.sum(hit, [-1])), [-1])
                  if torch.gt(torch.numel(rows), 0):
                    y = self.dense(torch.index_select(x, 0, rows), matrices, torch.add(first, torch.mul(e, 2)))
                    weight = torch.index_select(torch.sum(torch.mul(share, hit), [-1], True), 0, rows)
                    out = torch.index_add(out, 0, rows, torch.mul(y, weight))
                return torch.view(out, torch.size(h))
            """;

    private static final String BIASES = """

              def bias(self, all: List[Tensor]) -> Tensor:
                self.biases = all
                return torch.zeros([])
            """;

    private static final String TEXT = """
            class Kernels(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              packed : Optional[List[__torch__.torch.classes.quantized.LinearPackedParamsBase]]
              @ATTRIBUTES@

              def norm(self, x: Tensor, weight: Tensor, epsilon: float) -> Tensor:
                return torch.mul(torch.mul(x, torch.rsqrt(torch.add(torch.mean(torch.mul(x, x), [-1], True), epsilon))), weight)

              def rope(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
                # x [n, heads, m, headWidth], cos and sin [n, 1, m, headWidth / 2]
                low, high = torch.chunk(x, 2, -1)
                return torch.cat([torch.sub(torch.mul(low, cos), torch.mul(high, sin)), torch.add(torch.mul(high, cos), torch.mul(low, sin))], -1)

              # quantises matrices to 8 bits, with a scale for each output, and puts them after those before
              def pack(self, matrices: List[Tensor]) -> Tensor:
                before = self.packed
                out = annotate(List[__torch__.torch.classes.quantized.LinearPackedParamsBase], [])
                if torch.__isnot__(before, None):
                  for one in unchecked_cast(List[__torch__.torch.classes.quantized.LinearPackedParamsBase], before):
                    torch.append(out, one)
                for matrix in matrices:
                  scales = torch.clamp_min(torch.div(torch.amax(torch.abs(matrix), [1]), 127.), 1e-12)
                  whole = torch.quantize_per_channel(matrix, scales, torch.zeros_like(scales, dtype=3), 0, 12)
                  torch.append(out, ops.quantized.linear_prepack(whole, None))
                self.packed = out
                return torch.zeros([])

              # x times matrix number i, result in float32; matrices: q k v, o, gate and up, down of each layer, the output last
              def product(self, x: Tensor, matrices: List[Tensor], i: int) -> Tensor:
                packed = self.packed
                if torch.__is__(packed, None):
                  matrix = matrices[i]
                  y = torch.to(torch.linear(torch.to(x, ops.prim.dtype(matrix)), matrix), 6)
                else:
                  # inputs in 7 bits: without VNNI two products of full bytes overflow the 16 bits they are added in
                  y = ops.quantized.linear_dynamic(x, unchecked_cast(List[__torch__.torch.classes.quantized.LinearPackedParamsBase], packed)[i], True)
                return @RESULT@

              def extend(self, tokens: Tensor, positions: Tensor, parents: Tensor, last: Tensor, mask: Tensor, context: Tensor, cache: Tensor, w: List[Tensor], matrices: List[Tensor], cos: Tensor, sin: Tensor, p: int, heads: int, active: int, epsilon: float) -> List[Tensor]:
                # tokens, positions [n, m]; parents, last [n]; mask [n, m, c + m], added to the scores
                # context [layers, 2, kv, capacity, headWidth]; cache [layers, 2, rows before, kv, c, headWidth]
                n = torch.size(tokens, 0)
                m = torch.size(tokens, 1)
                width = torch.size(w[0], 1)
                kv = torch.size(context, 2)
                headWidth = torch.floordiv(width, heads)
                groups = torch.floordiv(heads, kv)
                cosines = torch.unsqueeze(torch.embedding(cos, positions), 1)              # [n, 1, m, headWidth / 2]
                sines = torch.unsqueeze(torch.embedding(sin, positions), 1)
                bias = torch.unsqueeze(mask, 1)                                            # [n, 1, m, c + m]
                kept = torch.index_select(cache, 2, parents)                               # [layers, 2, n, kv, c, headWidth]
                grown = annotate(List[Tensor], [])
                x = torch.embedding(w[0], tokens)                                          # [n, m, width]
                for i in range(torch.floordiv(torch.sub(torch.len(w), 2), @NORMS@)):
                  l = 1 + i * @NORMS@
                  h = self.norm(x, w[l], epsilon)
                  qkv = torch.transpose(torch.view(self.product(h, matrices, i * @PRODUCTS@), [n, m, -1, headWidth]), 1, 2)
                  q = self.rope(torch.narrow(qkv, 1, 0, heads), cosines, sines)            # [n, heads, m, headWidth]
                  k = self.rope(torch.narrow(qkv, 1, heads, kv), cosines, sines)           # [n, kv, m, headWidth]
                  v = torch.narrow(qkv, 1, heads + kv, kv)
                  k = torch.cat([kept[i][0], k], 2)                                        # [n, kv, c + m, headWidth]
                  v = torch.cat([kept[i][1], v], 2)
                  torch.append(grown, torch.stack([k, v]))
                  ck = torch.narrow(context[i][0], 1, 0, p)                                # [kv, p, headWidth]
                  cv = torch.narrow(context[i][1], 1, 0, p)
                  if torch.gt(groups, 1):
                    k = torch.repeat_interleave(k, groups, 1)
                    v = torch.repeat_interleave(v, groups, 1)
                    ck = torch.repeat_interleave(ck, groups, 0)
                    cv = torch.repeat_interleave(cv, groups, 0)
                  q = torch.mul(q, torch.div(1., torch.sqrt(float(headWidth))))
                  # All rows share the context: one product of all their queries with it, no copies of it.
                  far = torch.matmul(torch.reshape(torch.transpose(q, 0, 1), [heads, n * m, headWidth]), torch.transpose(ck, 1, 2))
                  far = torch.transpose(torch.view(far, [heads, n, m, p]), 0, 1)           # [n, heads, m, p]
                  near = torch.add(torch.matmul(q, torch.transpose(k, 2, 3)), bias)        # [n, heads, m, c + m]
                  weights = torch.softmax(torch.cat([far, near], -1), -1)
                  far = torch.reshape(torch.transpose(torch.narrow(weights, 3, 0, p), 0, 1), [heads, n * m, p])
                  a = torch.transpose(torch.view(torch.matmul(far, cv), [heads, n, m, headWidth]), 0, 1)
                  a = torch.add(a, torch.matmul(torch.narrow(weights, 3, p, torch.size(k, 2)), v))
                  x = torch.add(x, self.product(torch.reshape(torch.transpose(a, 1, 2), [n, m, width]), matrices, i * @PRODUCTS@ + 1))
                  @FEED@
                rows = torch.add(torch.mul(torch.arange(n), m), last)                      # only the last token of a row predicts
                h = self.norm(torch.index_select(torch.view(x, [n * m, width]), 0, rows), w[-1], epsilon)
                return [torch.softmax(self.product(h, matrices, -1), -1), torch.stack(grown)]       # [n, vocabulary], [layers, 2, n, kv, c + m, headWidth]

              # numbers: tokens of the context, heads, active experts
              def branches(self, tokens: Tensor, positions: Tensor, parents: Tensor, last: Tensor, mask: Tensor, context: Tensor, cache: Tensor, w: List[Tensor], matrices: List[Tensor], cos: Tensor, sin: Tensor, epsilon: Tensor, numbers: Tensor) -> List[Tensor]:
                return self.extend(tokens, positions, parents, last, mask, context, cache, w, matrices, cos, sin, int(numbers[0]), int(numbers[1]), int(numbers[2]), float(epsilon))

              # as branches with one row, whose keys and values become the context's
              def prefill(self, tokens: Tensor, positions: Tensor, parents: Tensor, last: Tensor, mask: Tensor, context: Tensor, cache: Tensor, w: List[Tensor], matrices: List[Tensor], cos: Tensor, sin: Tensor, epsilon: Tensor, numbers: Tensor) -> List[Tensor]:
                p = int(numbers[0])
                out = self.extend(tokens, positions, parents, last, mask, context, cache, w, matrices, cos, sin, p, int(numbers[1]), int(numbers[2]), float(epsilon))
                torch.copy_(torch.narrow(context, 3, p, torch.size(tokens, 1)), torch.select(out[1], 2, 0))
                return [out[0]]

              def half(self, x: Tensor) -> Tensor:
                return torch.to(x, 15)
            """;
}

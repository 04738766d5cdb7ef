package dev.cobolwright.model.specialist;

/** TorchScript source of {@link TrainingKernels}. Shapes: b sequences of t tokens, n = b * t rows. */
final class TrainingSource {
    private TrainingSource() {}

    static final String TEXT = """
            class Kernels(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool

              def norm(self, x: Tensor, weight: Tensor, epsilon: float) -> Tensor:
                # x [b, t, width]
                return torch.mul(torch.mul(x, torch.rsqrt(torch.add(torch.mean(torch.mul(x, x), [-1], True), epsilon))), weight)

              def rope(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
                # x [b, heads, t, headWidth], cos and sin [t, headWidth / 2]
                low, high = torch.chunk(x, 2, -1)
                return torch.cat([torch.sub(torch.mul(low, cos), torch.mul(high, sin)), torch.add(torch.mul(high, cos), torch.mul(low, sin))], -1)

              def dropout(self, x: Tensor, masks: Tensor, offset: int) -> Tensor:
                # a window of a fixed pool of random factors: reproducible in any number of threads
                if torch.lt(offset, 0):
                  y = x
                else:
                  y = torch.mul(x, torch.view(torch.narrow(masks, 0, offset, torch.numel(x)), torch.size(x)))
                return y

              def split(self, x: Tensor, weight: Tensor, headWidth: int, dtype: int) -> Tensor:
                # x [b, t, width] -> [b, heads, t, headWidth]
                y = torch.linear(x, torch.to(weight, dtype))
                return torch.transpose(torch.view(y, [torch.size(y, 0), torch.size(y, 1), -1, headWidth]), 1, 2)

              # the feed-forward block, plain
              def dense(self, h: Tensor, gate: Tensor, up: Tensor, down: Tensor, dtype: int) -> Tensor:
                g = torch.silu(torch.linear(h, torch.to(gate, dtype)))                   # [.., feedForward]
                return torch.linear(torch.mul(g, torch.linear(h, torch.to(up, dtype))), torch.to(down, dtype))

              # the feed-forward block, sparse: each row through its most wanted experts, weighed by how much they are wanted
              # gate, up [experts, feedForward, width], down [experts, width, feedForward], router [experts, width]
              # returns the block's output and how unevenly experts are used, 1 for evenly (Fedus 2021, equation 4)
              def sparse(self, h: Tensor, gate: Tensor, up: Tensor, down: Tensor, router: Tensor, active: int, dtype: int) -> List[Tensor]:
                width = torch.size(router, 1)
                count = torch.size(router, 0)
                x = torch.reshape(h, [-1, width])                                        # [n, width]
                wanted = torch.softmax(torch.linear(torch.to(x, 6), router), -1)         # [n, experts]
                best, chosen = torch.topk(wanted, active, -1)                            # [n, active]
                share = torch.div(best, torch.sum(best, [-1], True))
                out = torch.zeros([torch.size(x, 0), width])
                balance = torch.zeros([])
                for e in range(count):
                  hit = torch.to(torch.eq(chosen, e), 6)                                 # [n, active]
                  rows = torch.view(torch.nonzero(torch.sum(hit, [-1])), [-1])
                  used = torch.div(torch.mean(torch.sum(hit, [-1])), active)
                  balance = torch.add(balance, torch.mul(used, torch.mean(torch.select(wanted, 1, e))))
                  if torch.gt(torch.numel(rows), 0):
                    y = self.dense(torch.index_select(x, 0, rows), gate[e], up[e], down[e], dtype)
                    weight = torch.index_select(torch.sum(torch.mul(share, hit), [-1], True), 0, rows)
                    out = torch.index_add(out, 0, rows, torch.mul(torch.to(y, 6), weight))
                return [torch.view(out, torch.size(h)), torch.mul(balance, count)]

              # returns the last hidden rows [b * t, width], and how unevenly experts are used, summed over layers
              def hidden(self, w: List[Tensor], tokens: Tensor, cos: Tensor, sin: Tensor, heads: int, active: int, epsilon: float, dtype: int, masks: Tensor, offsets: List[int]) -> List[Tensor]:
                b = torch.size(tokens, 0)
                t = torch.size(tokens, 1)
                width = torch.size(w[0], 1)
                headWidth = torch.floordiv(width, heads)
                uneven = torch.zeros([])
                perLayer = 9
                if torch.gt(active, 0):
                  perLayer = 10
                x = self.dropout(torch.embedding(w[0], tokens), masks, offsets[0])       # [b, t, width], the residual stream, float32
                for i in range(torch.floordiv(torch.sub(torch.len(w), 2), perLayer)):
                  p = torch.add(1, torch.mul(i, perLayer))
                  h = torch.to(self.norm(x, w[p], epsilon), dtype)                       # [b, t, width]
                  q = self.rope(self.split(h, w[p + 1], headWidth, dtype), cos, sin)     # [b, heads, t, headWidth]
                  k = self.rope(self.split(h, w[p + 2], headWidth, dtype), cos, sin)     # [b, keyValueHeads, t, headWidth]
                  v = self.split(h, w[p + 3], headWidth, dtype)
                  groups = torch.floordiv(torch.size(q, 1), torch.size(k, 1))
                  if torch.gt(groups, 1):
                    k = torch.repeat_interleave(k, groups, 1)
                    v = torch.repeat_interleave(v, groups, 1)
                  a = torch.scaled_dot_product_attention(q, k, v, None, 0.0, True)       # [b, heads, t, headWidth]
                  a = torch.reshape(torch.transpose(a, 1, 2), [b, t, width])
                  o = torch.linear(a, torch.to(w[p + 4], dtype))
                  x = torch.add(x, self.dropout(o, masks, offsets[1 + i * 2]))
                  h = torch.to(self.norm(x, w[p + 5], epsilon), dtype)
                  if torch.gt(active, 0):
                    both = self.sparse(h, w[p + 6], w[p + 7], w[p + 8], w[p + 9], active, dtype)
                    o = both[0]
                    uneven = torch.add(uneven, both[1])
                  else:
                    o = self.dense(h, w[p + 6], w[p + 7], w[p + 8], dtype)
                  x = torch.add(x, self.dropout(o, masks, offsets[2 + i * 2]))
                h = torch.to(self.norm(x, w[-1], epsilon), dtype)
                return [torch.view(h, [b * t, width]), uneven]

              # gradients of w where that of the hidden rows is dx; experts that are used unevenly cost a little
              def back(self, hidden: List[Tensor], dx: Tensor, w: List[Tensor], active: int) -> List[Optional[Tensor]]:
                if torch.gt(active, 0):
                  out = torch.grad(hidden, w, annotate(List[Optional[Tensor]], [dx, torch.full([], 0.01)]))
                else:
                  out = torch.grad([hidden[0]], w, annotate(List[Optional[Tensor]], [dx]))
                return out

              def integers(self, numbers: Tensor) -> List[int]:
                out = annotate(List[int], [])
                for i in range(torch.numel(numbers)):
                  torch.append(out, int(numbers[i]))
                return out

              # masters to learn: share their values, collect gradients
              def leaves(self, master: List[Tensor]) -> List[Tensor]:
                out = annotate(List[Tensor], [])
                for m in master:
                  torch.append(out, torch.requires_grad_(torch.detach(m), True))
                return out

              # The loss by blocks of rows that stay in the cache: a row of logits is as wide as the vocabulary.
              # A target below zero does not count. Targets are a share of the teacher's probabilities and the rest the true token. teacher: its last hidden rows and its
              # output matrix, in dtype. Returns the mean loss against the true tokens in nats, the gradient of h and, where wanted,
              # of the output matrix.
              def outer(self, h: Tensor, output: Tensor, targets: Tensor, teacher: List[Tensor], share: float, learnsOutput: bool, dtype: int) -> List[Tensor]:
                x = torch.detach(h)                                                      # [n, width]
                e = torch.detach(torch.to(output, dtype))                                # [vocabulary, width]
                n = torch.size(x, 0)
                marked = torch.view(targets, [n, 1])
                y = torch.clamp_min(marked, 0)
                counts = torch.to(torch.ge(marked, 0), 6)
                count = ops.prim.max(1., float(torch.sum(counts)))
                loss = torch.zeros([1])
                dx = torch.empty_like(x)
                de = torch.zeros([1])
                if learnsOutput:
                  de = torch.zeros_like(output)
                first = 0
                while torch.lt(first, n):
                  rows = ops.prim.min(128, torch.sub(n, first))
                  xb = torch.narrow(x, 0, first, rows)
                  yb = torch.narrow(y, 0, first, rows)
                  cb = torch.narrow(counts, 0, first, rows)
                  p = torch.softmax(torch.linear(xb, e), -1, 6)                          # [rows, vocabulary], float32
                  loss = torch.sub(loss, torch.sum(torch.mul(torch.log(torch.clamp_min(torch.gather(p, 1, yb), 1e-30)), cb)))
                  if torch.gt(share, 0.):
                    q = torch.softmax(torch.linear(torch.narrow(teacher[0], 0, first, rows), teacher[1]), -1, 6)
                    p = torch.sub(p, q, alpha=share)
                  d = torch.to(torch.mul_(torch.scatter_add_(p, 1, yb, torch.full([rows, 1], torch.sub(share, 1.))), cb), dtype)
                  torch.copy_(torch.narrow(dx, 0, first, rows), torch.mul(torch.matmul(d, e), torch.div(1., count)))
                  if learnsOutput:
                    torch.add_(de, torch.matmul(torch.t(d), xb), alpha=torch.div(1., count))
                  first = torch.add(first, rows)
                return [torch.div(loss, count), dx, de]

              # numbers: heads, dtype, active experts (0: no experts), then the offset of each dropout mask or -1
              # returns the mean loss in nats and the gradient of each weight
              def gradients(self, tokens: Tensor, targets: Tensor, master: List[Tensor], cos: Tensor, sin: Tensor, masks: Tensor, epsilon: Tensor, numbers: Tensor) -> List[Tensor]:
                integers = self.integers(numbers)
                w = self.leaves(master)
                h = self.hidden(w, tokens, torch.to(cos, integers[1]), torch.to(sin, integers[1]), integers[0], integers[2], float(epsilon), integers[1], masks, torch.slice(integers, 3))
                outer = self.outer(h[0], master[0], targets, annotate(List[Tensor], []), 0., True, integers[1])
                out = [outer[0]]
                for g in self.back(h, outer[1], w, integers[2]):
                  torch.append(out, unchecked_cast(Tensor, g))
                torch.add_(out[1], outer[2])
                return out

              # as gradients, with a teacher's weights and angles; lesson: its epsilon, heads, share of the targets, active experts
              def taught(self, tokens: Tensor, targets: Tensor, master: List[Tensor], cos: Tensor, sin: Tensor, masks: Tensor, epsilon: Tensor, numbers: Tensor, teacher: List[Tensor], teacherCos: Tensor, teacherSin: Tensor, lesson: Tensor) -> List[Tensor]:
                integers = self.integers(numbers)
                dtype = integers[1]
                none = annotate(List[int], [])
                for i in range(torch.len(teacher)):
                  torch.append(none, -1)
                known = torch.detach(self.hidden(teacher, tokens, torch.to(teacherCos, dtype), torch.to(teacherSin, dtype), int(lesson[1]), int(lesson[3]), float(lesson[0]), dtype, masks, none)[0])
                w = self.leaves(master)
                h = self.hidden(w, tokens, torch.to(cos, dtype), torch.to(sin, dtype), integers[0], integers[2], float(epsilon), dtype, masks, torch.slice(integers, 3))
                outer = self.outer(h[0], master[0], targets, [known, torch.to(teacher[0], dtype)], float(lesson[2]), True, dtype)
                out = [outer[0]]
                for g in self.back(h, outer[1], w, integers[2]):
                  torch.append(out, unchecked_cast(Tensor, g))
                torch.add_(out[1], outer[2])
                return out

              # the weights with scale * B A added to each of a layer's seven matrices; factors: A and B of each, in their order
              def merge(self, master: List[Tensor], factors: List[Tensor], scale: Tensor) -> List[Tensor]:
                out = [master[0]]
                k = 0
                for i in range(torch.floordiv(torch.sub(torch.len(master), 2), 9)):
                  for j in range(9):
                    m = master[torch.add(torch.add(1, torch.mul(i, 9)), j)]
                    if torch.__or__(torch.eq(j, 0), torch.eq(j, 5)):
                      torch.append(out, m)
                    else:
                      torch.append(out, torch.add(m, torch.mul(torch.matmul(factors[torch.add(k, 1)], factors[k]), scale)))
                      k = torch.add(k, 2)
                torch.append(out, master[-1])
                return out

              # as gradients, of the factors only
              def adapted(self, tokens: Tensor, targets: Tensor, master: List[Tensor], cos: Tensor, sin: Tensor, masks: Tensor, epsilon: Tensor, numbers: Tensor, factors: List[Tensor], scale: Tensor) -> List[Tensor]:
                integers = self.integers(numbers)
                leaves = self.leaves(factors)
                w = self.merge(master, leaves, scale)
                h = self.hidden(w, tokens, torch.to(cos, integers[1]), torch.to(sin, integers[1]), integers[0], integers[2], float(epsilon), integers[1], masks, torch.slice(integers, 3))
                outer = self.outer(h[0], master[0], targets, annotate(List[Tensor], []), 0., False, integers[1])
                out = [outer[0]]
                for g in self.back(h, outer[1], leaves, integers[2]):
                  torch.append(out, unchecked_cast(Tensor, g))
                return out

              # negative log likelihood in nats of each target, [b, t]
              def losses(self, tokens: Tensor, targets: Tensor, w: List[Tensor], cos: Tensor, sin: Tensor, masks: Tensor, epsilon: Tensor, numbers: Tensor) -> Tensor:
                integers = self.integers(numbers)
                dtype = integers[1]
                h = self.hidden(w, tokens, torch.to(cos, dtype), torch.to(sin, dtype), integers[0], integers[2], float(epsilon), dtype, masks, torch.slice(integers, 3))[0]
                e = torch.to(w[0], dtype)
                out = annotate(List[Tensor], [])
                first = 0
                while torch.lt(first, torch.size(h, 0)):
                  rows = ops.prim.min(128, torch.sub(torch.size(h, 0), first))
                  p = torch.log_softmax(torch.linear(torch.narrow(h, 0, first, rows), e), -1, 6)
                  yb = torch.narrow(torch.view(targets, [-1, 1]), 0, first, rows)
                  torch.append(out, torch.neg(torch.gather(p, 1, yb)))
                  first = torch.add(first, rows)
                return torch.view(torch.cat(out), torch.size(targets))

              # all logits in float32, for comparison with the blocks
              def logits(self, tokens: Tensor, w: List[Tensor], cos: Tensor, sin: Tensor, masks: Tensor, epsilon: Tensor, numbers: Tensor) -> Tensor:
                integers = self.integers(numbers)
                dtype = integers[1]
                h = self.hidden(w, tokens, torch.to(cos, dtype), torch.to(sin, dtype), integers[0], integers[2], float(epsilon), dtype, masks, torch.slice(integers, 3))[0]
                return torch.to(torch.linear(h, torch.to(w[0], dtype)), 6)

              def half(self, x: Tensor) -> Tensor:
                return torch.to(x, 15)

              # a += b, tensor by tensor
              def add(self, a: List[Tensor], b: List[Tensor]) -> Tensor:
                torch._foreach_add_(a, b)
                return torch.zeros([])

              # gradients are a sum over parts: scales them to the mean and clips them to a length; returns the length before
              # numbers: longest gradient, parts
              def clip(self, g: List[Tensor], numbers: Tensor) -> Tensor:
                norm = torch.div(torch.linalg_vector_norm(torch.stack(torch._foreach_norm(g))), numbers[1])
                factor = torch.div(torch.clamp_max(torch.div(numbers[0], torch.add(norm, 1e-6)), 1.), numbers[1])
                torch._foreach_mul_(g, float(factor))
                return norm

              # AdamW (Loshchilov 2019). The lists must come from outside: the compiler takes the change of a list made here for unused.
              # numbers: rate, beta1, beta2, decay, epsilon
              def update(self, w: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], steps: List[Tensor], numbers: Tensor) -> Tensor:
                torch._foreach_add_(steps, 1)
                torch._fused_adamw_(w, g, m, v, annotate(List[Tensor], []), steps, lr=float(numbers[0]), beta1=float(numbers[1]), beta2=float(numbers[2]), weight_decay=float(numbers[3]), eps=float(numbers[4]), amsgrad=False, maximize=False)
                return torch.zeros([])
            """;
}

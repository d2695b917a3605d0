# SPDX-License-Identifier: Apache-2.0
"""Makes the tiny models beside it: python3 make.py (Debian's python3-onnx 1.12)."""
import numpy as np, onnx
from onnx import helper as h, numpy_helper as nh, TensorProto as T

F = T.FLOAT


def save(name, nodes, inputs, outputs, constants=()):
    values = lambda tensors: [h.make_tensor_value_info(n, t, s) for n, t, s in tensors]
    weights = [nh.from_array(np.asarray(v), n) for n, v in constants]
    model = h.make_model(h.make_graph(nodes, name, values(inputs), values(outputs), weights),
                         opset_imports=[h.make_opsetid('', 13)], producer_name='')
    model.ir_version = 7
    onnx.checker.check_model(model)
    open(name + '.onnx', 'wb').write(model.SerializeToString())


def times(factor):
    return dict(nodes=[h.make_node('Mul', ['x', 'k'], ['y'])], inputs=[('x', F, ['N', 8])], outputs=[('y', F, ['N', 8])],
                constants=[('k', np.float32(factor))])


save('times2', **times(2))
save('times3', **times(3))
save('single', [h.make_node('Add', ['x', 'k'], ['y'])], [('x', F, [1, 4])], [('y', F, [1, 4])], [('k', np.float32(1))])
# says that it takes a batch, and adds the batch up
save('summing', [h.make_node('ReduceSum', ['x', 'axis'], ['s'], keepdims=1), h.make_node('Add', ['s', 'zeros'], ['z']),
                 h.make_node('Sub', ['z', 'x'], ['r']), h.make_node('Add', ['r', 'x'], ['y'])],
     [('x', F, ['N', 2])], [('y', F, ['N', 2])], [('axis', np.int64([0])), ('zeros', np.float32([0, 0]))])
# one of each type of element, through itself
kinds = [('f32', F), ('f64', T.DOUBLE), ('i64', T.INT64), ('i32', T.INT32), ('u8', T.UINT8), ('b', T.BOOL)]
save('types', [h.make_node('Identity', [n], [n + '_out']) for n, _ in kinds],
     [(n, t, ['N', 1]) for n, t in kinds], [(n + '_out', t, ['N', 1]) for n, t in kinds])
rng = np.random.RandomState(8)
layers = [(8, 16), (16, 8), (8, 1)]
nodes, weights, last = [], [], 'x'
for i, (a, b) in enumerate(layers):
    weights += [('w%d' % i, rng.randn(a, b).astype(np.float32) / np.float32(a ** .5)), ('b%d' % i, rng.randn(b).astype(np.float32))]
    nodes += [h.make_node('Gemm', [last, 'w%d' % i, 'b%d' % i], ['g%d' % i])]
    last = 'g%d' % i
    if i < 2:
        nodes += [h.make_node('Relu', [last], ['r%d' % i])]
        last = 'r%d' % i
nodes += [h.make_node('Sigmoid', [last], ['score'])]
save('mlp8', nodes, [('x', F, ['N', 8])], [('score', F, ['N', 1])], weights)

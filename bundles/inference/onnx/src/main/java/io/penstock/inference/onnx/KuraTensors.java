// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.ai.inference.ModelInfo;
import org.eclipse.kura.ai.inference.Tensor;
import org.eclipse.kura.ai.inference.TensorDescriptor;

/**
 * A model's tensors as Kura's inference service has them, for one record.
 *
 * <p>Kura's wire component knows only shapes of two dimensions, [1, 1] for a number and [1, n] for n bytes, and takes a
 * number of whatever type the record has. So scalars are shown as [1, 1], any number is taken for any type, and a list of
 * bytes is taken for any tensor as its memory, row-major and in the machine's byte order.
 */
final class KuraTensors {

    private final ModelDescriptor model;
    private final boolean scalars;

    KuraTensors(ModelDescriptor model, boolean scalars) {
        this.model = model;
        this.scalars = scalars;
    }

    ModelInfo info() {
        var info = ModelInfo.builder(model.name()).platform("onnxruntime").version(model.version());
        model.inputs().forEach(tensor -> descriptors(tensor, inputNames(tensor)).forEach(info::addInputDescriptor));
        model.outputs()
                .forEach(tensor -> descriptors(tensor, outputNames(tensor)).forEach(info::addOutputDescriptor));
        return info.build();
    }

    void fill(Lease lease, List<Tensor> data) throws InferenceException {
        Map<String, Tensor> byName = new HashMap<>();
        data.forEach(tensor -> byName.put(tensor.getDescriptor().getName(), tensor));
        for (int i = 0; i < model.inputs().size(); i++) {
            TensorSpec tensor = model.inputs().get(i);
            ElementType type = ElementType.of(tensor.type()).orElseThrow();
            List<String> names = inputNames(tensor);
            ByteBuffer bytes = lease.bytes(i);
            for (String name : names) {
                Tensor given = byName.get(name);
                if (given == null) {
                    throw input("The input " + name + " is missing; this model takes " + names + ".");
                }
                put(bytes, type, given, tensor.elements() / names.size());
            }
        }
    }

    List<Tensor> read(Lease lease) {
        var tensors = new ArrayList<Tensor>();
        for (int i = 0; i < model.outputs().size(); i++) {
            TensorSpec tensor = model.outputs().get(i);
            ElementType type = ElementType.of(tensor.type()).orElseThrow();
            List<TensorDescriptor> descriptors = descriptors(tensor, outputNames(tensor));
            ByteBuffer bytes = lease.resultBytes(i);
            for (TensorDescriptor descriptor : descriptors) {
                tensors.add(read(bytes, type, descriptor, tensor.elements() / descriptors.size()));
            }
        }
        return tensors;
    }

    private static void put(ByteBuffer bytes, ElementType type, Tensor given, int elements) throws InferenceException {
        List<?> values = given.getData(given.getType()).orElseThrow();
        String name = given.getDescriptor().getName();
        if (given.getType() == Byte.class && values.size() == elements * type.bytes) {
            values.forEach(value -> bytes.put((Byte) value));
        } else if (values.size() == elements) {
            for (Object value : values) {
                type.put(bytes, number(name, value));
            }
        } else {
            throw input("The input " + name + " has " + values.size() + " values; it takes " + elements + ", or "
                    + elements * type.bytes + " bytes.");
        }
    }

    private static double number(String name, Object value) throws InferenceException {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        throw input("The input " + name + " holds '" + value + "', which is no number.");
    }

    private static Tensor read(ByteBuffer bytes, ElementType type, TensorDescriptor descriptor, int elements) {
        return switch (type) {
            case FLOAT32 -> tensor(Float.class, descriptor, elements, bytes::getFloat);
            case FLOAT64 -> tensor(Double.class, descriptor, elements, bytes::getDouble);
            case INT64 -> tensor(Long.class, descriptor, elements, bytes::getLong);
            case INT32 -> tensor(Integer.class, descriptor, elements, bytes::getInt);
            case UINT8 -> tensor(Byte.class, descriptor, elements, bytes::get);
            case BOOL -> tensor(Boolean.class, descriptor, elements, () -> bytes.get() != 0);
        };
    }

    private static <T> Tensor tensor(
            Class<T> type, TensorDescriptor descriptor, int elements, java.util.function.Supplier<T> next) {
        var values = new ArrayList<T>(elements);
        for (int i = 0; i < elements; i++) {
            values.add(next.get());
        }
        return new Tensor(type, descriptor, values);
    }

    private List<String> inputNames(TensorSpec tensor) {
        return scalars && tensor.from().equals("features")
                ? model.features().stream().map(feature -> feature.name()).toList()
                : List.of(tensor.name());
    }

    private List<String> outputNames(TensorSpec tensor) {
        var names = new ArrayList<String>();
        for (int i = 0; scalars && tensor.elements() > 1 && i < tensor.elements(); i++) {
            names.add(tensor.name() + "_" + i);
        }
        return names.isEmpty() ? List.of(tensor.name()) : names;
    }

    private static List<TensorDescriptor> descriptors(TensorSpec tensor, List<String> names) {
        List<Long> shape = names.size() == tensor.elements()
                ? List.of(1L, 1L)
                : tensor.shape().stream().map(dimension -> Math.abs(dimension)).toList();
        return names.stream()
                .map(name -> new TensorDescriptor(name, tensor.type(), Optional.empty(), shape, Map.of()))
                .toList();
    }

    private static InferenceException input(String what) {
        return new InferenceException("model.input", what);
    }
}

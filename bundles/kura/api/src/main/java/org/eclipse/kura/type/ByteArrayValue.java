// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import java.util.Arrays;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A {@link DataType#BYTE_ARRAY}. Bytes compare as unsigned; of two arrays that begin alike the shorter sorts first.
 *
 * <p>The array is not copied, neither in nor out: who writes to it afterwards changes the value.
 */
@ProviderType
public class ByteArrayValue implements TypedValue<byte[]> {

    private final byte[] value;

    /** @throws NullPointerException if the array is {@code null} */
    public ByteArrayValue(byte[] value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(TypedValue<byte[]> other) {
        return Arrays.compareUnsigned(value, other.getValue());
    }

    @Override
    public DataType getType() {
        return DataType.BYTE_ARRAY;
    }

    @Override
    public byte[] getValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteArrayValue that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "ByteArrayValue [value=" + Arrays.toString(value) + "]";
    }
}

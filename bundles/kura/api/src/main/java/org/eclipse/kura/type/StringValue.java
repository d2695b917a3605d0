// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** A {@link DataType#STRING}. */
@ProviderType
public class StringValue implements TypedValue<String> {

    private final String value;

    /** @param value {@code null} becomes the empty string */
    public StringValue(String value) {
        this.value = value == null ? "" : value;
    }

    @Override
    public int compareTo(TypedValue<String> other) {
        return value.compareTo(other.getValue());
    }

    @Override
    public DataType getType() {
        return DataType.STRING;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StringValue that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "StringValue [value=" + value + "]";
    }
}

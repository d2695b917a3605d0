// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A value together with its {@link DataType}.
 *
 * <p>Comparing is defined between values of one type only; {@code null} throws {@link NullPointerException}.
 *
 * @param <T> the Java class that holds the value
 */
@ProviderType
public interface TypedValue<T> extends Comparable<TypedValue<T>> {

    DataType getType();

    /** The value, never {@code null}. */
    T getValue();
}

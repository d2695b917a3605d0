// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface TypedValue<T> extends Comparable<TypedValue<T>> {
    /** @@DOC */
    org.eclipse.kura.type.DataType getType();
    /** @@DOC */
    T getValue();
}

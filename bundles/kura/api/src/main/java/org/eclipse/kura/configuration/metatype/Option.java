// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import org.osgi.annotation.versioning.ProviderType;

/** One of the values that an attribute may have, and what people see instead. */
@ProviderType
public interface Option {

    String getLabel();

    String getValue();
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Option {
    /** @@DOC */
    String getLabel();
    /** @@DOC */
    String getValue();
}

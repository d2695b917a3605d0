// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface OCD {
    /** @@DOC */
    List<AD> getAD();
    /** @@DOC */
    List<Icon> getIcon();
    /** @@DOC */
    String getName();
    /** @@DOC */
    String getDescription();
    /** @@DOC */
    String getId();
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface AD {
    /** @@DOC */
    List<Option> getOption();
    /** @@DOC */
    String getName();
    /** @@DOC */
    String getDescription();
    /** @@DOC */
    String getId();
    /** @@DOC */
    Scalar getType();
    /** @@DOC */
    int getCardinality();
    /** @@DOC */
    String getMin();
    /** @@DOC */
    String getMax();
    /** @@DOC */
    String getDefault();
    /** @@DOC */
    boolean isRequired();
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** An attribute: one key of a configuration, its type and its limits. */
@ProviderType
public interface AD {

    /** The values to choose from; empty if any may be given. */
    List<Option> getOption();

    String getName();

    String getDescription();

    /** The key in the configuration. */
    String getId();

    Scalar getType();

    /** 0 for one value; otherwise an array or a list of at most that many, whatever the sign. */
    int getCardinality();

    /** The smallest number, or the shortest length of a text. */
    String getMin();

    /** The largest number, or the greatest length of a text. */
    String getMax();

    String getDefault();

    boolean isRequired();
}

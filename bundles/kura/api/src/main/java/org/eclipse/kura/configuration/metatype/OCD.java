// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** An object class: what one kind of component can be configured with. */
@ProviderType
public interface OCD {

    List<AD> getAD();

    List<Icon> getIcon();

    String getName();

    String getDescription();

    /** For Kura the same as the component's pid or factory pid. */
    String getId();
}

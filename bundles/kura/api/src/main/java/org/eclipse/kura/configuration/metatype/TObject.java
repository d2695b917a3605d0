// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Values for the attributes of an object class, within a {@link Designate}. */
@ProviderType
public interface TObject {

    List<Attribute> getAttribute();

    /** Id of the object class. */
    String getOcdref();
}

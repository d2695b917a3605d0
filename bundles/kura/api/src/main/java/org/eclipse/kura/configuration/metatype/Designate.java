// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import org.osgi.annotation.versioning.ProviderType;

/** Says which object class describes the configurations of a pid or of a factory pid. */
@ProviderType
public interface Designate {

    TObject getObject();

    String getPid();

    String getFactoryPid();

    /** Location of the bundle that the configuration is bound to. */
    String getBundle();

    /** Whether an error in this designate may be ignored. */
    boolean isOptional();

    /** Whether given values are laid over present ones rather than replacing them all. */
    boolean isMerge();
}

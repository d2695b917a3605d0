// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity.configuration.extension;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface IdentityConfigurationExtension {
    /** @@DOC */
    Optional<org.eclipse.kura.configuration.ComponentConfiguration> getDefaultConfiguration(String arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void validateConfiguration(String arg0, org.eclipse.kura.configuration.ComponentConfiguration arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Optional<org.eclipse.kura.configuration.ComponentConfiguration> getConfiguration(String arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void updateConfiguration(String arg0, org.eclipse.kura.configuration.ComponentConfiguration arg1)
            throws org.eclipse.kura.KuraException;
}

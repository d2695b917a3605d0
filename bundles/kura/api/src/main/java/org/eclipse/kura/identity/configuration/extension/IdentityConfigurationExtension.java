// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity.configuration.extension;

import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface IdentityConfigurationExtension {
    /** @@DOC */
    Optional<ComponentConfiguration> getDefaultConfiguration(String arg0) throws KuraException;
    /** @@DOC */
    void validateConfiguration(String arg0, ComponentConfiguration arg1) throws KuraException;
    /** @@DOC */
    Optional<ComponentConfiguration> getConfiguration(String arg0) throws KuraException;
    /** @@DOC */
    void updateConfiguration(String arg0, ComponentConfiguration arg1) throws KuraException;
}

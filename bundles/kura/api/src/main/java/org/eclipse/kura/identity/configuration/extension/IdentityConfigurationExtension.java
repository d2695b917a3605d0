// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity.configuration.extension;

import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps a configuration for each identity. Its pid is the extension's {@code kura.service.pid}. */
@ProviderType
public interface IdentityConfigurationExtension {

    /** What an identity of that name would start with. */
    Optional<ComponentConfiguration> getDefaultConfiguration(String identityName) throws KuraException;

    /** @throws KuraException if an update with this configuration would fail */
    void validateConfiguration(String identityName, ComponentConfiguration configuration) throws KuraException;

    /** Empty if this extension keeps nothing of that identity. */
    Optional<ComponentConfiguration> getConfiguration(String identityName) throws KuraException;

    void updateConfiguration(String identityName, ComponentConfiguration configuration) throws KuraException;
}

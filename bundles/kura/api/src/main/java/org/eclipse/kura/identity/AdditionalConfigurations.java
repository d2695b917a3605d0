// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.List;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class AdditionalConfigurations implements IdentityConfigurationComponent {
    /** @@DOC */
    public AdditionalConfigurations(List<ComponentConfiguration> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<ComponentConfiguration> getConfigurations() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int hashCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean equals(Object arg0) {
        throw new UnsupportedOperationException();
    }
}

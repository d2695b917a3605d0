// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class IdentityConfiguration {
    /** @@DOC */
    public IdentityConfiguration(String arg0, List<IdentityConfigurationComponent> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<IdentityConfigurationComponent> getComponents() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public <T extends IdentityConfigurationComponent> Optional<T> getComponent(Class<T> arg0) {
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

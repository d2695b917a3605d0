// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface IdentityService {
    /** @@DOC */
    boolean createIdentity(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    boolean deleteIdentity(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    List<org.eclipse.kura.identity.IdentityConfiguration> getIdentitiesConfiguration(
            Set<Class<? extends org.eclipse.kura.identity.IdentityConfigurationComponent>> arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Optional<org.eclipse.kura.identity.IdentityConfiguration> getIdentityConfiguration(
            String arg0, Set<Class<? extends org.eclipse.kura.identity.IdentityConfigurationComponent>> arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    org.eclipse.kura.identity.IdentityConfiguration getIdentityDefaultConfiguration(
            String arg0, Set<Class<? extends org.eclipse.kura.identity.IdentityConfigurationComponent>> arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void validateIdentityConfiguration(org.eclipse.kura.identity.IdentityConfiguration arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void updateIdentityConfiguration(org.eclipse.kura.identity.IdentityConfiguration arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    boolean createPermission(org.eclipse.kura.identity.Permission arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    boolean deletePermission(org.eclipse.kura.identity.Permission arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Set<org.eclipse.kura.identity.Permission> getPermissions() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    org.eclipse.kura.identity.PasswordHash computePasswordHash(char[] arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void checkPassword(String arg0, char[] arg1) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void checkPermission(String arg0, org.eclipse.kura.identity.Permission arg1) throws org.eclipse.kura.KuraException;
}

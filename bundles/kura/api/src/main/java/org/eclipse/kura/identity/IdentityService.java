// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface IdentityService {
    /** @@DOC */
    boolean createIdentity(String arg0) throws KuraException;
    /** @@DOC */
    boolean deleteIdentity(String arg0) throws KuraException;
    /** @@DOC */
    List<IdentityConfiguration> getIdentitiesConfiguration(Set<Class<? extends IdentityConfigurationComponent>> arg0)
            throws KuraException;
    /** @@DOC */
    Optional<IdentityConfiguration> getIdentityConfiguration(
            String arg0, Set<Class<? extends IdentityConfigurationComponent>> arg1) throws KuraException;
    /** @@DOC */
    IdentityConfiguration getIdentityDefaultConfiguration(
            String arg0, Set<Class<? extends IdentityConfigurationComponent>> arg1) throws KuraException;
    /** @@DOC */
    void validateIdentityConfiguration(IdentityConfiguration arg0) throws KuraException;
    /** @@DOC */
    void updateIdentityConfiguration(IdentityConfiguration arg0) throws KuraException;
    /** @@DOC */
    boolean createPermission(Permission arg0) throws KuraException;
    /** @@DOC */
    boolean deletePermission(Permission arg0) throws KuraException;
    /** @@DOC */
    Set<Permission> getPermissions() throws KuraException;
    /** @@DOC */
    PasswordHash computePasswordHash(char[] arg0) throws KuraException;
    /** @@DOC */
    void checkPassword(String arg0, char[] arg1) throws KuraException;
    /** @@DOC */
    void checkPermission(String arg0, Permission arg1) throws KuraException;
}

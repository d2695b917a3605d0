// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Creates and deletes identities, keeps their configurations, and checks passwords and permissions. */
@ProviderType
public interface IdentityService {

    /** Answers false if there is such an identity already. */
    boolean createIdentity(String name) throws KuraException;

    /** Answers false if there is no such identity. */
    boolean deleteIdentity(String name) throws KuraException;

    /** @param componentsToReturn which parts to answer; without any, the names */
    List<IdentityConfiguration> getIdentitiesConfiguration(
            Set<Class<? extends IdentityConfigurationComponent>> componentsToReturn) throws KuraException;

    /** Empty if there is no such identity. */
    Optional<IdentityConfiguration> getIdentityConfiguration(
            String name, Set<Class<? extends IdentityConfigurationComponent>> componentsToReturn) throws KuraException;

    /** What an identity of that name would start with; it need not exist. */
    IdentityConfiguration getIdentityDefaultConfiguration(
            String name, Set<Class<? extends IdentityConfigurationComponent>> componentsToReturn) throws KuraException;

    /** @throws KuraException if an update with this configuration would fail */
    void validateIdentityConfiguration(IdentityConfiguration configuration) throws KuraException;

    /** Changes the parts that are given and leaves the others. */
    void updateIdentityConfiguration(IdentityConfiguration configuration) throws KuraException;

    /** Answers false if there is such a permission already. */
    boolean createPermission(Permission permission) throws KuraException;

    /** Takes a permission from every identity; answers false if there is none. */
    boolean deletePermission(Permission permission) throws KuraException;

    Set<Permission> getPermissions() throws KuraException;

    PasswordHash computePasswordHash(char[] password) throws KuraException;

    /** @throws KuraException if it is not that identity's password, or must not be used to log in */
    void checkPassword(String name, char[] password) throws KuraException;

    /** @throws KuraException if the identity does not have the permission */
    void checkPermission(String name, Permission permission) throws KuraException;
}

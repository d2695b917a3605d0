// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface SecurityService {
    /** @@DOC */
    void reloadSecurityPolicyFingerprint() throws KuraException;
    /** @@DOC */
    void reloadCommandLineFingerprint() throws KuraException;
    /** @@DOC */
    boolean isDebugEnabled();
    /** @@DOC */
    void applyDefaultProductionSecurityPolicy() throws KuraException;
    /** @@DOC */
    void applySecurityPolicy(String arg0) throws KuraException;
}

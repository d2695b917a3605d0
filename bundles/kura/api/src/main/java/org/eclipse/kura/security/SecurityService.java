// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface SecurityService {
    /** @@DOC */
    void reloadSecurityPolicyFingerprint() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void reloadCommandLineFingerprint() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    boolean isDebugEnabled();
    /** @@DOC */
    void applyDefaultProductionSecurityPolicy() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void applySecurityPolicy(String arg0) throws org.eclipse.kura.KuraException;
}

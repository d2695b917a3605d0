// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** The Java virtual machine's security policy, and what the gateway was started with. */
@ProviderType
public interface SecurityService {

    /** Takes the present policy as the one that later starts are compared with. */
    void reloadSecurityPolicyFingerprint() throws KuraException;

    /** Takes the present command line as the one that later starts are compared with. */
    void reloadCommandLineFingerprint() throws KuraException;

    boolean isDebugEnabled();

    /** Applies the policy that the gateway came with. */
    void applyDefaultProductionSecurityPolicy() throws KuraException;

    /** @param securityPolicy the text of a policy file */
    void applySecurityPolicy(String securityPolicy) throws KuraException;
}

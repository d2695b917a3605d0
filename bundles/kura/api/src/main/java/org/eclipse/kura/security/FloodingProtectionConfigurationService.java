// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface FloodingProtectionConfigurationService {
    /** @@DOC */
    Set<String> getFloodingProtectionFilterRules();
    /** @@DOC */
    Set<String> getFloodingProtectionNatRules();
    /** @@DOC */
    Set<String> getFloodingProtectionMangleRules();
    /** @@DOC */
    Set<String> getFloodingProtectionFilterRulesIPv6();
    /** @@DOC */
    Set<String> getFloodingProtectionNatRulesIPv6();
    /** @@DOC */
    Set<String> getFloodingProtectionMangleRulesIPv6();
}

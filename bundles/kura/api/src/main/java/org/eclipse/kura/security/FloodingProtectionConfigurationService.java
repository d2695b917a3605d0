// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The firewall's rules against flooding, for each table and each version of IP. */
@ProviderType
public interface FloodingProtectionConfigurationService {

    Set<String> getFloodingProtectionFilterRules();

    Set<String> getFloodingProtectionNatRules();

    Set<String> getFloodingProtectionMangleRules();

    Set<String> getFloodingProtectionFilterRulesIPv6();

    Set<String> getFloodingProtectionNatRulesIPv6();

    Set<String> getFloodingProtectionMangleRulesIPv6();
}

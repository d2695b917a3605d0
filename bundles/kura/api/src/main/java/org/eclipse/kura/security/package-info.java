// SPDX-License-Identifier: Apache-2.0
/**
 * Protection of the gateway itself: its security policy, and the firewall's rules against flooding.
 *
 * <p>Rules are lines for iptables. Calls come from any thread.
 */
@Export
@Version("1.3.0")
package org.eclipse.kura.security;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

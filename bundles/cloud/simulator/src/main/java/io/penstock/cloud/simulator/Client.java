// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is connected.
 *
 * @param account a second client with the same id in the same account takes the session over
 */
@ProviderType
public record Client(String account, String user, String clientId) {}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A message as Kapua keeps it.
 *
 * @param clientId who sent it
 * @param topic whole, as on the wire
 * @param payload what is no Kura payload is kept as its body
 */
@ProviderType
public record KapuaMessage(String clientId, String topic, int qos, KuraPayload payload) {}

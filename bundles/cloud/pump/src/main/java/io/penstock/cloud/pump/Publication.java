// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A message on its way out.
 *
 * @param topic without wildcards
 * @param payload not copied: not to be changed afterwards
 * @param qos 0 to 2
 * @param retain whether the broker keeps it for later subscribers
 */
@ProviderType
public record Publication(String topic, byte[] payload, int qos, boolean retain) {}

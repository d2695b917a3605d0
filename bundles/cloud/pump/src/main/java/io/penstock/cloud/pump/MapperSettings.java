// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How entries become messages.
 *
 * @param gateway name of this gateway in every payload
 * @param prefix what stands before a record's own topic, with its slash; a template
 * @param gapTopic where gaps go; a template
 * @param batchSuffix what stands behind the topic of a message with several payloads; may be empty
 * @param appends whether the encoding is plain protobuf, so that nothing needs decoding
 * @param maxMessageBytes longest message
 */
@ProviderType
public record MapperSettings(
        String gateway, String prefix, String gapTopic, String batchSuffix, boolean appends, int maxMessageBytes) {}

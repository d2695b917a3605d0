// SPDX-License-Identifier: Apache-2.0
/**
 * Kura payloads as bytes: the protobuf message that Kura and Kapua speak, and Kura's simple JSON.
 *
 * <p>Times are milliseconds since 1970 UTC. Codecs are immutable and may be used from any thread; a payload that is
 * being encoded must not be changed. Bytes from outside are never trusted: whatever is wrong with them is a {@link
 * io.penstock.cloud.payload.MalformedPayloadException}, and no input makes a codec allocate more than a small multiple
 * of what its {@link io.penstock.cloud.payload.PayloadLimits} allow.
 */
@Export
@Version("1.0.0")
package io.penstock.cloud.payload;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

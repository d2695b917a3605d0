// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A record as a cursor reads it.
 *
 * @param position names it to its cursor; opaque, grows within a data class
 * @param source who made it
 * @param epoch start of the gateway that it was appended in
 * @param seq number within source and epoch, from 1
 * @param dataClass what it is worth
 * @param address where it belongs
 * @param payload a Kura payload in protobuf; empty for a gap
 * @param gap set where the record stands for records that were given up
 */
@ProviderType
public record StoredRecord(
        long position,
        String source,
        long epoch,
        long seq,
        DataClass dataClass,
        String address,
        byte[] payload,
        Optional<Gap> gap) {}

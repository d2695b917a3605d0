// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a stage hands in.
 *
 * @param source who made it: within a source, order is kept; at most 512 bytes in UTF-8
 * @param dataClass what it is worth
 * @param address where it belongs, for a connector's topic template; at most 4096 bytes in UTF-8
 * @param payload a Kura payload in protobuf; not copied, so it must not change afterwards
 */
@ProviderType
public record Entry(String source, DataClass dataClass, String address, byte[] payload) {

    public Entry {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(dataClass, "dataClass");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(payload, "payload");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.osgi.annotation.versioning.ProviderType;

/** Keys of the attributes that a publisher gives an outbox record beside its payload, which is Kura's protobuf. */
@ProviderType
public final class Attributes {

    /** {@code true} where the broker shall keep the message. */
    public static final String RETAIN = "retain";

    private Attributes() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

/** Protobuf's wire types. */
final class Wire {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int LENGTH = 2;
    static final int GROUP = 3;
    static final int END_GROUP = 4;
    static final int FIXED32 = 5;

    private Wire() {}
}

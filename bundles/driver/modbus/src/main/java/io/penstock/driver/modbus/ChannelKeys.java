// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/** Keys of a channel's configuration. */
final class ChannelKeys {

    static final String TABLE = "table";
    static final String ADDRESS = "address";
    static final String DATA_TYPE = "data.type";
    static final String BYTE_ORDER = "byte.order";
    static final String WORD_ORDER = "word.order";
    static final String STRING_LENGTH = "string.length";
    static final String BIT_INDEX = "bit.index";
    static final String UNIT_ID = "unit.id";

    /** Most bytes of a text: the registers of one reply. */
    static final int MAX_STRING = 2 * Limits.MAX_READ_REGISTERS;

    private ChannelKeys() {}
}

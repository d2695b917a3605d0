// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

/** Kura's keys of a channel: {@code <channel>#<key>}, where a key of the asset begins with {@code +}. */
final class ChannelKeys {

    static final char SEPARATOR = '#';
    /** In no channel's name. */
    static final String PROHIBITED = "#/+, ";

    static final String NAME = "+name";
    static final String ENABLED = "+enabled";
    static final String TYPE = "+type";
    static final String VALUE_TYPE = "+value.type";
    static final String SCALE_OFFSET_TYPE = "+scaleoffset.type";
    static final String SCALE = "+scale";
    static final String OFFSET = "+offset";
    static final String UNIT = "+unit";
    /** Whether the asset emits when the driver reports the channel unasked. */
    static final String LISTEN = "+listen";

    private ChannelKeys() {}
}

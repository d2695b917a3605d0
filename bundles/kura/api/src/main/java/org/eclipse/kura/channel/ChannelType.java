// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

/** What may be done to a channel. */
public enum ChannelType {
    READ,
    READ_WRITE,
    WRITE;

    /**
     * The type of that name, in upper or lower case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ChannelType getChannelType(String name) {
        for (var type : values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a channel type: " + name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

/** @@DOC */
public enum ChannelType {
    READ,
    READ_WRITE,
    WRITE;
    // @@ENUM READ | READ_WRITE | WRITE
    /** @@DOC */
    public static org.eclipse.kura.channel.ChannelType getChannelType(String arg0) {
        throw new UnsupportedOperationException();
    }
}

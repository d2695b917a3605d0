// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

/**
 * A channel that cannot be used as it is configured.
 *
 * @param channel its name
 * @param key without the channel's name
 * @param value as it was given, empty where it is missing
 * @param allowed what would be good
 */
record ChannelProblem(String channel, String key, String value, String allowed) {

    static final String REASON = "channel.malformed";

    /** What an operator reads, and what stands in the channel's status. */
    @Override
    public String toString() {
        return REASON + ": channel \"" + channel + "\" has " + key + " = \"" + value + "\"; allowed: " + allowed;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;

/** How a channel's failure is told: a reason code, a colon and a sentence. */
final class Failures {

    private static final ChannelStatus UNSPECIFIED =
            failure("driver.no_status: the driver gave neither value nor reason");

    static ChannelStatus failure(String reasonAndSentence) {
        return new ChannelStatus(ChannelFlag.FAILURE, reasonAndSentence, null);
    }

    /** A success without a value is none. */
    static boolean succeeded(ChannelRecord record) {
        return record.getChannelStatus() != null
                && record.getChannelStatus().getChannelFlag() == ChannelFlag.SUCCESS
                && record.getValue() != null;
    }

    /** The record's status, or that the driver gave none. */
    static ChannelStatus status(ChannelRecord record) {
        ChannelStatus status = record.getChannelStatus();
        boolean bare = status == null || status.getChannelFlag() == ChannelFlag.SUCCESS && record.getValue() == null;
        return bare ? UNSPECIFIED : status;
    }

    /** What is said of a failed channel; never empty. */
    static String message(ChannelRecord record) {
        ChannelStatus status = status(record);
        if (status.getExceptionMessage() != null
                && !status.getExceptionMessage().isBlank()) {
            return status.getExceptionMessage();
        }
        return status.getException() == null
                ? "ERROR NOT SPECIFIED"
                : status.getException().toString();
    }

    /** The reason code that a message begins with, else another. */
    static String reason(String message, String otherwise) {
        int colon = message.indexOf(": ");
        return colon > 0 && message.substring(0, colon).matches("[a-z0-9_]+(\\.[a-z0-9_]+)+")
                ? message.substring(0, colon)
                : otherwise;
    }

    private Failures() {}
}

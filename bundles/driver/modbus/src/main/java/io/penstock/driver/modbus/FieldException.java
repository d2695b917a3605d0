// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/**
 * Why a channel has no value, by cause. Translated once, at Kura's edge, into a channel status: the message is the
 * reason code, a colon, a sentence and what to do. Without a stack: it is a reading's result, not a bug.
 */
abstract sealed class FieldException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private FieldException(String reason, String sentence) {
        super(reason + ": " + sentence, null, false, false);
        this.reason = reason;
    }

    /** The reason code: dotted, lower case. */
    String reason() {
        return reason;
    }

    /** There is no connection, and none could be made. */
    static final class NotConnected extends FieldException {

        private static final long serialVersionUID = 1L;

        NotConnected(String sentence) {
            super("modbus.not_connected", sentence);
        }
    }

    /** The connection broke before the reply was there. */
    static final class Lost extends FieldException {

        private static final long serialVersionUID = 1L;

        Lost(String sentence) {
            super("modbus.connection_lost", sentence);
        }
    }

    /** Nothing came in time. */
    static final class NoReply extends FieldException {

        private static final long serialVersionUID = 1L;

        NoReply(String sentence) {
            super("modbus.no_reply", sentence);
        }
    }

    /** The device answered with an exception code (Modbus Application Protocol V1.1b3, 7). */
    static final class Refused extends FieldException {

        private static final long serialVersionUID = 1L;

        private final int code;

        Refused(int code, String request) {
            super(
                    "modbus.refused." + Refusals.name(code),
                    "the device refused " + request + " with exception code " + code + "; " + Refusals.help(code));
            this.code = code;
        }

        /** Whether a part of the request may be answered where the whole was not. */
        boolean dependsOnAddresses() {
            return code == Refusals.ILLEGAL_ADDRESS || code == Refusals.ILLEGAL_VALUE;
        }
    }

    /** What came is not a reply to what was asked. */
    static final class Malformed extends FieldException {

        private static final long serialVersionUID = 1L;

        Malformed(String sentence) {
            super("modbus.malformed_reply", sentence);
        }
    }

    /** Others used the line for too long. */
    static final class Busy extends FieldException {

        private static final long serialVersionUID = 1L;

        Busy(String sentence) {
            super("modbus.busy", sentence);
        }
    }

    /** A value that the channel's type, or the device's register, cannot hold. */
    static final class BadValue extends FieldException {

        private static final long serialVersionUID = 1L;

        BadValue(String sentence) {
            super("modbus.value_out_of_range", sentence);
        }
    }

    /** The channel's configuration is wrong. */
    static final class BadChannel extends FieldException {

        private static final long serialVersionUID = 1L;

        /**
         * @param value what is there, or empty where nothing is
         * @param allowed the range, or the values to choose from
         */
        BadChannel(String channel, String key, String value, String allowed) {
            super(
                    "modbus.channel_config",
                    "channel '" + channel + "': " + key + (value.isEmpty() ? " is missing" : " is '" + value + "'")
                            + "; allowed: " + allowed);
        }
    }
}

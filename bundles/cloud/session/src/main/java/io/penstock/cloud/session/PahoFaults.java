// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.io.EOFException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Paho's exceptions as faults. */
final class PahoFaults {

    private static final int LAST_CONNACK_CODE = 5;

    private PahoFaults() {}

    /** Where sockets for TLS come from has none: Kura's TLS service has no keystore, or cannot read it. */
    static Fault ofSockets(Throwable cause) {
        return new Fault.Insecure(root(cause));
    }

    static Fault ofConnect(Throwable cause) {
        if (causedBy(cause, SSLException.class)) {
            return new Fault.Insecure(root(cause));
        }
        if (cause instanceof MqttException refused
                && refused.getReasonCode() > 0
                && refused.getReasonCode() <= LAST_CONNACK_CODE) {
            return new Fault.Refused(refused.getReasonCode(), Duration.ZERO, "CONNACK " + refused.getReasonCode());
        }
        return new Fault.Unreachable(root(cause));
    }

    static Fault ofLoss(Throwable cause) {
        return new Fault.Lost(Duration.ZERO, causedBy(cause, EOFException.class), root(cause));
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String root(Throwable thrown) {
        if (thrown == null) {
            return "no cause given";
        }
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String code = thrown instanceof MqttException mqtt ? mqtt.getReasonCode() + ", " : "";
        return code + cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : " " + cause.getMessage());
    }
}

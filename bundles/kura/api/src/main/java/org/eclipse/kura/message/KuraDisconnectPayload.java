// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

/** What a gateway says before it disconnects in order. */
public class KuraDisconnectPayload extends KuraPayload {

    /** @param uptime time since the gateway started, in milliseconds */
    public KuraDisconnectPayload(String uptime, String displayName) {
        addMetric(KuraDeviceProfile.UPTIME_KEY, uptime);
        addMetric(KuraDeviceProfile.DISPLAY_NAME_KEY, displayName);
    }

    /** Takes over metrics and body of another payload. */
    public KuraDisconnectPayload(KuraPayload payload) {
        payload.metrics().forEach(this::addMetric);
        setBody(payload.getBody());
    }

    public String getUptime() {
        return (String) getMetric(KuraDeviceProfile.UPTIME_KEY);
    }

    public String getDisplayName() {
        return (String) getMetric(KuraDeviceProfile.DISPLAY_NAME_KEY);
    }

    @Override
    public String toString() {
        return "KuraDisconnectPayload [uptime=" + getUptime() + ", displayName=" + getDisplayName() + "]";
    }
}

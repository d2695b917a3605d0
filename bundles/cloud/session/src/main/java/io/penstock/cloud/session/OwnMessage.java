// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import org.eclipse.paho.client.mqttv3.MqttMessage;

/** A message whose payload nobody changes any more: Paho's would copy it. */
final class OwnMessage extends MqttMessage {

    private final byte[] whole;

    /** @throws IllegalArgumentException where there is no such quality of service */
    OwnMessage(byte[] payload, int qos, boolean retain) {
        this.whole = payload;
        setQos(qos);
        setRetained(retain);
    }

    @Override
    public byte[] getPayload() {
        return whole;
    }
}

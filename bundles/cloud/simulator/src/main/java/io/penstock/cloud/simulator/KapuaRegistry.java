// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.message.KuraPayload;

/** Kapua's devices and their events, from lifecycle messages. */
final class KapuaRegistry {

    private final Map<String, KapuaDevice> devices = new ConcurrentHashMap<>();
    private final List<KapuaEvent> events = new CopyOnWriteArrayList<>();

    Optional<KapuaDevice> device(String account, String clientId) {
        return Optional.ofNullable(devices.get(account + "/" + clientId));
    }

    List<KapuaEvent> events() {
        return List.copyOf(events);
    }

    /**
     * @throws ClassCastException where a metric is no text
     * @throws IllegalStateException where the device is not known, or the message, or a text is too long
     */
    void lifecycle(Client client, String kind, KuraPayload payload) {
        switch (kind) {
            case "BIRTH" -> register(client, kind, payload);
            case "APPS" -> {
                device(client.account(), client.clientId())
                        .orElseThrow(() -> new IllegalStateException("APPS of a device that had no BIRTH"));
                register(client, kind, payload);
            }
            case "DC" -> {
                texts(payload);
                events.add(new KapuaEvent(client.clientId(), "DEATH"));
            }
            case "LWT" -> events.add(new KapuaEvent(client.clientId(), "MISSING"));
            default -> throw new IllegalStateException("lifecycle message " + kind);
        }
    }

    private void register(Client client, String kind, KuraPayload payload) {
        Map<String, String> attributes = texts(payload);
        devices.compute(client.account() + "/" + client.clientId(), (key, before) -> {
            if (before != null && attributes.getOrDefault("display_name", "").isEmpty()) {
                attributes.put("display_name", before.attributes().getOrDefault("display_name", ""));
            }
            int births = before == null ? 1 : before.births() + 1;
            return KapuaLimits.checked(
                    new KapuaDevice(client.account(), client.clientId(), Map.copyOf(attributes), births));
        });
        events.add(new KapuaEvent(client.clientId(), kind));
    }

    private static Map<String, String> texts(KuraPayload payload) {
        Map<String, String> texts = new TreeMap<>();
        payload.metrics().forEach((name, value) -> texts.put(name, (String) value));
        return texts;
    }
}

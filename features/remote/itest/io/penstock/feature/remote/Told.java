// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import io.penstock.cloud.simulator.KapuaMessage;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.message.KuraPayload;

/**
 * A notification, as Kapua reads it.
 *
 * @param kind {@code download}, {@code install} or {@code uninstall}
 * @param error empty where none was told
 */
record Told(long job, String kind, String status, int percent, String error) {

    static Optional<Told> of(KapuaMessage message) {
        KuraPayload payload = message.payload();
        return List.of("download", "install", "uninstall").stream()
                .filter(kind -> payload.getMetric("dp." + kind + ".status") != null)
                .findFirst()
                .map(kind -> new Told(
                        (Long) payload.getMetric("job.id"),
                        kind,
                        (String) payload.getMetric("dp." + kind + ".status"),
                        (Integer) payload.getMetric("dp." + kind + ".progress"),
                        payload.getMetric("dp." + kind + ".error.message") instanceof String text ? text : ""));
    }

    boolean isEnd(String of) {
        return kind.equals(of) && !status.equals("IN_PROGRESS");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.cloud.simulator.KapuaMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.kura.message.KuraPayload;

/**
 * What Kapua was told of one job: its steps, in the order of their coming.
 *
 * @param job Kapua's {@code job.id}
 */
public record Operation(long job, List<Step> steps) {

    private static final String FAILED = "FAILED";
    private static final String COMPLETED = "COMPLETED";

    /**
     * One notification.
     *
     * @param kind download or install
     * @param status as Kapua reads it
     * @param error reason code, colon and sentence; empty where there is none
     */
    public record Step(String kind, String status, String error) {

        static Stream<Step> of(KuraPayload payload) {
            return Stream.of("download", "install")
                    .filter(kind -> payload.getMetric("dp." + kind + ".status") instanceof String)
                    .map(kind -> new Step(
                            kind,
                            (String) payload.getMetric("dp." + kind + ".status"),
                            payload.getMetric("dp." + kind + ".error.message") instanceof String text ? text : ""));
        }

        /** The end of the job, and not of its download, which goes on with the installation. */
        public boolean isEnd() {
            return status.equals(FAILED) || kind.equals("install") && status.equals(COMPLETED);
        }

        @Override
        public String toString() {
            return kind + " " + status + (error.isEmpty() ? "" : ": " + error);
        }
    }

    /** @param notifications of any job */
    public static Operation of(long job, List<KapuaMessage> notifications) {
        return new Operation(
                job,
                notifications.stream()
                        .map(KapuaMessage::payload)
                        .filter(payload -> Long.valueOf(job).equals(payload.getMetric("job.id")))
                        .flatMap(Step::of)
                        .distinct() // progress, and an outcome that is told again
                        .toList());
    }

    Optional<Step> end() {
        return steps.stream().filter(Step::isEnd).findFirst();
    }

    /** Why it failed, as Kapua's console shows it; empty where it did not. */
    String error() {
        return end().map(Step::error).orElse("");
    }

    /** Kapua was told once that it failed, why, and nothing else; also that the download had not. */
    void mustHaveFailed(String reason, Violations violations) {
        String name = "job " + job;
        List<Step> ends = steps.stream().filter(Step::isEnd).toList();
        violations.check(steps.contains(new Step("download", COMPLETED, "")), name + " was not downloaded: " + steps);
        if (ends.isEmpty()) {
            violations.add(name + " has no outcome: Kapua still shows it as running");
        } else {
            Step end = ends.get(0);
            violations.check(ends.size() == 1, name + " has more than one outcome: " + ends);
            violations.check(
                    end.kind().equals("install") && end.status().equals(FAILED),
                    name + " must fail to install, and Kapua was told: " + end);
            violations.check(
                    end.error().startsWith(reason + ": ") && end.error().length() > reason.length() + 2,
                    name + " must fail for " + reason + ", and Kapua was told: " + end);
        }
    }
}

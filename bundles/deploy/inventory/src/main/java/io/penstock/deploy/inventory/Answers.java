// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.cloud.request.Refusal;
import io.penstock.deploy.api.DeployException;
import java.util.Set;
import java.util.function.Supplier;

/** What the machine says, or why not: 404 where it looked for something, 500 where the gateway is at fault, else 400. */
final class Answers {

    private static final Set<String> MISSING =
            Set.of("deploy.unknown", "deploy.nothing_before", "deploy.no_file", "format.no_file");
    private static final Set<String> FAILED = Set.of(
            "deploy.storage",
            "deploy.disk_full",
            "deploy.stopping",
            "deploy.died",
            "deploy.no_verifier",
            "trust.no_keystore",
            "trust.anchor_lost",
            "trust.state");

    private Answers() {}

    static <T> T of(Supplier<T> question) throws Refusal {
        try {
            return question.get();
        } catch (DeployException e) {
            throw refusal(e.reason(), e.getMessage());
        }
    }

    private static Refusal refusal(String reason, String sentence) {
        if (MISSING.contains(reason)) {
            return Refusal.missing(reason, sentence);
        }
        return FAILED.contains(reason) ? Refusal.failed(reason, sentence) : Refusal.bad(reason, sentence);
    }
}

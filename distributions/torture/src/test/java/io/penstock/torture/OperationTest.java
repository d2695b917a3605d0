// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.KapuaMessage;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;

/** A gateway that tells Kapua what is not so, in each way once. */
class OperationTest {

    private static final String ERROR = "trial.rejected: the window refuses records";

    private final List<KapuaMessage> told = new ArrayList<>();

    @Test
    void acceptsAFailureThatSaysWhyUnderItsJobAlsoTwice() {
        tell(7, "download", "IN_PROGRESS", "");
        tell(7, "download", "COMPLETED", "");
        tell(7, "install", "IN_PROGRESS", "");
        tell(7, "install", "FAILED", ERROR);
        tell(7, "install", "FAILED", ERROR);
        tell(8, "install", "COMPLETED", "");
        assertThat(judged()).isEmpty();
        assertThat(Operation.of(7, told).error()).isEqualTo(ERROR);
    }

    @Test
    void seesThatNobodyWasTold() {
        tell(7, "download", "COMPLETED", "");
        tell(7, "install", "IN_PROGRESS", "");
        assertThat(judged()).singleElement().asString().contains("no outcome");
    }

    @Test
    void seesAnOutcomeUnderAnotherJob() {
        tell(7, "download", "COMPLETED", "");
        tell(8, "install", "FAILED", ERROR);
        assertThat(judged()).singleElement().asString().contains("no outcome");
    }

    @Test
    void seesASuccessThatWasNone() {
        tell(7, "download", "COMPLETED", "");
        tell(7, "install", "COMPLETED", "");
        assertThat(judged()).first().asString().contains("must fail to install");
    }

    @Test
    void seesASuccessThatWasTakenBack() {
        tell(7, "download", "COMPLETED", "");
        tell(7, "install", "COMPLETED", "");
        tell(7, "install", "FAILED", ERROR);
        assertThat(judged()).first().asString().contains("more than one outcome");
    }

    @Test
    void seesAnotherReasonAndNone() {
        for (String error : new String[] {"trial.rejected_not: x", "trial.rejected: ", "trial.rejected", ""}) {
            told.clear();
            tell(7, "download", "COMPLETED", "");
            tell(7, "install", "FAILED", error);
            assertThat(judged()).as(error).singleElement().asString().contains("must fail for trial.rejected");
        }
    }

    @Test
    void takesNoFailedDownloadForAFailedTrial() {
        tell(7, "download", "FAILED", ERROR);
        assertThat(judged()).hasSize(2).first().asString().contains("was not downloaded");
    }

    private List<String> judged() {
        var violations = new Violations();
        Operation.of(7, told).mustHaveFailed("trial.rejected", violations);
        return violations.first();
    }

    private void tell(long job, String kind, String status, String error) {
        var payload = new KuraPayload();
        payload.addMetric("job.id", job);
        payload.addMetric("dp." + kind + ".status", status);
        if (!error.isEmpty()) {
            payload.addMetric("dp." + kind + ".error.message", error);
        }
        told.add(new KapuaMessage(kind, "$EDC/acme/drill-1/DEPLOY-V2/NOTIFY/" + kind, 1, payload));
    }
}

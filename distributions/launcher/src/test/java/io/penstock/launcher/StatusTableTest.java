// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    private static final JsonObject STATUS = JsonParser.parseString("""
                    {"version": "0.1.0", "uptime_s": 7,
                     "edges": [{"edge": "pump -> filter", "state": "OPEN", "in": 12, "delivered": 10, "held": 0,
                                "rejected": {"receiver.threw": 2}}],
                     "stages": [], "slots": [], "links": [], "outbox": {"cursors": []},
                     "decisions": [{"asset": "pump", "decision": "normal", "model": "m", "version": "1.0.0",
                                    "score": 0.25, "latency_us": 40}]}""").getAsJsonObject();

    @Test
    void alignsAColumnWithItsWidestCell() {
        assertThat(StatusTable.of(STATUS).lines())
                .contains(
                        "  edge            state  in  delivered  held  rejected",
                        "  pump -> filter  OPEN   12  10         0     receiver.threw 2");
    }

    @Test
    void saysWhereThereIsNothing() {
        assertThat(StatusTable.of(STATUS)).contains("LINKS" + System.lineSeparator() + "  none");
    }

    @Test
    void tellsADecisionOnceUntilItChanges() {
        var decisions = new Decisions();
        assertThat(decisions.fresh(STATUS)).containsExactly("   7s  pump: normal by m 1.0.0 (score 0.250, 40 us)");
        assertThat(decisions.fresh(STATUS)).isEmpty();
    }

    @Test
    void theQuarantineIsATableWhereThereIsOne() {
        assertThat(StatusTable.of(STATUS)).doesNotContain("QUARANTINE");
        JsonObject status = STATUS.deepCopy();
        status.add(
                "quarantine",
                JsonParser.parseString(
                        "[{\"sha256\": \"ab12\", \"since\": \"2026-11-21T05:00:00Z\", \"reason\": \"admission.golden: 3\"}]"));
        assertThat(StatusTable.of(status).lines())
                .contains("QUARANTINE", "  ab12    2026-11-21T05:00:00Z  admission.golden: 3");
    }
}

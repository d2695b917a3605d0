// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.payload.Stamp;
import io.penstock.cloud.simulator.Client;
import io.penstock.driver.simulator.Refusal;
import io.penstock.driver.simulator.Table;
import java.nio.ByteBuffer;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line that loses, doubles and mixes up, each once: the ledger has to say so. */
class LedgerTest {

    private static final ProtobufCodec CODEC = new ProtobufCodec(false, PayloadLimits.DEFAULT);

    private final Violations violations = new Violations();
    private final Rows rows = new Rows(violations);
    private final Ledger ledger = new Ledger(rows, violations);

    @BeforeEach
    void sixRowsAreRead() throws Refusal {
        for (int i = 0; i < 6; i++) {
            rows.readRegisters(1, Table.INPUT_REGISTERS, 0, 18, ByteBuffer.allocate(36));
        }
    }

    @Test
    void takesWhatArrivesOnceAndInOrderAndForgivesARepetition() {
        publish(1, 1, 0.5);
        publish(1, 2, 2.5);
        publish(1, 2, 2.5);
        publish(2, 1, 4.5);
        assertThat(violations.first()).isEmpty();
        assertThat(ledger.records()).isEqualTo(3);
        assertThat(ledger.repeated()).isEqualTo(1);
        assertThat(ledger.holes()).isZero();
        assertThat(rows.received(0, 6)).isEqualTo(6);
        assertThat(rows.received(0, 4)).isEqualTo(4);
    }

    @Test
    void seesALostRecord() {
        publish(1, 1, 0.5);
        publish(1, 3, 4.5);
        assertThat(ledger.holes()).isEqualTo(1);
        assertThat(rows.received(0, 6)).isEqualTo(4);
    }

    @Test
    void seesARecordThatWasDoubledUnderAnotherName() {
        publish(1, 1, 0.5);
        publish(1, 2, 0.5);
        assertThat(violations.first()).singleElement().asString().contains("two names");
    }

    @Test
    void seesANameThatTwoRecordsHave() {
        publish(1, 1, 0.5);
        publish(1, 1, 2.5);
        assertThat(violations.first()).singleElement().asString().contains("names two records");
    }

    @Test
    void seesADisorderWithinAnEpochAndBetweenThem() {
        publish(1, 2, 0.5);
        publish(1, 1, 2.5);
        publish(3, 1, 4.5);
        assertThat(violations.count()).isEqualTo(1);
        publish(2, 1, 4.5);
        assertThat(violations.first()).anySatisfy(said -> assertThat(said).contains("later epoch"));
    }

    @Test
    void seesAWindowOverRowsThatDoNotFollowEachOther() {
        publish(1, 1, 1.0); // rows 0 and 2, or 1 and 1
        assertThat(violations.first()).singleElement().asString().contains("no two rows");
    }

    @Test
    void seesWhatWasNeverRead() {
        publish(1, 1, 5.5);
        assertThat(violations.first()).singleElement().asString().contains("never read");
    }

    @Test
    void seesWhatHasNoNameOrIsNoPayload() {
        ledger.published(new Client("", "", "torture"), "t", CODEC.encode(new KuraPayload()), 1);
        ledger.published(new Client("", "", "torture"), "t", new byte[] {8}, 1);
        assertThat(violations.first()).hasSize(2);
    }

    private void publish(long epoch, long seq, double mean) {
        var payload = new KuraPayload();
        new Stamp("torture", "decisions", epoch, seq).metrics().forEach(payload::addMetric);
        payload.addMetric("row_mean", mean);
        payload.addMetric("model_version", "1.0.0");
        ledger.published(new Client("", "", "torture"), "t", CODEC.encode(payload), 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KuraPayloadTest {

    private final KuraPayload payload = new KuraPayload();

    @Test
    void startsEmpty() {
        assertThat(payload.metrics()).isEmpty();
        assertThat(payload.getBody()).isNull();
        assertThat(payload.getTimestamp()).isNull();
        assertThat(payload.getPosition()).isNull();
        assertThat(new KuraPosition().getLatitude()).isNull();
    }

    @Test
    void viewsOfTheMetricsAreReadOnlyAndTheIteratorIsNot() {
        payload.addMetric("a", 1);
        payload.addMetric("b", "two");
        assertThatThrownBy(() -> payload.metrics().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> payload.metricNames().clear()).isInstanceOf(UnsupportedOperationException.class);
        for (var names = payload.metricsIterator(); names.hasNext(); ) {
            if ("a".equals(names.next())) {
                names.remove();
            }
        }
        assertThat(payload.metrics()).isEqualTo(Map.of("b", "two"));
    }

    @Test
    void aRequestNeedsAnId() throws ParseException {
        assertThatThrownBy(() -> KuraRequestPayload.buildFromKuraPayload(payload))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("request.id");
        payload.addMetric("request.id", "42");
        payload.setTimestamp(new Date(7));
        var request = KuraRequestPayload.buildFromKuraPayload(payload);
        assertThat(request.getRequestId()).isEqualTo("42");
        assertThat(request.getTimestamp()).isEqualTo(new Date(7));
        assertThat(request.getRequesterClientId()).isNull();
    }

    @Test
    void aReplyToAnExceptionHasItsMessageStackAndCode() {
        var reply = new KuraResponsePayload(new IllegalStateException("why"));
        assertThat(reply.metrics())
                .containsEntry("response.code", 500)
                .containsEntry("response.exception.message", "why");
        assertThat(reply.getExceptionStack()).contains("IllegalStateException: why");
    }

    @Test
    void aReplyToAnExceptionWithoutWordsHasNoMetricOfNull() {
        var reply = new KuraResponsePayload(400, new IllegalStateException());
        assertThat(reply.metrics()).doesNotContainKey("response.exception.message");
        assertThat(reply.getResponseCode()).isEqualTo(400);
    }

    @Test
    void aDisconnectSaysUptimeAndName() {
        assertThat(new KuraDisconnectPayload("12", "pump house").metrics())
                .isEqualTo(Map.of("uptime", "12", "display_name", "pump house"));
    }

    @Test
    void anAlertRefusesWhatIsNotOne() {
        var alert = new KuraAlertPayload(" leak ", KuraAlertSeverity.CRITICAL, KuraAlertStatus.ACTIVE);
        assertThat(alert.getCode()).isEqualTo("leak");
        assertThatThrownBy(() -> alert.addMetric("alert_code", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> alert.addMetric("alert_severity", "BAD")).isInstanceOf(IllegalArgumentException.class);
        alert.addMetric("alert_status", "RESET");
        assertThat(alert.getStatus()).isEqualTo(KuraAlertStatus.RESET);
        alert.setMessage(null);
        assertThat(alert.metrics()).doesNotContainKey("alert_message");
    }

    @Test
    void anAlertTellsTheSecondItAroseIn() {
        var alert = new KuraAlertPayload("leak", KuraAlertSeverity.WARNING, KuraAlertStatus.ACTIVE);
        assertThat(alert.getCreationTimestamp()).isNull();
        alert.setCreationTimestamp(new Date(1_700_000_000_123L));
        assertThat(alert.getCreationTimestamp()).isEqualTo(new Date(1_700_000_000_000L));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.kura.message.KuraBirthPayload.KuraBirthPayloadBuilder;
import org.eclipse.kura.message.KuraBirthPayload.TamperStatus;
import org.junit.jupiter.api.Test;

class KuraBirthPayloadTest {

    @Test
    void anEmptyBirthSaysOnlyWhichFrameworkItIs() {
        var birth = new KuraBirthPayloadBuilder().build();
        assertThat(birth.metrics()).isEqualTo(Map.of("application_framework", "Kura"));
        assertThat(birth.getTamperStatus()).isEqualTo(TamperStatus.UNSUPPORTED);
        assertThat(birth.getUptime()).isNull();
    }

    @Test
    void metricsBearTheNamesThatKapuaReads() {
        var birth = new KuraBirthPayloadBuilder()
                .withUptime("1")
                .withAcceptEncoding("gzip")
                .withApplicationIdentifiers("CONF-V2,DEPLOY-V2")
                .withPayloadEncoding("KURA_PROTOBUF")
                .withModemRssi("-70")
                .withModemFirmwareVersion("9")
                .withJdkVendorVersion("Temurin-17")
                .withTamperStatus(TamperStatus.TAMPERED)
                .build();
        assertThat(birth.metrics())
                .isEqualTo(Map.of(
                        "uptime", "1",
                        "accept_encoding", "gzip",
                        "application_ids", "CONF-V2,DEPLOY-V2",
                        "payload_encoding", "KURA_PROTOBUF",
                        "modem_rssi", "-70",
                        "modem_firmware_version", "9",
                        "jdk_vendor_version", "Temurin-17",
                        "tamper_status", "TAMPERED",
                        "application_framework", "Kura"));
        assertThat(birth.getTamperStatus()).isEqualTo(TamperStatus.TAMPERED);
    }

    @Test
    void theFrameworksVersionIsKurasVersion() {
        var birth = new KuraBirthPayloadBuilder()
                .withKuraVersion("5.6.0")
                .withApplicationFrameworkVersion("0.1")
                .build();
        assertThat(birth.getKuraVersion()).isEqualTo("0.1");
        assertThat(new KuraBirthPayloadBuilder()
                        .withKuraVersion("5.6.0")
                        .build()
                        .getKuraVersion())
                .isEqualTo("5.6.0");
    }

    @Test
    void whatIsNotKnownHasNoMetric() {
        var birth = new KuraBirthPayloadBuilder().withOs("Linux").withOs(null).build();
        birth.addMetric("os_version", null);
        assertThat(birth.metricNames()).containsExactly("application_framework");
    }

    @Test
    void carriesThePosition() {
        var position = new KuraPosition();
        assertThat(new KuraBirthPayloadBuilder().withPosition(position).build().getPosition())
                .isSameAs(position);
    }
}

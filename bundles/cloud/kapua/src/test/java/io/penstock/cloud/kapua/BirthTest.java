// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import java.lang.reflect.Proxy;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.system.ExtendedProperties;
import org.eclipse.kura.system.ExtendedPropertyGroup;
import org.eclipse.kura.system.SystemAdminService;
import org.eclipse.kura.system.SystemService;
import org.junit.jupiter.api.Test;

class BirthTest {

    /** What Kapua 2.1 reads of a birth. */
    private static final Set<String> READ_BY_KAPUA = Set.of(
            "uptime",
            "display_name",
            "model_name",
            "model_id",
            "part_number",
            "serial_number",
            "available_processors",
            "total_memory",
            "firmware_version",
            "bios_version",
            "os",
            "os_version",
            "os_arch",
            "jvm_name",
            "jvm_version",
            "jvm_profile",
            "application_framework",
            "application_framework_version",
            "osgi_framework",
            "osgi_framework_version",
            "connection_interface",
            "connection_ip",
            "accept_encoding",
            "application_ids",
            "modem_imei",
            "modem_imsi",
            "modem_iccid",
            "extended_properties",
            "tamper_status");

    @Test
    void hasAllThatTheRecordedBirthHasOfTheSameTypes() throws Exception {
        KuraPayload recorded = new ProtobufCodec(false, PayloadLimits.DEFAULT)
                .decode(Recorded.all().stream()
                        .filter(row -> row.topic().endsWith("/MQTT/BIRTH"))
                        .findFirst()
                        .orElseThrow()
                        .bytes());
        KuraPayload ours = birth("Linux").payload("A,B", "{}", new Date(5));
        assertThat(ours.metrics().keySet()).containsAll(recorded.metrics().keySet());
        recorded.metrics()
                .forEach((name, value) ->
                        assertThat(ours.getMetric(name)).as(name).hasSameClassAs(value));
        assertThat(ours.getTimestamp()).isEqualTo(new Date(5));
    }

    @Test
    void isTextThroughout() {
        KuraPayload birth = birth("Linux").payload("A,B", "{}", new Date());
        assertThat(birth.metrics().keySet()).containsAll(READ_BY_KAPUA);
        assertThat(birth.metrics().values()).hasOnlyElementsOfType(String.class);
        KuraPayload disconnect = birth("Linux").disconnect(new Date());
        assertThat(disconnect.metrics().keySet()).containsExactlyInAnyOrder("uptime", "display_name");
        assertThat(disconnect.metrics().values()).hasOnlyElementsOfType(String.class);
    }

    @Test
    void saysUnknownWhereTheSystemSaysNothing() {
        assertThat(birth(null).payload("", "{}", new Date()).getMetric("os")).isEqualTo("UNKNOWN");
        assertThat(birth(" ").payload("", "{}", new Date()).getMetric("os")).isEqualTo("UNKNOWN");
    }

    @Test
    void isCutWhereKapuaWouldNotTakeIt() {
        String ids = "APP-V1,".repeat(200) + "APP-V1";
        String os = "x".repeat(300);
        KuraPayload birth = new Birth(profile(os), os, Optional.empty()).payload(ids, "{}", new Date());
        assertThat(birth.getMetric("os_version")).isEqualTo("x".repeat(255));
        assertThat(birth.getMetric("display_name")).isEqualTo("x".repeat(255));
        assertThat(birth.getMetric("application_ids")).isEqualTo("APP-V1,".repeat(145) + "APP-V1"); // 1021 of 1024
        assertThat(birth("Linux").payload("x".repeat(1025), "{}", new Date()).getMetric("application_ids"))
                .isEqualTo("");
    }

    @Test
    void hasAnAddressThatAPersonCanUse() {
        assertThat(birth("Linux").payload("", "{}", new Date()).getMetric("connection_ip"))
                .isIn("127.0.0.1", "UNKNOWN"); // of the interface lo, where there is one
    }

    @Test
    void takesTheMakersProperties() {
        Map<String, Map<String, String>> groups = profile("Linux").extendedProperties();
        assertThat(ExtendedJson.write(groups))
                .isEqualTo("{\"version\":\"1.0\",\"properties\":{\"Maker\":{\"a\":\"1\",\"b\":\"\\\"2\\\"\"}}}");
        assertThat(ExtendedJson.write(Map.of())).isEqualTo("{\"version\":\"1.0\",\"properties\":{}}");
    }

    /** Kapua refuses the whole birth for a name of 65. */
    @Test
    void aNameThatKapuaWouldNotTakeIsCutAndStaysItsOwn() {
        String fits = "x".repeat(64);
        assertThat(ExtendedJson.write(Map.of("G", Map.of(fits, "1")))).contains("{\"" + fits + "\":\"1\"}");
        String json = ExtendedJson.write(Map.of("G", Map.of(fits + "a", "1", fits + "b", "2", "", "3")));
        assertThat(json)
                .contains("\"-\":\"3\"")
                .containsPattern("\"x{55}~[0-9a-f]{8}\":\"1\",\"x{55}~[0-9a-f]{8}\":\"2\"");
        assertThat(ExtendedJson.write(Map.of(fits + "a", Map.of()))).containsPattern("\"x{55}~[0-9a-f]{8}\":");
    }

    private static Birth birth(String os) {
        return new Birth(profile(os), "Gateway 1", Optional.empty());
    }

    private static SystemProfile profile(String os) {
        SystemService system = answering(
                SystemService.class,
                Map.of(
                        "getNumberOfProcessors",
                        4,
                        "getTotalMemory",
                        524_288L,
                        "getPrimaryNetworkInterfaceName",
                        "lo",
                        "getExtendedProperties",
                        Optional.of(new ExtendedProperties(
                                "1.0", List.of(new ExtendedPropertyGroup("Maker", Map.of("b", "\"2\"", "a", "1")))))),
                os);
        return new SystemProfile(system, answering(SystemAdminService.class, Map.of(), "12345"));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers, String otherwise) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.getOrDefault(method.getName(), otherwise)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What nobody well-meaning sends: refused with its reason, and nothing is different afterwards. */
@ExtendWith(BundleContextExtension.class)
class HostileRequestsTest {

    private static final String CONF = "CONF-V1/PUT/configurations";
    private static final String UPDATE = "CONF-V2/PUT/configurableComponents/configurations/_update";
    private static final String PROPERTY =
            "<configurations><configuration pid='org.acme.Heater'><properties><property name='mode' type='String'>"
                    + "<value>%s</value></property></properties></configuration></configurations>";

    private record Row(String resource, byte[] body, int code, String reason) {

        Row(String resource, String body, int code, String reason) {
            this(resource, body.getBytes(StandardCharsets.UTF_8), code, reason);
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(CONF, "", 400, "request.no_body"),
            new Row(CONF, "<configurations>", 400, "xml.malformed"),
            new Row(
                    CONF,
                    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + String.format(PROPERTY, "&e;"),
                    400,
                    "xml."),
            new Row(CONF, billionLaughs(), 400, "xml."),
            new Row(CONF, "<a>".repeat(100_000), 400, "xml.too_large"),
            new Row(CONF, String.format(PROPERTY, "hot"), 400, "configuration.option"),
            new Row(CONF, twice("max"), 400, "configuration.twice"),
            new Row(CONF + "/outbox", String.format(PROPERTY, "max"), 400, "configuration.other_pid"),
            new Row(CONF + "/..", String.format(PROPERTY, "max"), 400, "request.name"),
            new Row(CONF, new byte[] {'<', 'a', (byte) 0xFF, '/', '>'}, 400, "request.encoding"),
            new Row(CONF, new byte[(4 << 20) + 1], 400, "request.too_large"),
            new Row("CONF-V1/GET/snapshots/../../x", "", 400, "request.name"),
            new Row("CONF-V1/GET/snapshots/x", "", 400, "snapshot.id"),
            new Row("CONF-V1/GET/snapshots/77", "", 404, "snapshot.unknown"),
            new Row("CONF-V1/EXEC/rollback/-1", "", 404, "snapshot.unknown"),
            new Row("CONF-V1/GET/nothing", "", 404, "request.unknown_resource"),
            new Row("CONF-V1/DEL/configurations", "", 404, "request.unknown_resource"),
            new Row(UPDATE, "[".repeat(100_000), 400, "json.malformed"),
            new Row(UPDATE, "{\"configs\":[{\"pid\":7}]}x", 400, "json.malformed"),
            new Row(UPDATE, "{\"configs\":{}}", 400, "json.malformed"),
            new Row(UPDATE, "{\"configs\":[],\"configs\":[]}", 400, "json.malformed"),
            new Row(
                    UPDATE,
                    "{\"configs\":[{\"pid\":\"org.acme.Heater\",\"properties\":{\"ids\":{\"type\":\"INTEGER\",\"value\":[1e999999999]}}}]}",
                    400,
                    "json.value"),
            new Row("ASSET-V1/EXEC/write", "[]", 400, "request.no_body"),
            new Row("ASSET-V1/EXEC/write", "{\"name\":1}", 400, "json.malformed"),
            new Row("ASSET-V1/EXEC/erase", "[]", 404, "request.unknown_resource"),
            new Row("KEYS-V1/GET/keystores/entries/entry", "{\"alias\":\"../x\"}", 400, "request.name"),
            new Row(
                    "KEYS-V1/DEL/keystores/entries",
                    "{\"keystoreServicePid\":\"none\",\"alias\":\"a\"}",
                    404,
                    "keystore.unknown"),
            new Row("CMD-V1/EXEC/command", "", 500, "command.not_enabled"),
            new Row("WIRE-V1/PUT/graph/snapshot", "{}", 400, "json.missing"),
            new Row("SYS-V1/POST/properties/kura/filter", "{\"names\":\"all\"}", 400, "json.missing"));

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void eachIsRefusedWithItsReasonAndChangesNothing() throws Exception {
        var configurations = probe.service(ConfigurationService.class);
        probe.service(Heater.class);
        configurations.updateConfiguration("io.penstock.cloud.apps.command", Map.of("command.enable", false), false);
        try (var cloud = new Cloud(probe, "CONF-V1", "CONF-V2", "ASSET-V1", "KEYS-V1", "CMD-V1", "WIRE-V1", "SYS-V1")) {
            Map<String, Object> before =
                    configurations.getComponentConfiguration(HeaterConfig.PID).getConfigurationProperties();
            var snapshots = configurations.getSnapshots();
            for (Row row : ROWS) {
                String[] path = row.resource().split("/", 3);
                KapuaReply reply = cloud.ask(path[0], path[1], path[2], row.body());
                String what = row.resource() + " " + reply.error();
                assertThat(reply.code()).as(what).isEqualTo(row.code());
                assertThat(reply.error()).as(what).startsWith(row.reason());
            }
            assertThat(configurations
                            .getComponentConfiguration(HeaterConfig.PID)
                            .getConfigurationProperties())
                    .usingRecursiveComparison()
                    .isEqualTo(before);
            assertThat(configurations.getSnapshots()).isEqualTo(snapshots);
            cloud.isContent();
        }
    }

    private static String twice(String value) {
        String one = String.format(PROPERTY, value);
        return one.replace("<configurations>", "<configurations>" + one.replaceAll("</?configurations>", ""));
    }

    private static String billionLaughs() {
        var entities = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return entities + "]>" + String.format(PROPERTY, "&a19;");
    }
}

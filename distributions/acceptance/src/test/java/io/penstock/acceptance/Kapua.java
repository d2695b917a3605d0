// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.cloud.simulator.KapuaReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.message.KuraPayload;

/** A Kapua that outlives the gateway, and what it was told of its jobs. */
final class Kapua implements AutoCloseable {

    private static final String ACCOUNT = "acme";
    private static final String DEVICE = "gw-0001";
    private static final List<String> KINDS = List.of("download", "install");

    private final KapuaDouble kapua = new KapuaDouble();

    /** A notification; {@code error} is empty where none was told. */
    record Told(String kind, String status, String error) {

        /** The end of the job, and not of its download, which goes on with the installation. */
        boolean isEnd() {
            return status.equals("FAILED") || status.equals("COMPLETED") && kind.equals("install");
        }
    }

    Kapua() throws IOException {
        kapua.addUser(ACCOUNT, "gateways", "right");
    }

    /** A gateway that has nothing but the connector, and trials of two seconds; in Kura's XML. */
    String snapshot() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<esf:configurations xmlns:esf=\"http://eurotech.com/esf/2.0\">"
                + component("outbox", Map.of("service.factoryPid", "io.penstock.store.outbox"))
                + component(
                        "kapua",
                        Map.of(
                                "service.factoryPid",
                                "io.penstock.cloud.kapua",
                                "broker.url",
                                "mqtt://127.0.0.1:" + kapua.server().port(),
                                "account",
                                ACCOUNT,
                                "client.id",
                                DEVICE,
                                "user",
                                "gateways",
                                "password",
                                "right",
                                "birth.delay.s",
                                0))
                + component("io.penstock.deploy.remote", Map.of("trial.seconds", 2, "trial.records", 0))
                + "</esf:configurations>";
    }

    private static String component(String pid, Map<String, Object> properties) {
        var xml = new StringBuilder("<esf:configuration pid=\"" + pid + "\"><esf:properties>");
        property(xml, "kura.service.pid", "String", pid);
        properties.forEach((name, value) -> property(
                xml,
                name,
                name.equals("password") ? "Password" : value.getClass().getSimpleName(),
                value));
        return xml.append("</esf:properties></esf:configuration>").toString();
    }

    private static void property(StringBuilder xml, String name, String type, Object value) {
        xml.append(String.format(
                "<esf:property array=\"false\" encrypted=\"false\" name=\"%s\" type=\"%s\"><esf:value>%s</esf:value>"
                        + "</esf:property>",
                name, type, value));
    }

    /** A reply's code, or 0 where the gateway is away. */
    int ask(String verb, String resource, Map<String, Object> metrics) throws InterruptedException {
        return reply(verb, resource, metrics).code();
    }

    /** The body of a reply; empty where the gateway is away. */
    String read(String resource) throws InterruptedException {
        KapuaReply reply = reply("GET", resource, Map.of());
        return reply.code() == 200 ? new String(reply.payload().getBody(), StandardCharsets.UTF_8) : "";
    }

    private KapuaReply reply(String verb, String resource, Map<String, Object> metrics) throws InterruptedException {
        try {
            return kapua.request(ACCOUNT, DEVICE, "DEPLOY-V2", verb, resource, metrics, null)
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return new KapuaReply(0, new KuraPayload());
        }
    }

    /** Of a job, in their order. */
    List<Told> told(long job) {
        return kapua.notifications().stream()
                .map(message -> message.payload())
                .filter(payload -> Long.valueOf(job).equals(payload.getMetric("job.id")))
                .flatMap(payload -> KINDS.stream()
                        .filter(kind -> payload.getMetric("dp." + kind + ".status") != null)
                        .map(kind -> new Told(
                                kind,
                                String.valueOf(payload.getMetric("dp." + kind + ".status")),
                                payload.getMetric("dp." + kind + ".error.message") instanceof String text ? text : "")))
                .toList();
    }

    /** The distinct ends of a job: more than one is no truth. */
    List<Told> ends(long job) {
        return told(job).stream().filter(Told::isEnd).distinct().toList();
    }

    @Override
    public void close() throws IOException {
        kapua.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import io.penstock.deploy.api.Deployment;
import io.penstock.inference.api.Decisions;
import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.Seams;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.store.api.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The command endpoint as a component.
 *
 * <p>Framework properties: {@code penstock.command.port} (default 8480; 0 takes any free one), {@code
 * penstock.data.dir}. Services come and go on any thread; the sections see a snapshot of the lists.
 */
@Component(name = "io.penstock.console.command", immediate = true)
public final class CommandComponent {

    private static final String PORT = "8480";

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Seams> seams = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<StageStatistics> stages = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<LinkStatistics> links = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Slots> slots = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Decisions> decisions = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Quarantine> quarantines = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Deployment> deployments = new CopyOnWriteArrayList<>();

    private Endpoint endpoint;
    private Checks checks;

    @Activate
    void open(BundleContext context) throws IOException {
        Path data = Path.of(property(context, "penstock.data.dir", "data"));
        List<Section> sections = sections();
        checks = new Checks(context, sections);
        endpoint = new Endpoint(
                Integer.parseInt(property(context, "penstock.command.port", PORT)), data.resolve("command.properties"));
        endpoint.secret(
                "/status", new StatusCall(context.getBundle().getVersion().toString(), sections));
        new Deployments(context, () -> deployments).serve(endpoint);
        endpoint.open("/metrics", new Metrics(sections));
        endpoint.open("/health", checks);
        endpoint.start();
    }

    @Deactivate
    void close() throws IOException {
        endpoint.close();
        checks.close();
    }

    private List<Section> sections() {
        return List.of(
                new Deploys(() -> deployments),
                new Edges(() -> seams.stream().flatMap(s -> s.edges().stream()).toList()),
                new Stages(() -> stages.stream()
                        .sorted(Comparator.comparing(StageStatistics::pid))
                        .toList()),
                new SlotTable(() ->
                        slots.stream().flatMap(s -> s.statistics().stream()).toList()),
                new QuarantineTable(() ->
                        quarantines.stream().flatMap(q -> q.list().stream()).toList()),
                new DecisionTable(() ->
                        decisions.stream().flatMap(d -> d.latest().stream()).toList()),
                new Backlog(() -> outboxes.stream().map(Outbox::statistics).toList()),
                new Links(() -> links.stream()
                        .sorted(Comparator.comparing(LinkStatistics::pid))
                        .toList()));
    }

    private static String property(BundleContext context, String key, String otherwise) {
        return Optional.ofNullable(context.getProperty(key)).orElse(otherwise);
    }
}

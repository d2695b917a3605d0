// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.feature.probe.ModelJar;
import io.penstock.feature.probe.Probe;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.Slots;
import io.penstock.inference.api.VersionState;
import io.penstock.inference.api.VersionStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Models come and go in a running framework; a child process looks at each first. */
@ExtendWith(BundleContextExtension.class)
class AdmissionFeatureTest {

    private final List<Bundle> installed = new ArrayList<>();
    private BundleContext context;
    private Slots slots;
    private Quarantine quarantine;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext bundleContext) {
        context = bundleContext;
        var probe = new Probe(bundleContext);
        slots = probe.service(Slots.class);
        quarantine = probe.service(Quarantine.class);
        quarantine.list().forEach(model -> quarantine.release(model.sha256())); // of an earlier run
    }

    @AfterEach
    void remove() throws BundleException {
        for (Bundle bundle : installed) {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
        }
    }

    @Test
    void aMalformedModelIsRefusedWhileTheOldOneServesAndSoIsItsNextPush() throws Exception {
        start(new ModelJar("twice", "1.0.0"));
        assertThat(slots.await("twice", 60_000)).isTrue();
        assertThat(twice(3)).isEqualTo(6);

        Bundle bad = start(new ModelJar("twice", "2.0.0").unknownOperator());
        Probe.eventually(() -> assertThat(status("twice", "2.0.0"))
                .allMatch(s -> s.state() == VersionState.QUARANTINED)
                .extracting(s -> s.reason().split(":")[0])
                .containsExactly("admission.malformed"));
        assertThat(twice(4)).isEqualTo(8);
        assertThat(quarantine.list()).hasSize(1);

        bad.uninstall();
        String hash = quarantine.list().get(0).sha256();
        quarantine.release(hash);
        quarantine.add(hash, "test.first: the first reason"); // so that it shows who refuses
        start(new ModelJar("twice", "2.0.0").unknownOperator());
        Probe.eventually(() -> assertThat(status("twice", "2.0.0"))
                .extracting(VersionStatus::reason)
                .containsExactly("test.first: the first reason"));
        assertThat(twice(5)).isEqualTo(10);
    }

    @Test
    void aModelThatWasRolledBackIsRefusedByItsFile() throws Exception {
        start(new ModelJar("again", "1.0.0"));
        assertThat(slots.await("again", 60_000)).isTrue();
        String file = status("again", "1.0.0").get(0).sha256();

        quarantine.add(file, "deploy.rolled_back: its trial failed");
        start(new ModelJar("again", "1.1.0"));
        Probe.eventually(() -> assertThat(status("again", "1.1.0"))
                .extracting(VersionStatus::reason)
                .containsExactly("deploy.rolled_back: its trial failed"));
        assertThat(slots.active("again").orElseThrow().version()).isEqualTo("1.0.0");
    }

    @Test
    void aModelBundleWithAnActivatorNeverStarts() {
        assertThatThrownBy(() -> start(new ModelJar("evil", "1.0.0").header("Bundle-Activator", "evil.Activator")))
                .isInstanceOf(BundleException.class)
                .hasMessageNotContaining("evil.Activator"); // it was not even looked for
        assertThat(installed.get(0).getState()).isEqualTo(Bundle.INSTALLED);
    }

    private Bundle start(ModelJar jar) throws BundleException {
        Bundle bundle = context.installBundle("test:" + installed.size() + System.nanoTime(), jar.open());
        installed.add(bundle);
        bundle.start();
        return bundle;
    }

    private float twice(float value) throws Exception {
        try (Lease lease = slots.lease("twice")) {
            lease.floats(0).put(0, value);
            lease.run(1);
            return lease.result(0).get(0);
        }
    }

    private List<VersionStatus> status(String slot, String version) {
        return slots.statistics().stream()
                .filter(s -> s.slot().equals(slot))
                .flatMap(s -> s.versions().stream())
                .filter(v -> v.version().equals(version))
                .toList();
    }
}

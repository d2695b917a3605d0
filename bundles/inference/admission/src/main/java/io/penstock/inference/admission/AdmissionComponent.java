// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.Admission;
import io.penstock.inference.api.AdmissionReport;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.Quarantined;
import io.penstock.kura.files.Disk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Admission and quarantine as services: one of each for the gateway, without a configuration. */
@Component(
        name = "io.penstock.inference.admission",
        immediate = true,
        service = {Admission.class, Quarantine.class})
public final class AdmissionComponent implements Admission, Quarantine {

    private final Gate gate;
    private final QuarantineFile quarantine;

    @Activate
    public AdmissionComponent(BundleContext context, @Reference(name = "SystemService") SystemService system) {
        var options = new Options(context::getProperty);
        Path folder = options.data(Path.of(system.getKuraDataDirectory())).resolve("admission");
        var disk = new Disk();
        this.quarantine = new QuarantineFile(new Lines(disk, folder.resolve("quarantine.list")), Clock.systemUTC());
        this.gate = new Gate(
                new Nursery(folder, options.limits(), new BundlePayload(context.getBundle())),
                new Admitted(new Lines(disk, folder.resolve("admitted.list"))),
                options.shipped(),
                options.openUnseen());
    }

    @Deactivate
    void close() {
        gate.close();
    }

    @Override
    public AdmissionReport admit(ModelDescriptor descriptor, byte[] onnx, String digest) throws InferenceException {
        return gate.admit(descriptor, onnx, digest);
    }

    @Override
    public void add(String sha256, String reason) {
        quarantine.add(sha256, reason);
    }

    @Override
    public Optional<String> reason(String sha256) {
        return quarantine.reason(sha256);
    }

    @Override
    public List<Quarantined> list() {
        return quarantine.list();
    }

    @Override
    public boolean release(String sha256) {
        return quarantine.release(sha256);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.Admission;
import io.penstock.inference.api.AdmissionReport;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model is looked at, then opened by a child, unless one did before. One at a time. */
final class Gate implements Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Nursery nursery;
    private final Admitted admitted;
    private final Set<String> shipped;
    private final boolean openUnseen;

    /**
     * @param shipped digests of the models that came with the distribution
     * @param openUnseen whether a model is opened where no child can be had
     */
    Gate(Nursery nursery, Admitted admitted, Set<String> shipped, boolean openUnseen) {
        this.nursery = nursery;
        this.admitted = admitted;
        this.shipped = shipped;
        this.openUnseen = openUnseen;
    }

    @Override
    public AdmissionReport admit(ModelDescriptor model, byte[] onnx, String digest) throws InferenceException {
        ModelFile.check(onnx);
        byte[] question = Question.of(model, onnx);
        if (shipped.contains(digest)) {
            return new AdmissionReport(AdmissionReport.Origin.SHIPPED, 0, 0, 0, 0);
        }
        String key = Key.of(model, question, nursery.runtime());
        var known = admitted.of(key);
        return known.isPresent() ? known.get() : tried(model, question, key);
    }

    /** Ends what is tried now. */
    void close() {
        nursery.end();
    }

    private synchronized AdmissionReport tried(ModelDescriptor model, byte[] question, String key)
            throws InferenceException {
        try {
            long begin = System.nanoTime();
            AdmissionReport report = new Answer(model, nursery.limits()).judge(nursery.ask(question));
            admitted.add(key, report);
            LOG.info(
                    "model {} {} admitted in {} ms: opens in {} us, runs in {} us (p99), takes {} kB",
                    model.name(),
                    model.version(),
                    (System.nanoTime() - begin) / 1_000_000,
                    report.openMicros(),
                    report.p99Micros(),
                    report.memoryKilobytes());
            return report;
        } catch (InferenceException e) {
            if (openUnseen && e.reason().equals("admission.no_child")) {
                LOG.warn(
                        "model {} {} is opened without having been tried, as configured: {}",
                        model.name(),
                        model.version(),
                        e.getMessage());
                return new AdmissionReport(AdmissionReport.Origin.UNSEEN, 0, 0, 0, 0);
            }
            throw e;
        }
    }
}

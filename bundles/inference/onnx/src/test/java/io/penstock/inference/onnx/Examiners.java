// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.AdmissionReport;
import io.penstock.inference.api.Quarantine;

/** Examiners for tests that are about something else. */
final class Examiners {

    /** One that admits everything. */
    static Examiner lenient() {
        Quarantine quarantine = new QuarantineDouble();
        var seen = new AdmissionReport(AdmissionReport.Origin.SHIPPED, 0, 0, 0, 0);
        return new Examiner(new Opener(1), () -> (descriptor, onnx, digest) -> seen, () -> quarantine);
    }

    private Examiners() {}
}

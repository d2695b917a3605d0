// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

import io.penstock.kura.conformance.Outcome.Verdict;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

/** What became of all checks. Registered as a service, for the sake of its properties. */
public record Report(List<Outcome> outcomes) {

    /** Service property: {@code passed 12, failed 0, skipped 1}. */
    public static final String RESULT = "penstock.conformance.result";

    /** Service property: one line a check. */
    public static final String DETAILS = "penstock.conformance.details";

    public Report {
        outcomes = List.copyOf(outcomes);
    }

    String summary() {
        return "passed " + count(Verdict.PASSED) + ", failed " + count(Verdict.FAILED) + ", skipped "
                + count(Verdict.SKIPPED);
    }

    Dictionary<String, Object> properties() {
        var properties = new Hashtable<String, Object>();
        properties.put(RESULT, summary());
        properties.put(DETAILS, outcomes.stream().map(Outcome::line).toArray(String[]::new));
        return properties;
    }

    private long count(Verdict verdict) {
        return outcomes.stream().filter(o -> o.verdict() == verdict).count();
    }
}

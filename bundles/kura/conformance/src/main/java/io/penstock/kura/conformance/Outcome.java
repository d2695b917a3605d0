// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

/**
 * What became of one check.
 *
 * @param check its name
 * @param verdict on it
 * @param reason why, unless it passed
 */
record Outcome(String check, Verdict verdict, String reason) {

    enum Verdict {
        PASSED,
        FAILED,
        SKIPPED
    }

    static Outcome of(Check check, Host host) throws InterruptedException {
        try {
            check.run(host);
            return new Outcome(check.name(), Verdict.PASSED, "");
        } catch (Unmet e) {
            return new Outcome(check.name(), Verdict.FAILED, e.getMessage());
        } catch (NotHere e) {
            return new Outcome(check.name(), Verdict.SKIPPED, e.getMessage());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            return new Outcome(check.name(), Verdict.FAILED, "unexpected " + e);
        }
    }

    /** One line for the log. */
    String line() {
        return verdict.name().toLowerCase(java.util.Locale.ROOT) + " " + check
                + (reason.isEmpty() ? "" : ": " + reason);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Verdict;

/**
 * A wish that nothing speaks against.
 *
 * @param unit empty of items where nothing is installed
 * @param hash of the unit; empty likewise
 */
record Prepared(Unit unit, String hash, Verdict verdict, Plan plan, Blast blast) {

    String title() {
        return unit.version().isEmpty() ? unit.name() : unit.name() + " " + unit.version();
    }
}

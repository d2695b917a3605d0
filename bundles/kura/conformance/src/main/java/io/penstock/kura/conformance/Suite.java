// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

import io.penstock.kura.conformance.check.CloudFactories;
import io.penstock.kura.conformance.check.DriverLine;
import io.penstock.kura.conformance.check.Durable;
import io.penstock.kura.conformance.check.Encrypted;
import io.penstock.kura.conformance.check.Factory;
import io.penstock.kura.conformance.check.Inference;
import io.penstock.kura.conformance.check.Merge;
import io.penstock.kura.conformance.check.Metatype;
import io.penstock.kura.conformance.check.Models;
import io.penstock.kura.conformance.check.Ports;
import io.penstock.kura.conformance.check.Rollback;
import io.penstock.kura.conformance.check.Started;
import io.penstock.kura.conformance.check.Through;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All checks, one after the other. */
final class Suite {

    private final Host host;
    private final Consumer<String> log;

    Suite(Host host, Consumer<String> log) {
        this.host = host;
        this.log = log;
    }

    Report run() throws InterruptedException, Unmet {
        var outcomes = new ArrayList<Outcome>();
        host.settle();
        for (Check check : checks()) {
            Outcome outcome = Outcome.of(check, host);
            log.accept(outcome.line());
            outcomes.add(outcome);
        }
        return new Report(outcomes);
    }

    private List<Check> checks() throws Unmet {
        var checks = new ArrayList<Check>();
        host.bundles().forEach(bundle -> checks.add(new Started(bundle)));
        for (String factory : host.factories()) {
            checks.add(new Factory(factory));
            checks.add(new Metatype(factory));
        }
        host.components().stream().filter(Ports::wired).forEach(wired -> checks.add(new Ports(wired)));
        checks.addAll(CloudFactories.of(host.components()));
        checks.add(new Through());
        checks.addAll(DriverLine.all());
        checks.add(new Merge());
        checks.addAll(Models.of(host.bundles()));
        checks.add(new Inference());
        checks.add(new Durable());
        checks.add(new Encrypted());
        checks.add(new Rollback());
        return checks;
    }
}

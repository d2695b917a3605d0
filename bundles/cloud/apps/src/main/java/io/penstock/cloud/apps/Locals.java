// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps;

import io.penstock.cloud.request.Refusal;
import io.penstock.kura.seam.guard.LocalOnly;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks whether what Kapua wishes is for somebody at the gateway to do. Any thread. */
@Component(name = "io.penstock.cloud.apps.locals", service = Locals.class)
public final class Locals {

    private final List<LocalOnly> guards = new CopyOnWriteArrayList<>();

    @Activate
    public Locals() {
        // the guards come through the reference
    }

    @Reference(name = "LocalOnly", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(LocalOnly guard) {
        guards.add(guard);
    }

    public void remove(LocalOnly guard) {
        guards.remove(guard);
    }

    /** Whether somebody keeps something. */
    public boolean any() {
        return !guards.isEmpty();
    }

    /** @throws Refusal where the component is not to be changed from afar */
    public void check(String pid, Map<String, Object> wished) throws Refusal {
        Optional<String> refusal = guards.stream()
                .flatMap(each -> each.refusal(pid, wished).stream())
                .findFirst();
        if (refusal.isPresent()) {
            String[] parts = refusal.get().split(": ", 2);
            throw Refusal.bad(parts[0], parts[1]);
        }
    }
}

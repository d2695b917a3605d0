// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.StageStatistics;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * The counters and the health of a line, which get worse in one way while a bundle whose version has the qualifier
 * {@code ill} runs.
 */
final class Plant implements StageStatistics, LinkStatistics, Slots, HealthCheck {

    /** What gets worse. */
    enum Illness {
        DIES,
        REFUSES,
        LOSES_ITS_LINK,
        IS_SLOW,
        IS_UNWELL
    }

    private final BundleContext context;
    private volatile Illness illness = Illness.DIES;

    Plant(BundleContext context) {
        this.context = context;
        var named = new Hashtable<String, Object>(Map.of(HealthCheck.NAME, "furnace"));
        context.registerService(
                new String[] {
                    StageStatistics.class.getName(),
                    LinkStatistics.class.getName(),
                    Slots.class.getName(),
                    HealthCheck.class.getName()
                },
                this,
                named);
    }

    void falls(Illness next) {
        illness = next;
    }

    private boolean is(Illness one) {
        return illness == one && ill().isPresent();
    }

    private Optional<Bundle> ill() {
        return Arrays.stream(context.getBundles())
                .filter(each -> each.getVersion().getQualifier().equals("ill") && each.getState() == Bundle.ACTIVE)
                .findFirst();
    }

    @Override
    public String pid() {
        return "b";
    }

    @Override
    public long in() {
        if (is(Illness.DIES)) {
            try {
                ill().orElseThrow().stop();
            } catch (BundleException e) {
                throw new IllegalStateException(e);
            }
        }
        return 100;
    }

    @Override
    public long passed() {
        return 100;
    }

    @Override
    public long absorbed() {
        return 0;
    }

    @Override
    public long pending() {
        return 0;
    }

    @Override
    public Map<String, Long> rejected() {
        return is(Illness.REFUSES) ? Map.of("b.refused", 1L) : Map.of();
    }

    @Override
    public String peer() {
        return "nowhere";
    }

    @Override
    public LinkStatistics.State state() {
        return LinkStatistics.State.UP;
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public long connects() {
        return 1;
    }

    @Override
    public long failures() {
        return is(Illness.LOSES_ITS_LINK) ? 3 : 0;
    }

    @Override
    public Lease lease(String slot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ModelDescriptor> active(String slot) {
        return Optional.empty();
    }

    @Override
    public boolean await(String slot, long millis) {
        return true;
    }

    @Override
    public List<SlotStatistics> statistics() {
        double micros = is(Illness.IS_SLOW) ? 5_000 : 100;
        return List.of(new SlotStatistics("slot", "m", "1.0.0", 10, micros, micros, Map.of(), List.of()));
    }

    @Override
    public Result execute() {
        return new Result(is(Illness.IS_UNWELL) ? Result.Status.CRITICAL : Result.Status.OK, "");
    }
}

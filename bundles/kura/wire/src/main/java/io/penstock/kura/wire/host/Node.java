// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All instances under one pid, and which of them is live. Changed only by who has claimed it, and under the topology's
 * lock where the lock's readers look.
 */
final class Node {

    private final String pid;
    private final List<Instance> instances = new ArrayList<>();
    private Optional<Instance> live = Optional.empty();
    private Optional<byte[]> state = Optional.empty();
    private boolean quiesced;
    private boolean claimed;

    Node(String pid) {
        this.pid = pid;
    }

    String pid() {
        return pid;
    }

    List<Instance> instances() {
        return instances;
    }

    Optional<Instance> live() {
        return live;
    }

    void live(Optional<Instance> instance) {
        live = instance;
    }

    boolean isLive(Instance instance) {
        return live.isPresent() && live.get() == instance;
    }

    boolean isLiveOf(Object owner) {
        return live.isPresent() && live.get().owner().equals(owner);
    }

    /** The youngest that is not live and not leaving. */
    Optional<Instance> heir() {
        return instances.stream().filter(i -> !isLive(i) && !i.leaving()).max(Comparator.comparingLong(Instance::age));
    }

    Optional<Instance> standby(Object owner) {
        return instances.stream()
                .filter(i -> !isLive(i) && !i.leaving() && i.owner().equals(owner))
                .max(Comparator.comparingLong(Instance::age));
    }

    /** What the last live instance gave, for the next one. */
    Optional<byte[]> takeState() {
        Optional<byte[]> taken = state;
        state = Optional.empty();
        return taken;
    }

    void keepState(Optional<byte[]> given) {
        state = given;
    }

    /** The live instance has given its state and waits to be stopped. */
    boolean quiesced() {
        return quiesced;
    }

    void quiesced(boolean now) {
        quiesced = now;
    }

    boolean claimed() {
        return claimed;
    }

    void claimed(boolean now) {
        claimed = now;
    }
}

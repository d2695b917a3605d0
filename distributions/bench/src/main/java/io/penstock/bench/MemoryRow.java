// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a gateway holds. */
final class MemoryRow implements Row {

    private static final int IDLE_SECONDS = 10;
    private static final int LOAD_SECONDS = 40;
    private static final int MOST_ROUNDS = 2; // each takes a minute and a half, and they agree within some MB

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "Resident set of the gateway's process: idle after ten seconds without a component of an operator's; the"
                + " most in forty seconds of the demo, and of the demo read 1000 times a second in place of 20."
                + " Started with the class archive of an earlier start. The floor is the bare framework of the row start.";
    }

    @Override
    public String why() {
        return "ONNX Runtime's library and its arena are some 30 MB of it, the broker of the demo some 15; what C2 needs while it"
                + " compiles is up to 20 MB, which malloc gives back late.";
    }

    @Override
    public void run(Run run) throws Exception {
        var home = new GatewayHome(run.folder());
        Path list = StartRow.bare(home, run.folder());
        int rounds = run.isQuick() ? 1 : Math.min(run.rounds(), MOST_ROUNDS);
        var idle = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        Path empty = run.folder().resolve("idle");
        home.start(empty, StartRow.EMPTY).close();
        StartRow.felix(home, list).close();
        for (int round = 0; round < rounds; round++) {
            run.say("idle " + (round + 1) + "/" + rounds);
            try (Child ours = home.start(empty, StartRow.EMPTY);
                    Child floor = StartRow.felix(home, list)) {
                idle.add(most(ours, run.isQuick() ? 2 : IDLE_SECONDS));
                bare.add(floor.residentMegabytes());
            }
        }
        run.report("idle", "MB", Goal.atMost(126), idle, bare);
        String demo = home.demo();
        loaded(run, "demo", home, demo, rounds);
        loaded(run, "demo, 1000 reads a second", home, demo.replace("<esf:value>50<", "<esf:value>1<"), rounds);
    }

    private static void loaded(Run run, String what, GatewayHome home, String seed, int rounds) throws Exception {
        Path data = run.folder().resolve(what.replaceAll("\\W", "-"));
        home.start(data, seed).close();
        var most = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            run.say(what + " " + (round + 1) + "/" + rounds);
            try (Child ours = home.start(data, seed)) {
                most.add(most(ours, run.isQuick() ? 2 : LOAD_SECONDS));
            }
        }
        run.report(what, "MB", Goal.atMost(165), most, List.of());
    }

    /** The most that is seen, with a look a second. */
    private static double most(Child child, int seconds) throws IOException, InterruptedException {
        var never = new CountDownLatch(1);
        double most = child.residentMegabytes();
        for (int second = 0; second < seconds; second++) {
            never.await(1, TimeUnit.SECONDS);
            most = Math.max(most, child.residentMegabytes());
        }
        return most;
    }
}

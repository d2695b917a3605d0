// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.bench.inside.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a start costs. */
final class StartRow implements Row {

    /** A gateway without a component of the operator's. */
    static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<esf:configurations xmlns:esf=\"http://eurotech.com/esf/2.0\"></esf:configurations>\n";

    private static final List<String> BARE = List.of(
            "org.apache.felix.scr",
            "org.apache.felix.configadmin",
            "org.osgi.service.component",
            "org.osgi.util.function",
            "org.osgi.util.promise");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "CPU time of the process from its beginning until every bundle is active, with class archive and bundle"
                + " cache of an earlier start, beside Felix with SCR, ConfigAdmin and as many bundles in all, each of the"
                + " others with one component. \"Empty\" has no component of an operator's; \"demo\" has that of the"
                + " distribution, with broker, simulated pump and models.";
    }

    @Override
    public String why() {
        return "Of an empty start some 0.2 s are Logback that reads its configuration (0.1 s less where Java sets it up"
                + " in its place), 0.1 s the service loader bridge (SpiFly, ASM) that SLF4J 2 asks for, 0.1 s ONNX Runtime's"
                + " library, 0.3 to 0.4 s the compilers. Some 500 lambdas of bundles are spun anew at each start: the class"
                + " archive keeps those of the application's class loader only, and of a class that launcher and bundles"
                + " both have (Gson) it keeps one.";
    }

    @Override
    public void run(Run run) throws Exception {
        var home = new GatewayHome(run.folder());
        Path list = bare(home, run.folder());
        var demo = home.demo();
        start(run, "empty", home, StartRow.EMPTY, list, Goal.ratioAtMost(1.5));
        start(run, "demo", home, demo, list, Goal.NONE);
    }

    private static void start(Run run, String what, GatewayHome home, String seed, Path list, Goal goal)
            throws Exception {
        Path data = run.folder().resolve("start-" + what);
        run.say(what + ": first starts, for archive and cache");
        ours(home, data, seed);
        floor(home, list);
        var ours = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        for (int round = 0; round < run.rounds(); round++) {
            run.say(what + " " + (round + 1) + "/" + run.rounds());
            ours.add(ours(home, data, seed));
            floor.add(floor(home, list));
        }
        run.report("start, " + what, "ms CPU", goal, ours, floor);
    }

    private static double ours(GatewayHome home, Path data, String seed) throws Exception {
        try (Child child = home.start(data, seed)) {
            return child.cpuMillis();
        }
    }

    private static double floor(GatewayHome home, Path list) throws Exception {
        try (Child child = felix(home, list)) {
            return child.cpuMillis();
        }
    }

    /** The bare framework, up. */
    static Child felix(GatewayHome home, Path list) throws IOException {
        return felix(home, list, BareFelix.class);
    }

    /** A class that begins with the bare framework, and gets {@code more} behind its cache and its list. */
    static Child felix(GatewayHome home, Path list, Class<?> main, String... more) throws IOException {
        Path folder = list.getParent();
        Path archive = folder.resolve("bare.jsa");
        var arguments = new ArrayList<>(List.of(
                Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + archive,
                main.getName(),
                folder.resolve("bare-cache").toString(),
                list.toString()));
        arguments.addAll(List.of(more));
        return Child.start(
                System.getProperty("penstock.home") + "/lib/io.penstock.bench.jar:" + home.classPath(),
                arguments,
                BareFelix.UP,
                folder.resolve("bare.log"));
    }

    /** Writes as many bundles as the distribution has, and their list. */
    static Path bare(GatewayHome home, Path folder) throws IOException {
        var lines = new ArrayList<String>();
        for (Path bundle : home.bundles()) {
            String file = bundle.getFileName().toString();
            if (BARE.stream().anyMatch(name -> file.startsWith(name + "-"))) {
                lines.add(bundle.toString());
            }
        }
        while (lines.size() < home.bundles().size()) {
            String name = "io.penstock.bench.part" + lines.size();
            lines.add(new BundleJar(name, "1.0.0")
                    .component(
                            "part",
                            Part.class,
                            "immediate=\"true\"",
                            "<service><provide interface=\"java.lang.Runnable\"/></service>")
                    .write(folder.resolve(name + ".jar"))
                    .toString());
        }
        return Files.write(folder.resolve("bare.list"), lines);
    }
}

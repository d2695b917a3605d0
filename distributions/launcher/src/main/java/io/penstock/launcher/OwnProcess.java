// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the distribution that is no gateway: in a process of its own, on a class path of the gateway's jars. */
record OwnProcess(String name, String mainClass, List<String> options) {

    /**
     * Runs it to its end; it ends with this process.
     *
     * @return its exit code
     */
    int run(Path home, List<String> arguments) throws IOException, InterruptedException {
        Path jar = home.resolve("lib/" + mainClass.substring(0, mainClass.lastIndexOf('.')) + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException(name + ".missing", jar + " is missing. Unpack the distribution again.");
        }
        Process process =
                new ProcessBuilder(command(home, arguments)).inheritIO().start();
        var end = new Thread(process::destroy, "penstock-" + name + "-stop");
        Runtime.getRuntime().addShutdownHook(end);
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        return exit;
    }

    private List<String> command(Path home, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dpenstock.home=" + home);
        command.add("-Dlogback.configurationFile=io/penstock/bench/logback.xml");
        command.addAll(
                List.of("-cp", home.resolve("lib") + "/*" + File.pathSeparator + home.resolve("bundles") + "/*"));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import com.google.gson.JsonObject;
import io.penstock.bench.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A gateway by its start script, with a data folder and a first snapshot of its own. Used by one thread. */
public final class GatewayProcess {

    private final Path data;
    private final Process process;
    private final Thread end;
    private Optional<Endpoint> endpoint = Optional.empty();

    /** Starts one, in this process's environment. */
    public GatewayProcess(Path script, Path data, Path seed) throws IOException {
        this(script, data, seed, Map.of());
    }

    /** @param environment beside this process's */
    public GatewayProcess(Path script, Path data, Path seed, Map<String, String> environment) throws IOException {
        this.data = data;
        Files.deleteIfExists(data.resolve("command.properties"));
        var builder = new ProcessBuilder(script.toString(), "run", "--quiet");
        builder.environment().putAll(environment);
        builder.environment().put("PENSTOCK_DATA", data.toString());
        builder.environment().put("PENSTOCK_OPTS", "-Dpenstock.seed=" + seed + " -Dpenstock.command.port=0");
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolve("run.log").toFile()));
        this.process = builder.start();
        this.end = new Thread(process::destroyForcibly, "torture-end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** Whether its command endpoint can be asked. */
    public boolean answers() throws IOException {
        if (endpoint.isEmpty() && Files.exists(data.resolve("command.properties"))) {
            endpoint = Optional.of(new Endpoint(data));
        }
        return endpoint.isPresent();
    }

    /** What it counts. */
    public JsonObject status() throws IOException {
        return endpoint().status();
    }

    void swap(Path jar) throws IOException {
        endpoint().swap(jar);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
    }

    /** SIGTERM, as Ctrl-C: true where it ended by itself in time. */
    public boolean stop(Duration longest) throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        kill();
        return ended;
    }

    /** @throws IOException before it {@linkplain #answers answers} */
    public Endpoint endpoint() throws IOException {
        if (!answers()) {
            throw new IOException("the gateway on " + data + " has no command endpoint yet");
        }
        return endpoint.orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.system.SystemAdminService;
import org.eclipse.kura.system.SystemService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restarts the machine, if the operator has said by which command, and writes its caches to disk. */
class Administrator implements SystemAdminService {

    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);
    private static final long LONGEST_SECONDS = 60;

    private final Path uptime;
    private final Optional<List<String>> rebootCommand;

    /**
     * @param root {@code /}, unless a test has files of its own
     * @param rebootCommand the program and its arguments
     */
    Administrator(Path root, Optional<List<String>> rebootCommand) {
        this.uptime = root.resolve("proc/uptime");
        this.rebootCommand = rebootCommand;
    }

    /** The first number of {@code /proc/uptime} (proc(5)) is seconds. */
    @Override
    public String getUptime() {
        return TextFile.read(uptime)
                .map(text -> text.split(" ")[0])
                .filter(seconds -> seconds.matches("\\d+(\\.\\d+)?"))
                .map(seconds -> Long.toString(Math.round(Double.parseDouble(seconds) * 1000)))
                .orElse(SystemService.UNKNOWN);
    }

    @Override
    public void reboot() {
        rebootCommand.ifPresentOrElse(
                this::run,
                () -> LOG.warn(
                        "system.reboot_refused: a restart of the machine was asked for and no command is set. Set"
                                + " penstock.reboot.command, for instance to \"systemctl reboot\", to allow it."));
    }

    @Override
    public void sync() {
        run(List.of("sync"));
    }

    private void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                LOG.warn("system.command_hangs: {} was ended after {} s.", command, LONGEST_SECONDS);
            } else if (process.exitValue() != 0) {
                LOG.warn(
                        "system.command_failed: {} ended with code {}. Run it by hand, as the gateway's user, to see"
                                + " why.",
                        command,
                        process.exitValue());
            }
        } catch (IOException e) {
            LOG.warn("system.command_failed: {} could not be run. Is it installed?", command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.slf4j.Logger;

/**
 * Writes warnings and errors of the OSGi log into the gateway's: what the component runtime says of a component that cannot
 * be activated, or does not take its configuration, is nowhere else. Felix' own bridge writes nothing with Logback 1.5.
 *
 * <p>Entries come on any thread, one after the other.
 */
final class FrameworkLog implements LogListener {

    private final Function<String, Logger> loggers;
    private long last = -1;

    /** @param loggers of the gateway's log, by the symbolic name of the bundle that an entry is about */
    FrameworkLog(Function<String, Logger> loggers) {
        this.loggers = loggers;
    }

    /** What was logged before it listened; each entry is written once. */
    synchronized void catchUp(LogReaderService reader) {
        List<LogEntry> before = new ArrayList<>(Collections.list(reader.getLog()));
        Collections.reverse(before); // the newest comes first
        before.forEach(this::logged);
    }

    @Override
    public synchronized void logged(LogEntry entry) {
        if (entry.getSequence() <= last) {
            return;
        }
        last = entry.getSequence();
        Bundle bundle = entry.getBundle();
        Logger log = loggers.apply(bundle == null ? "osgi" : String.valueOf(bundle.getSymbolicName()));
        if (entry.getLogLevel() == LogLevel.ERROR) {
            log.error(entry.getMessage(), entry.getException());
        } else if (entry.getLogLevel() == LogLevel.WARN) {
            log.warn(entry.getMessage(), entry.getException());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogReaderService;
import org.slf4j.Logger;

class FrameworkLogTest {

    private final List<String> written = new ArrayList<>();
    private final FrameworkLog log = new FrameworkLog(this::logger);

    @Test
    void whatWasLoggedBeforeIsWrittenInItsOrderAndOnce() {
        LogEntry second = entry(2, LogLevel.ERROR, "no such statistic");
        log.catchUp(reader(List.of(second, entry(1, LogLevel.WARN, "slow"))));
        log.logged(second); // which the listener heard meanwhile
        log.logged(entry(3, LogLevel.WARN, "slower"));
        assertThat(written)
                .containsExactly(
                        "osgi warn: slow, because of slow",
                        "osgi error: no such statistic, because of no such statistic",
                        "osgi warn: slower, because of slower");
    }

    @Test
    void whatNobodyActsOnIsNotWritten() {
        log.logged(entry(1, LogLevel.INFO, "BundleEvent STARTED"));
        log.logged(entry(2, LogLevel.DEBUG, "ServiceEvent REGISTERED"));
        assertThat(written).isEmpty();
    }

    private Logger logger(String name) {
        return (Logger) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Logger.class},
                (proxy, method, arguments) -> written.add(name + " " + method.getName() + ": " + arguments[0]
                        + ", because of " + ((Exception) arguments[1]).getMessage()));
    }

    private static LogReaderService reader(List<LogEntry> newestFirst) {
        return (LogReaderService) Proxy.newProxyInstance(
                FrameworkLogTest.class.getClassLoader(),
                new Class<?>[] {LogReaderService.class},
                (proxy, method, arguments) -> Collections.enumeration(newestFirst));
    }

    private static LogEntry entry(long sequence, LogLevel level, String message) {
        return (LogEntry) Proxy.newProxyInstance(
                FrameworkLogTest.class.getClassLoader(),
                new Class<?>[] {LogEntry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSequence" -> sequence;
                    case "getLogLevel" -> level;
                    case "getMessage" -> message;
                    case "getException" -> new IllegalArgumentException(message);
                    default -> null;
                });
    }
}

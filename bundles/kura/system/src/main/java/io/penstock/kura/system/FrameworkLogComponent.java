// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogReaderService;
import org.slf4j.LoggerFactory;

/** The OSGi log, in the gateway's. */
@Component(
        name = "io.penstock.kura.system.log",
        service = {})
public final class FrameworkLogComponent {

    private final LogReaderService reader;
    private final FrameworkLog log = new FrameworkLog(LoggerFactory::getLogger);

    @Activate
    public FrameworkLogComponent(@Reference LogReaderService reader) {
        this.reader = reader;
        reader.addLogListener(log);
        log.catchUp(reader);
    }

    @Deactivate
    void close() {
        reader.removeLogListener(log);
    }
}

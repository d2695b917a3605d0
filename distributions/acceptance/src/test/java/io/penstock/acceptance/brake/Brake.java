// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance.brake;

import io.penstock.deploy.api.Auditor;
import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Holds the deploy machine at a step, for as long as the process lives, so that it is killed there and nowhere else.
 *
 * <p>The step stands in the file {@code brake/hold} of the data folder: an event of the audit trail, which comes before
 * anybody else is told, a phase, or the first word of its message. When it is reached, {@code brake/held} is there.
 */
public final class Brake implements BundleActivator, DeployListener, Auditor {

    private Path folder;

    @Override
    public void start(BundleContext context) {
        folder = Path.of(context.getProperty("penstock.data.dir"), "brake");
        context.registerService(
                new String[] {DeployListener.class.getName(), Auditor.class.getName()}, this, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the services away
    }

    @Override
    public void audit(String event, Map<String, String> facts) {
        at(event);
    }

    @Override
    public void changed(Progress progress) {
        at(progress.phase().name());
        at(progress.message().split(" ", 2)[0]);
    }

    private void at(String step) {
        try {
            Path hold = folder.resolve("hold");
            if (Files.exists(hold) && Files.readString(hold).equals(step)) {
                Files.createFile(folder.resolve("held"));
                new CountDownLatch(1).await();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

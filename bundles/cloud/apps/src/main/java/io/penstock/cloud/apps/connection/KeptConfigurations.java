// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import io.penstock.kura.marshal.ConfigurationsXml;
import io.penstock.kura.marshal.FormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Configurations in a file, as a snapshot has them. Any thread. */
final class KeptConfigurations {

    private static final Logger LOG = LoggerFactory.getLogger(KeptConfigurations.class);

    private final FileLayer layer;
    private final Path file;
    private final ConfigurationsXml format = new ConfigurationsXml();
    private List<ComponentConfiguration> all; // guarded by this

    /** With what the file has, if there is one that can be read. */
    KeptConfigurations(FileLayer layer, Path file) {
        this.layer = layer;
        this.file = file;
        this.all = read();
    }

    synchronized List<ComponentConfiguration> all() {
        return all;
    }

    synchronized boolean has(String pid) {
        return all.stream().anyMatch(each -> each.getPid().equals(pid));
    }

    /** Returns when they are durable. */
    synchronized void add(List<ComponentConfiguration> more) throws IOException {
        var both = new ArrayList<>(all);
        both.addAll(more);
        replace(both);
    }

    synchronized void forget(Collection<String> pids) throws IOException {
        var rest = new ArrayList<>(all);
        if (rest.removeIf(each -> pids.contains(each.getPid()))) {
            replace(rest);
        }
    }

    private void replace(List<ComponentConfiguration> with) throws IOException {
        try {
            if (with.isEmpty()) {
                layer.delete(file);
            } else {
                new DurableFile(layer, file).replace(format.write(with).getBytes(StandardCharsets.UTF_8));
            }
        } catch (FormatException e) {
            throw new IOException(e.getMessage(), e);
        }
        all = List.copyOf(with);
    }

    private List<ComponentConfiguration> read() {
        if (!layer.exists(file)) {
            return List.of();
        }
        try {
            return List.copyOf(format.read(new String(layer.read(file), StandardCharsets.UTF_8)));
        } catch (IOException | FormatException e) {
            LOG.error("configuration.kept_unreadable: {} is left alone; what connections were is not known", file, e);
            return List.of();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The configurations of ConfigAdmin that have a {@code kura.service.pid}: those that this host owns.
 *
 * <p>Passwords are in there as sealed texts; here they are {@link org.eclipse.kura.configuration.Password}s with the
 * same sealed text.
 */
final class Stored {

    /** Delivered to whichever bundle has the component, to two of them during a swap. */
    private static final String ANY_BUNDLE = "?";

    /** A configuration as it is now. */
    record Entry(String pid, String servicePid, Optional<String> factoryPid, Map<String, Object> properties) {}

    private final ConfigurationAdmin admin;

    Stored(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** In the order of their PIDs. */
    List<Entry> all() throws IOException {
        return list("(" + ConfigurationService.KURA_SERVICE_PID + "=*)");
    }

    Optional<Entry> of(String pid) throws IOException {
        return list("(" + ConfigurationService.KURA_SERVICE_PID + "=" + escaped(pid) + ")").stream()
                .findFirst();
    }

    /** The configuration of a single component, also one that somebody else made and that has no name of Kura's yet. */
    Optional<Entry> single(String servicePid) throws IOException {
        Configuration[] found = find("(" + Constants.SERVICE_PID + "=" + escaped(servicePid) + ")");
        return found.length == 0 ? Optional.empty() : Optional.of(entry(servicePid, found[0]));
    }

    List<Entry> ofFactory(String factoryPid) throws IOException {
        return list("(&(" + ConfigurationService.KURA_SERVICE_PID + "=*)(" + ConfigurationAdmin.SERVICE_FACTORYPID + "="
                + escaped(factoryPid) + "))");
    }

    void create(String factoryPid, String pid, Map<String, Object> properties) throws IOException {
        Configuration configuration = pid.matches("[\\w. -]+")
                ? admin.getFactoryConfiguration(factoryPid, pid, ANY_BUNDLE)
                : admin.createFactoryConfiguration(factoryPid, ANY_BUNDLE); // a '|' in it would be read as a target
        write(configuration, pid, properties);
    }

    /** Writes the configuration of a single component, or of an instance that exists. */
    void put(String servicePid, String pid, Map<String, Object> properties) throws IOException {
        write(admin.getConfiguration(servicePid, ANY_BUNDLE), pid, properties);
    }

    void delete(Entry entry) throws IOException {
        admin.getConfiguration(entry.servicePid(), ANY_BUNDLE).delete();
    }

    private static void write(Configuration configuration, String pid, Map<String, Object> properties)
            throws IOException {
        Dictionary<String, Object> dictionary = new Hashtable<>();
        properties.forEach((key, value) -> dictionary.put(key, Sealed.toText(value)));
        dictionary.remove(Constants.SERVICE_PID); // ConfigAdmin's own
        dictionary.remove(ConfigurationAdmin.SERVICE_FACTORYPID);
        dictionary.put(ConfigurationService.KURA_SERVICE_PID, pid);
        configuration.updateIfDifferent(dictionary);
    }

    private List<Entry> list(String filter) throws IOException {
        var entries = new ArrayList<Entry>();
        for (Configuration each : find(filter)) {
            if (each.getProperties().get(ConfigurationService.KURA_SERVICE_PID) instanceof String pid) {
                entries.add(entry(pid, each));
            }
        }
        entries.sort(Comparator.comparing(Entry::pid));
        return entries;
    }

    private Configuration[] find(String filter) throws IOException {
        try {
            Configuration[] found = admin.listConfigurations(filter);
            return found == null ? new Configuration[0] : found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(filter, e);
        }
    }

    private static Entry entry(String pid, Configuration configuration) {
        Dictionary<String, Object> dictionary = configuration.getProperties();
        var properties = new TreeMap<String, Object>();
        dictionary
                .keys()
                .asIterator()
                .forEachRemaining(key -> properties.put(key, Sealed.toPassword(dictionary.get(key))));
        return new Entry(pid, configuration.getPid(), Optional.ofNullable(configuration.getFactoryPid()), properties);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*()])", "\\\\$1");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.eclipse.kura.system.SystemService;

/**
 * All that is known of the gateway under Kura's keys: what the operator set, else what the machine tells, else a default.
 */
final class GatewayProperties {

    /** Known to Java or to the framework under the very keys that Kura uses. */
    private static final List<String> OF_THE_PLATFORM = List.of(
            SystemService.KEY_OS_ARCH,
            SystemService.KEY_OS_NAME,
            SystemService.KEY_JAVA_VERSION,
            SystemService.KEY_JAVA_VENDOR,
            SystemService.KEY_JAVA_VM_NAME,
            SystemService.KEY_JAVA_VM_VERSION,
            SystemService.KEY_JAVA_VM_INFO,
            SystemService.KEY_JAVA_VM_VENDOR,
            SystemService.KEY_JDK_VENDOR_VERSION,
            SystemService.KEY_OSGI_FW_NAME,
            SystemService.KEY_OSGI_FW_VERSION,
            SystemService.KEY_JAVA_HOME,
            SystemService.KEY_FILE_SEP);

    /** There only if the operator set them. */
    private static final List<String> WITHOUT_DEFAULT = List.of(
            SystemService.KEY_KURA_MARKETPLACE_COMPATIBILITY_VERSION,
            SystemService.KEY_KURA_KEY_STORE_PWD,
            SystemService.KEY_KURA_TRUST_STORE_PWD,
            SystemService.CONFIG_CONSOLE_DEVICE_MANAGE_SERVICE_IGNORE);

    private final UnaryOperator<String> operator;
    private final String version;
    private final Path root;

    /**
     * @param operator the framework's properties, which fall back on the virtual machine's; {@code null} if not set
     * @param version of the gateway software
     * @param root {@code /}, unless a test has files of its own
     */
    GatewayProperties(UnaryOperator<String> operator, String version, Path root) {
        this.operator = operator;
        this.version = version;
        this.root = root;
    }

    Properties collect() {
        var all = new Properties();
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith("kura."))
                .forEach(key -> all.setProperty(key, System.getProperty(key)));
        Folders.defaults(Path.of(set("penstock.home", ".")), Path.of(set("penstock.data.dir", "data")))
                .forEach((key, folder) -> all.setProperty(key, set(key, folder)));
        machine().forEach((key, value) -> all.setProperty(key, set(key, value)));
        software().forEach((key, value) -> all.setProperty(key, set(key, value)));
        OF_THE_PLATFORM.forEach(key -> all.setProperty(key, set(key, SystemService.UNKNOWN)));
        WITHOUT_DEFAULT.stream()
                .filter(key -> operator.apply(key) != null)
                .forEach(key -> all.setProperty(key, operator.apply(key)));
        var kernel = set(SystemService.KEY_OS_VER, SystemService.UNKNOWN);
        all.setProperty(SystemService.KEY_OS_VER, new Machine(root).osVersion(kernel));
        return all;
    }

    private Map<String, String> machine() {
        var machine = new Machine(root);
        var all = new HashMap<String, String>();
        all.put(SystemService.KEY_DEVICE_NAME, machine.hostname());
        all.put(SystemService.KEY_PLATFORM, set(SystemService.KEY_OS_ARCH, SystemService.UNKNOWN));
        all.put(SystemService.KEY_MODEL_ID, machine.modelId());
        all.put(SystemService.KEY_MODEL_NAME, machine.modelName());
        all.put(SystemService.KEY_PART_NUMBER, SystemService.UNKNOWN);
        all.put(SystemService.KEY_SERIAL_NUM, machine.serialNumber());
        all.put(SystemService.KEY_BIOS_VERSION, machine.biosVersion());
        all.put(SystemService.KEY_FIRMWARE_VERSION, SystemService.UNSUPPORTED);
        all.put(SystemService.KEY_CPU_VERSION, machine.cpuVersion());
        all.put(SystemService.KEY_OS_DISTRO, machine.distribution());
        all.put(SystemService.KEY_OS_DISTRO_VER, machine.distributionVersion());
        all.put(SystemService.KEY_PRIMARY_NET_IFACE, new Network(root).primary());
        return all;
    }

    private Map<String, String> software() {
        var all = new HashMap<String, String>();
        all.put(SystemService.KEY_KURA_NAME, "Penstock");
        all.put(SystemService.KEY_KURA_VERSION, version);
        all.put(SystemService.KEY_KURA_SNAPSHOTS_COUNT, "10");
        all.put(SystemService.KEY_KURA_HAVE_NET_ADMIN, "false");
        all.put(SystemService.KEY_KURA_HAVE_WEB_INTER, "false");
        all.put(SystemService.KEY_KURA_NET_VIRTUAL_DEVICES_CONFIG, "unmanaged");
        all.put(SystemService.KEY_KURA_WIFI_TOP_CHANNEL, "11"); // allowed in every country
        all.put(SystemService.KEY_FILE_COMMAND_ZIP_MAX_SIZE, "100");
        all.put(SystemService.KEY_FILE_COMMAND_ZIP_MAX_NUMBER, "1024");
        all.put(SystemService.KEY_COMMAND_USER, set("user.name", SystemService.UNKNOWN));
        all.put(SystemService.KEY_LEGACY_BT_BEACON_SCAN, "false");
        all.put(SystemService.KEY_LEGACY_PPP_LOGGING, "false");
        return all;
    }

    private String set(String key, String otherwise) {
        var value = operator.apply(key);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}

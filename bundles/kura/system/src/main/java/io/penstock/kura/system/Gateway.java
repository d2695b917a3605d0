// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.kura.KuraProcessExecutionErrorException;
import org.eclipse.kura.system.ExtendedProperties;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kura's view of the gateway. Properties are those of its making; memory, bundles and packages those of the moment. */
class Gateway implements SystemService {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Properties properties;
    private final Supplier<Bundle[]> bundles;
    private final Path root;

    /** @param root {@code /}, unless a test has files of its own */
    Gateway(Properties properties, Supplier<Bundle[]> bundles, Path root) {
        this.properties = properties;
        this.bundles = bundles;
        this.root = root;
    }

    @Override
    public Properties getProperties() {
        var copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    @Override
    public Bundle[] getBundles() {
        return bundles.get();
    }

    @Override
    public List<SystemResourceInfo> getSystemPackages() throws KuraProcessExecutionErrorException {
        return new Packages(root).installed();
    }

    @Override
    public String getPrimaryNetworkInterfaceName() {
        return properties.getProperty(KEY_PRIMARY_NET_IFACE);
    }

    @Override
    public String getPrimaryMacAddress() {
        return new Network(root).address(getPrimaryNetworkInterfaceName()).orElse(null); // as Kura's interface asks
    }

    @Override
    public String getHostname() {
        return new Machine(root).hostname();
    }

    @Override
    public int getNumberOfProcessors() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public long getTotalMemory() {
        return Runtime.getRuntime().totalMemory() / 1024;
    }

    @Override
    public long getFreeMemory() {
        return Runtime.getRuntime().freeMemory() / 1024;
    }

    @Override
    public String getPlatform() {
        return properties.getProperty(KEY_PLATFORM);
    }

    @Override
    public String getModelId() {
        return properties.getProperty(KEY_MODEL_ID);
    }

    @Override
    public String getModelName() {
        return properties.getProperty(KEY_MODEL_NAME);
    }

    @Override
    public String getPartNumber() {
        return properties.getProperty(KEY_PART_NUMBER);
    }

    @Override
    public String getSerialNumber() {
        return properties.getProperty(KEY_SERIAL_NUM);
    }

    @Override
    public String getDeviceName() {
        return properties.getProperty(KEY_DEVICE_NAME);
    }

    @Override
    public String getBiosVersion() {
        return properties.getProperty(KEY_BIOS_VERSION);
    }

    @Override
    public String getFirmwareVersion() {
        return properties.getProperty(KEY_FIRMWARE_VERSION);
    }

    @Override
    public String getCpuVersion() {
        return properties.getProperty(KEY_CPU_VERSION);
    }

    @Override
    public String getOsArch() {
        return properties.getProperty(KEY_OS_ARCH);
    }

    @Override
    public String getOsName() {
        return properties.getProperty(KEY_OS_NAME);
    }

    @Override
    public String getOsVersion() {
        return properties.getProperty(KEY_OS_VER);
    }

    @Override
    public String getOsDistro() {
        return properties.getProperty(KEY_OS_DISTRO);
    }

    @Override
    public String getOsDistroVersion() {
        return properties.getProperty(KEY_OS_DISTRO_VER);
    }

    @Override
    public String getJavaVendor() {
        return properties.getProperty(KEY_JAVA_VENDOR);
    }

    @Override
    public String getJavaVersion() {
        return properties.getProperty(KEY_JAVA_VERSION);
    }

    @Override
    public String getJavaVmName() {
        return properties.getProperty(KEY_JAVA_VM_NAME);
    }

    @Override
    public String getJavaVmVersion() {
        return properties.getProperty(KEY_JAVA_VM_VERSION);
    }

    @Override
    public String getJavaVmInfo() {
        return properties.getProperty(KEY_JAVA_VM_INFO);
    }

    @Override
    public String getJavaVmVendor() {
        return properties.getProperty(KEY_JAVA_VM_VENDOR);
    }

    @Override
    public String getJdkVendorVersion() {
        return properties.getProperty(KEY_JDK_VENDOR_VERSION);
    }

    @Override
    public String getJavaHome() {
        return properties.getProperty(KEY_JAVA_HOME);
    }

    @Override
    public String getOsgiFwName() {
        return properties.getProperty(KEY_OSGI_FW_NAME);
    }

    @Override
    public String getOsgiFwVersion() {
        return properties.getProperty(KEY_OSGI_FW_VERSION);
    }

    @Override
    public String getFileSeparator() {
        return properties.getProperty(KEY_FILE_SEP);
    }

    @Override
    public String getKuraVersion() {
        return properties.getProperty(KEY_KURA_VERSION);
    }

    @Override
    public String getKuraMarketplaceCompatibilityVersion() {
        return properties
                .getProperty(KEY_KURA_MARKETPLACE_COMPATIBILITY_VERSION, getKuraVersion())
                .replaceFirst("^KURA[-_ ]", "")
                .replaceAll("[-_]", ".");
    }

    @Override
    public String getKuraHome() {
        return properties.getProperty(KEY_KURA_HOME_DIR);
    }

    @Override
    public String getKuraFrameworkConfigDirectory() {
        return properties.getProperty(KEY_KURA_FRAMEWORK_CONFIG_DIR);
    }

    @Override
    public String getKuraUserConfigDirectory() {
        return properties.getProperty(KEY_KURA_USER_CONFIG_DIR);
    }

    @Override
    public String getKuraTemporaryConfigDirectory() {
        return properties.getProperty(KEY_KURA_TMP_DIR);
    }

    @Override
    public String getKuraSnapshotsDirectory() {
        return properties.getProperty(KEY_KURA_SNAPSHOTS_DIR);
    }

    @Override
    public String getKuraDataDirectory() {
        return properties.getProperty(KEY_KURA_DATA_DIR);
    }

    @Override
    public String getKuraStyleDirectory() {
        return properties.getProperty(KEY_KURA_STYLE_DIR);
    }

    @Override
    public String getKuraWebEnabled() {
        return properties.getProperty(KEY_KURA_HAVE_WEB_INTER);
    }

    @Override
    public int getKuraSnapshotsCount() {
        return number(KEY_KURA_SNAPSHOTS_COUNT, 10);
    }

    @Override
    public int getKuraWifiTopChannel() {
        return number(KEY_KURA_WIFI_TOP_CHANNEL, 11);
    }

    @Override
    public int getFileCommandZipMaxUploadSize() {
        return number(KEY_FILE_COMMAND_ZIP_MAX_SIZE, 100);
    }

    @Override
    public int getFileCommandZipMaxUploadNumber() {
        return number(KEY_FILE_COMMAND_ZIP_MAX_NUMBER, 1024);
    }

    @Override
    public String getNetVirtualDevicesConfig() {
        return properties.getProperty(KEY_KURA_NET_VIRTUAL_DEVICES_CONFIG);
    }

    @Override
    public String getCommandUser() {
        return properties.getProperty(KEY_COMMAND_USER);
    }

    @Override
    public char[] getJavaKeyStorePassword() {
        return properties.getProperty(KEY_KURA_KEY_STORE_PWD, "").toCharArray();
    }

    @Override
    public char[] getJavaTrustStorePassword() {
        return properties.getProperty(KEY_KURA_TRUST_STORE_PWD, "").toCharArray();
    }

    @Override
    public List<String> getDeviceManagementServiceIgnore() {
        return Stream.of(properties
                        .getProperty(CONFIG_CONSOLE_DEVICE_MANAGE_SERVICE_IGNORE, "")
                        .split(","))
                .map(String::strip)
                .filter(service -> !service.isEmpty())
                .toList();
    }

    @Override
    public Optional<ExtendedProperties> getExtendedProperties() {
        return Optional.empty();
    }

    @Override
    public boolean isLegacyBluetoothBeaconScan() {
        return Boolean.parseBoolean(properties.getProperty(KEY_LEGACY_BT_BEACON_SCAN));
    }

    @Override
    public boolean isLegacyPPPLoggingEnabled() {
        return Boolean.parseBoolean(properties.getProperty(KEY_LEGACY_PPP_LOGGING));
    }

    private int number(String key, int otherwise) {
        var text = properties.getProperty(key, String.valueOf(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            LOG.warn(
                    "system.property_not_a_number: {} is \"{}\", so {} is used. Set it to a whole number.",
                    key,
                    text,
                    otherwise);
            return otherwise;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.kura.KuraProcessExecutionErrorException;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** @@DOC */
@ProviderType
public interface SystemService {
    /** @@DOC */
    String KURA_CONFIG = "kura.configuration";
    /** @@DOC */
    String KURA_PROPS_FILE = "kura.properties";
    /** @@DOC */
    String KURA_CUSTOM_CONFIG = "kura.custom.configuration";
    /** @@DOC */
    String KURA_CUSTOM_PROPS_FILE = "kura_custom.properties";
    /** @@DOC */
    String OS_CLOUDBEES = "Linux (Cloudbees)";
    /** @@DOC */
    String OS_LINUX = "Linux";
    /** @@DOC */
    String OS_MAC_OSX = "Mac OS X";
    /** @@DOC */
    String UNKNOWN = "UNKNOWN";
    /** @@DOC */
    String UNSUPPORTED = "UNSUPPORTED";
    /** @@DOC */
    String KEY_KURA_NAME = "kura.name";
    /** @@DOC */
    String KEY_KURA_VERSION = "kura.version";
    /** @@DOC */
    String KEY_KURA_NET_VIRTUAL_DEVICES_CONFIG = "kura.net.virtual.devices.config";
    /** @@DOC */
    String KEY_KURA_FRAMEWORK_CONFIG_DIR = "kura.framework.config";
    /** @@DOC */
    String KEY_KURA_USER_CONFIG_DIR = "kura.user.config";
    /** @@DOC */
    String KEY_KURA_MARKETPLACE_COMPATIBILITY_VERSION = "kura.marketplace.compatibility.version";
    /** @@DOC */
    String KEY_DEVICE_NAME = "kura.device.name";
    /** @@DOC */
    String KEY_PLATFORM = "kura.platform";
    /** @@DOC */
    String KEY_MODEL_ID = "kura.model.id";
    /** @@DOC */
    String KEY_MODEL_NAME = "kura.model.name";
    /** @@DOC */
    String KEY_PART_NUMBER = "kura.partNumber";
    /** @@DOC */
    String KEY_SERIAL_NUM = "kura.serialNumber";
    /** @@DOC */
    String KEY_BIOS_VERSION = "kura.bios.version";
    /** @@DOC */
    String KEY_FIRMWARE_VERSION = "kura.firmware.version";
    /** @@DOC */
    String KEY_PRIMARY_NET_IFACE = "kura.primary.network.interface";
    /** @@DOC */
    String KEY_KURA_HOME_DIR = "kura.home";
    /** @@DOC */
    String KEY_KURA_PLUGINS_DIR = "kura.plugins";
    /** @@DOC */
    String KEY_KURA_PACKAGES_DIR = "kura.packages";
    /** @@DOC */
    String KEY_KURA_DATA_DIR = "kura.data";
    /** @@DOC */
    String KEY_KURA_TMP_DIR = "kura.tmp";
    /** @@DOC */
    String KEY_KURA_SNAPSHOTS_DIR = "kura.snapshots";
    /** @@DOC */
    String KEY_KURA_SNAPSHOTS_COUNT = "kura.snapshots.count";
    /** @@DOC */
    String KEY_KURA_HAVE_NET_ADMIN = "kura.have.net.admin";
    /** @@DOC */
    String KEY_KURA_HAVE_WEB_INTER = "kura.have.web.inter";
    /** @@DOC */
    String KEY_KURA_STYLE_DIR = "kura.style.dir";
    /** @@DOC */
    String KEY_KURA_WIFI_TOP_CHANNEL = "kura.wifi.top.channel";
    /** @@DOC */
    String KEY_KURA_KEY_STORE_PWD = "kura.ssl.keyStorePassword";
    /** @@DOC */
    String KEY_KURA_TRUST_STORE_PWD = "kura.ssl.trustStorePassword";
    /** @@DOC */
    String KEY_FILE_COMMAND_ZIP_MAX_SIZE = "file.command.zip.max.size";
    /** @@DOC */
    String KEY_FILE_COMMAND_ZIP_MAX_NUMBER = "file.command.zip.max.number";
    /** @@DOC */
    String KEY_OS_ARCH = "os.arch";
    /** @@DOC */
    String KEY_OS_NAME = "os.name";
    /** @@DOC */
    String KEY_OS_VER = "os.version";
    /** @@DOC */
    String KEY_OS_DISTRO = "os.distribution";
    /** @@DOC */
    String KEY_OS_DISTRO_VER = "os.distribution.version";
    /** @@DOC */
    String KEY_JAVA_VERSION = "java.runtime.version";
    /** @@DOC */
    String KEY_JAVA_VENDOR = "java.runtime.name";
    /** @@DOC */
    String KEY_JAVA_VM_NAME = "java.vm.name";
    /** @@DOC */
    String KEY_JAVA_VM_VERSION = "java.vm.version";
    /** @@DOC */
    String KEY_JAVA_VM_INFO = "java.vm.info";
    /** @@DOC */
    String KEY_OSGI_FW_NAME = "org.osgi.framework.vendor";
    /** @@DOC */
    String KEY_OSGI_FW_VERSION = "org.osgi.framework.version";
    /** @@DOC */
    String KEY_JAVA_HOME = "java.home";
    /** @@DOC */
    String KEY_FILE_SEP = "file.separator";
    /** @@DOC */
    String CONFIG_CONSOLE_DEVICE_MANAGE_SERVICE_IGNORE = "console.device.management.service.ignore";
    /** @@DOC */
    String KEY_COMMAND_USER = "kura.command.user";
    /** @@DOC */
    String KEY_CPU_VERSION = "cpu.version";
    /** @@DOC */
    String KEY_LEGACY_BT_BEACON_SCAN = "kura.legacy.bluetooth.beacon.scan";
    /** @@DOC */
    String KEY_LEGACY_PPP_LOGGING = "kura.legacy.ppp.logging.enabled";
    /** @@DOC */
    String KEY_JAVA_VM_VENDOR = "java.vm.vendor";
    /** @@DOC */
    String KEY_JDK_VENDOR_VERSION = "jdk.vendor.version";
    /** @@DOC */
    String DB_URL_PROPNAME = "db.service.hsqldb.url";
    /** @@DOC */
    String DB_WRITE_DELAY_MILLIES_PROPNAME = "db.service.hsqldb.write_delay_millis";
    /** @@DOC */
    String DB_LOG_DATA_PROPNAME = "db.service.hsqldb.log_data";
    /** @@DOC */
    String DB_CACHE_ROWS_PROPNAME = "db.service.hsqldb.cache_rows";
    /** @@DOC */
    String DB_LOB_FILE_PROPNAME = "db.service.hsqldb.lob_file_scale";
    /** @@DOC */
    String DB_DEFRAG_LIMIT_PROPNAME = "db.service.hsqldb.defrag_limit";
    /** @@DOC */
    String DB_LOG_SIZE_PROPNAME = "db.service.hsqldb.log_size";
    /** @@DOC */
    String DB_NIO_PROPNAME = "db.service.hsqldb.nio_data_file";
    /** @@DOC */
    String getPrimaryMacAddress();
    /** @@DOC */
    String getPrimaryNetworkInterfaceName();
    /** @@DOC */
    String getPlatform();
    /** @@DOC */
    String getModelId();
    /** @@DOC */
    String getModelName();
    /** @@DOC */
    String getPartNumber();
    /** @@DOC */
    String getSerialNumber();
    /** @@DOC */
    String getDeviceName();
    /** @@DOC */
    String getBiosVersion();
    /** @@DOC */
    String getFirmwareVersion();
    /** @@DOC */
    String getOsArch();
    /** @@DOC */
    String getOsName();
    /** @@DOC */
    String getOsVersion();
    /** @@DOC */
    String getOsDistro();
    /** @@DOC */
    String getOsDistroVersion();
    /** @@DOC */
    String getJavaVendor();
    /** @@DOC */
    String getJavaVersion();
    /** @@DOC */
    String getJavaVmName();
    /** @@DOC */
    String getJavaVmVersion();
    /** @@DOC */
    String getJavaVmInfo();
    /** @@DOC */
    String getOsgiFwName();
    /** @@DOC */
    String getOsgiFwVersion();
    /** @@DOC */
    String getFileSeparator();
    /** @@DOC */
    String getJavaHome();
    /** @@DOC */
    String getKuraVersion();
    /** @@DOC */
    String getKuraFrameworkConfigDirectory();
    /** @@DOC */
    String getKuraUserConfigDirectory();
    /** @@DOC */
    String getKuraMarketplaceCompatibilityVersion();
    /** @@DOC */
    String getKuraHome();
    /** @@DOC */
    String getKuraTemporaryConfigDirectory();
    /** @@DOC */
    String getKuraSnapshotsDirectory();
    /** @@DOC */
    int getKuraSnapshotsCount();
    /** @@DOC */
    String getKuraStyleDirectory();
    /** @@DOC */
    int getKuraWifiTopChannel();
    /** @@DOC */
    String getKuraWebEnabled();
    /** @@DOC */
    String getKuraDataDirectory();
    /** @@DOC */
    int getFileCommandZipMaxUploadSize();
    /** @@DOC */
    int getFileCommandZipMaxUploadNumber();
    /** @@DOC */
    Properties getProperties();
    /** @@DOC */
    Bundle[] getBundles();
    /** @@DOC */
    List<SystemResourceInfo> getSystemPackages() throws KuraProcessExecutionErrorException;
    /** @@DOC */
    int getNumberOfProcessors();
    /** @@DOC */
    long getTotalMemory();
    /** @@DOC */
    long getFreeMemory();
    /** @@DOC */
    char[] getJavaKeyStorePassword();
    /** @@DOC */
    char[] getJavaTrustStorePassword();
    /** @@DOC */
    List<String> getDeviceManagementServiceIgnore();
    /** @@DOC */
    String getHostname();
    /** @@DOC */
    String getNetVirtualDevicesConfig();
    /** @@DOC */
    String getCommandUser();
    /** @@DOC */
    String getCpuVersion();
    /** @@DOC */
    Optional<ExtendedProperties> getExtendedProperties();
    /** @@DOC */
    boolean isLegacyBluetoothBeaconScan();
    /** @@DOC */
    boolean isLegacyPPPLoggingEnabled();
    /** @@DOC */
    String getJavaVmVendor();
    /** @@DOC */
    String getJdkVendorVersion();
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

/** What a gateway tells of itself, and the metric names under which a birth carries it. Unset is {@code null}. */
public class KuraDeviceProfile {

    public static final String UPTIME_KEY = "uptime";
    public static final String DISPLAY_NAME_KEY = "display_name";
    public static final String MODEL_NAME_KEY = "model_name";
    public static final String MODEL_ID_KEY = "model_id";
    public static final String PART_NUMBER_KEY = "part_number";
    public static final String SERIAL_NUMBER_KEY = "serial_number";
    public static final String AVAILABLE_PROCESSORS_KEY = "available_processors";
    public static final String TOTAL_MEMORY_KEY = "total_memory";
    public static final String FIRMWARE_VERSION_KEY = "firmware_version";
    public static final String CPU_VERSION_KEY = "cpu_version";
    public static final String BIOS_VERSION_KEY = "bios_version";
    public static final String OS_KEY = "os";
    public static final String OS_VERSION_KEY = "os_version";
    public static final String OS_ARCH_KEY = "os_arch";
    public static final String JVM_NAME_KEY = "jvm_name";
    public static final String JVM_VERSION_KEY = "jvm_version";
    public static final String JVM_PROFILE_KEY = "jvm_profile";
    public static final String KURA_VERSION_KEY = "kura_version";
    public static final String APPLICATION_FRAMEWORK_KEY = "application_framework";
    public static final String APPLICATION_FRAMEWORK_VERSION_KEY = "application_framework_version";
    public static final String OSGI_FRAMEWORK_KEY = "osgi_framework";
    public static final String OSGI_FRAMEWORK_VERSION_KEY = "osgi_framework_version";
    public static final String CONNECTION_INTERFACE_KEY = "connection_interface";
    public static final String CONNECTION_IP_KEY = "connection_ip";
    public static final String DEFAULT_APPLICATION_FRAMEWORK = "Kura";
    public static final String JVM_VENDOR_KEY = "jvm_vendor";
    public static final String JDK_VENDOR_VERSION_KEY = "jdk_vendor_version";

    private String uptime;
    private String displayName;
    private String modelName;
    private String modelId;
    private String partNumber;
    private String serialNumber;
    private String availableProcessors;
    private String totalMemory;
    private String firmwareVersion;
    private String cpuVersion;
    private String biosVersion;
    private String os;
    private String osVersion;
    private String osArch;
    private String jvmName;
    private String jvmVersion;
    private String jvmProfile;
    private String jvmVendor;
    private String jdkVendorVersion;
    private String applicationFramework;
    private String applicationFrameworkVersion;
    private String osgiFramework;
    private String osgiFrameworkVersion;
    private String connectionInterface;
    private String connectionIp;
    private Double latitude;
    private Double longitude;
    private Double altitude;

    /** Time since the gateway started, in milliseconds. */
    public String getUptime() {
        return uptime;
    }

    public void setUptime(String uptime) {
        this.uptime = uptime;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getModelName() {
        return modelName;
    }

    public void setModelName(String modelName) {
        this.modelName = modelName;
    }

    public String getModelId() {
        return modelId;
    }

    public void setModelId(String modelId) {
        this.modelId = modelId;
    }

    public String getPartNumber() {
        return partNumber;
    }

    public void setPartNumber(String partNumber) {
        this.partNumber = partNumber;
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public void setSerialNumber(String serialNumber) {
        this.serialNumber = serialNumber;
    }

    public String getAvailableProcessors() {
        return availableProcessors;
    }

    public void setAvailableProcessors(String availableProcessors) {
        this.availableProcessors = availableProcessors;
    }

    /** Memory of the Java virtual machine, in kB. */
    public String getTotalMemory() {
        return totalMemory;
    }

    public void setTotalMemory(String totalMemory) {
        this.totalMemory = totalMemory;
    }

    public String getFirmwareVersion() {
        return firmwareVersion;
    }

    public void setFirmwareVersion(String firmwareVersion) {
        this.firmwareVersion = firmwareVersion;
    }

    public String getCpuVersion() {
        return cpuVersion;
    }

    public void setCpuVersion(String cpuVersion) {
        this.cpuVersion = cpuVersion;
    }

    public String getBiosVersion() {
        return biosVersion;
    }

    public void setBiosVersion(String biosVersion) {
        this.biosVersion = biosVersion;
    }

    public String getOs() {
        return os;
    }

    public void setOs(String os) {
        this.os = os;
    }

    public String getOsVersion() {
        return osVersion;
    }

    public void setOsVersion(String osVersion) {
        this.osVersion = osVersion;
    }

    public String getOsArch() {
        return osArch;
    }

    public void setOsArch(String osArch) {
        this.osArch = osArch;
    }

    public String getJvmName() {
        return jvmName;
    }

    public void setJvmName(String jvmName) {
        this.jvmName = jvmName;
    }

    public String getJvmVersion() {
        return jvmVersion;
    }

    public void setJvmVersion(String jvmVersion) {
        this.jvmVersion = jvmVersion;
    }

    public String getJvmProfile() {
        return jvmProfile;
    }

    public void setJvmProfile(String jvmProfile) {
        this.jvmProfile = jvmProfile;
    }

    public String getJvmVendor() {
        return jvmVendor;
    }

    public void setJvmVendor(String jvmVendor) {
        this.jvmVendor = jvmVendor;
    }

    public String getJdkVendorVersion() {
        return jdkVendorVersion;
    }

    public void setJdkVendorVersion(String jdkVendorVersion) {
        this.jdkVendorVersion = jdkVendorVersion;
    }

    public String getApplicationFramework() {
        return applicationFramework;
    }

    public void setApplicationFramework(String applicationFramework) {
        this.applicationFramework = applicationFramework;
    }

    public String getApplicationFrameworkVersion() {
        return applicationFrameworkVersion;
    }

    public void setApplicationFrameworkVersion(String applicationFrameworkVersion) {
        this.applicationFrameworkVersion = applicationFrameworkVersion;
    }

    /** The same as {@link #getApplicationFrameworkVersion()}. */
    public String getKuraVersion() {
        return applicationFrameworkVersion;
    }

    public String getOsgiFramework() {
        return osgiFramework;
    }

    public void setOsgiFramework(String osgiFramework) {
        this.osgiFramework = osgiFramework;
    }

    public String getOsgiFrameworkVersion() {
        return osgiFrameworkVersion;
    }

    public void setOsgiFrameworkVersion(String osgiFrameworkVersion) {
        this.osgiFrameworkVersion = osgiFrameworkVersion;
    }

    public String getConnectionInterface() {
        return connectionInterface;
    }

    public void setConnectionInterface(String connectionInterface) {
        this.connectionInterface = connectionInterface;
    }

    public String getConnectionIp() {
        return connectionIp;
    }

    public void setConnectionIp(String connectionIp) {
        this.connectionIp = connectionIp;
    }

    /** Degrees north. */
    public Double getLatitude() {
        return latitude;
    }

    public void setLatitude(Double latitude) {
        this.latitude = latitude;
    }

    /** Degrees east. */
    public Double getLongitude() {
        return longitude;
    }

    public void setLongitude(Double longitude) {
        this.longitude = longitude;
    }

    /** Metres. */
    public Double getAltitude() {
        return altitude;
    }

    public void setAltitude(Double altitude) {
        this.altitude = altitude;
    }
}

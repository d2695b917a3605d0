// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

/** @@DOC */
public class KuraDeviceProfile {
    /** @@DOC */
    public static final String UPTIME_KEY = "uptime";
    /** @@DOC */
    public static final String DISPLAY_NAME_KEY = "display_name";
    /** @@DOC */
    public static final String MODEL_NAME_KEY = "model_name";
    /** @@DOC */
    public static final String MODEL_ID_KEY = "model_id";
    /** @@DOC */
    public static final String PART_NUMBER_KEY = "part_number";
    /** @@DOC */
    public static final String SERIAL_NUMBER_KEY = "serial_number";
    /** @@DOC */
    public static final String AVAILABLE_PROCESSORS_KEY = "available_processors";
    /** @@DOC */
    public static final String TOTAL_MEMORY_KEY = "total_memory";
    /** @@DOC */
    public static final String FIRMWARE_VERSION_KEY = "firmware_version";
    /** @@DOC */
    public static final String CPU_VERSION_KEY = "cpu_version";
    /** @@DOC */
    public static final String BIOS_VERSION_KEY = "bios_version";
    /** @@DOC */
    public static final String OS_KEY = "os";
    /** @@DOC */
    public static final String OS_VERSION_KEY = "os_version";
    /** @@DOC */
    public static final String OS_ARCH_KEY = "os_arch";
    /** @@DOC */
    public static final String JVM_NAME_KEY = "jvm_name";
    /** @@DOC */
    public static final String JVM_VERSION_KEY = "jvm_version";
    /** @@DOC */
    public static final String JVM_PROFILE_KEY = "jvm_profile";
    /** @@DOC */
    public static final String KURA_VERSION_KEY = "kura_version";
    /** @@DOC */
    public static final String APPLICATION_FRAMEWORK_KEY = "application_framework";
    /** @@DOC */
    public static final String APPLICATION_FRAMEWORK_VERSION_KEY = "application_framework_version";
    /** @@DOC */
    public static final String OSGI_FRAMEWORK_KEY = "osgi_framework";
    /** @@DOC */
    public static final String OSGI_FRAMEWORK_VERSION_KEY = "osgi_framework_version";
    /** @@DOC */
    public static final String CONNECTION_INTERFACE_KEY = "connection_interface";
    /** @@DOC */
    public static final String CONNECTION_IP_KEY = "connection_ip";
    /** @@DOC */
    public static final String DEFAULT_APPLICATION_FRAMEWORK = "Kura";
    /** @@DOC */
    public static final String JVM_VENDOR_KEY = "jvm_vendor";
    /** @@DOC */
    public static final String JDK_VENDOR_VERSION_KEY = "jdk_vendor_version";
    /** @@DOC */
    public KuraDeviceProfile() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getUptime() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getModelName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getModelId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getPartNumber() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getSerialNumber() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getFirmwareVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getBiosVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getCpuVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOs() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOsVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getJvmName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getJvmVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getJvmProfile() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getKuraVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getApplicationFramework() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getApplicationFrameworkVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getConnectionInterface() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getConnectionIp() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getLatitude() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getLongitude() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getAltitude() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getJvmVendor() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getJdkVendorVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setUptime(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setDisplayName(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setModelName(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setModelId(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setPartNumber(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setSerialNumber(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setFirmwareVersion(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setBiosVersion(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setCpuVersion(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOs(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOsVersion(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setJvmName(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setJvmVersion(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setJvmProfile(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setConnectionInterface(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setConnectionIp(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setLatitude(Double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setLongitude(Double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setAltitude(Double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setJvmVendor(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setJdkVendorVersion(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getAvailableProcessors() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setAvailableProcessors(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setApplicationFramework(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setApplicationFrameworkVersion(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getTotalMemory() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setTotalMemory(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOsArch() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOsArch(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOsgiFramework() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOsgiFramework(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOsgiFrameworkVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOsgiFrameworkVersion(String arg0) {
        throw new UnsupportedOperationException();
    }
}

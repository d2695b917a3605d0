// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import static org.eclipse.kura.message.KuraDeviceProfile.APPLICATION_FRAMEWORK_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.APPLICATION_FRAMEWORK_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.AVAILABLE_PROCESSORS_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.BIOS_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.CONNECTION_INTERFACE_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.CONNECTION_IP_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.CPU_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.DEFAULT_APPLICATION_FRAMEWORK;
import static org.eclipse.kura.message.KuraDeviceProfile.DISPLAY_NAME_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.FIRMWARE_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.JDK_VENDOR_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.JVM_NAME_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.JVM_PROFILE_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.JVM_VENDOR_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.JVM_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.KURA_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.MODEL_ID_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.MODEL_NAME_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.OSGI_FRAMEWORK_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.OSGI_FRAMEWORK_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.OS_ARCH_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.OS_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.OS_VERSION_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.PART_NUMBER_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.SERIAL_NUMBER_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.TOTAL_MEMORY_KEY;
import static org.eclipse.kura.message.KuraDeviceProfile.UPTIME_KEY;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a gateway says when it connects. Each getter reads one metric, a string, and answers {@code null} without it. */
public class KuraBirthPayload extends KuraPayload {

    private static final String ACCEPT_ENCODING_KEY = "accept_encoding";
    private static final String PAYLOAD_ENCODING_KEY = "payload_encoding";
    private static final String APPLICATION_IDS_KEY = "application_ids";
    private static final String MODEM_IMEI_KEY = "modem_imei";
    private static final String MODEM_IMSI_KEY = "modem_imsi";
    private static final String MODEM_ICCID_KEY = "modem_iccid";
    private static final String MODEM_RSSI_KEY = "modem_rssi";
    private static final String MODEM_FIRMWARE_VERSION_KEY = "modem_firmware_version";
    private static final String TAMPER_STATUS_KEY = "tamper_status";

    /** Time since the gateway started, in milliseconds. */
    public String getUptime() {
        return (String) getMetric(UPTIME_KEY);
    }

    public String getDisplayName() {
        return (String) getMetric(DISPLAY_NAME_KEY);
    }

    public String getModelName() {
        return (String) getMetric(MODEL_NAME_KEY);
    }

    public String getModelId() {
        return (String) getMetric(MODEL_ID_KEY);
    }

    public String getPartNumber() {
        return (String) getMetric(PART_NUMBER_KEY);
    }

    public String getSerialNumber() {
        return (String) getMetric(SERIAL_NUMBER_KEY);
    }

    public String getFirmwareVersion() {
        return (String) getMetric(FIRMWARE_VERSION_KEY);
    }

    public String getBiosVersion() {
        return (String) getMetric(BIOS_VERSION_KEY);
    }

    public String getCpuVersion() {
        return (String) getMetric(CPU_VERSION_KEY);
    }

    public String getOs() {
        return (String) getMetric(OS_KEY);
    }

    public String getOsVersion() {
        return (String) getMetric(OS_VERSION_KEY);
    }

    public String getOsArch() {
        return (String) getMetric(OS_ARCH_KEY);
    }

    public String getJvmName() {
        return (String) getMetric(JVM_NAME_KEY);
    }

    public String getJvmVersion() {
        return (String) getMetric(JVM_VERSION_KEY);
    }

    public String getJvmProfile() {
        return (String) getMetric(JVM_PROFILE_KEY);
    }

    public String getJvmVendor() {
        return (String) getMetric(JVM_VENDOR_KEY);
    }

    public String getJdkVendorVersion() {
        return (String) getMetric(JDK_VENDOR_VERSION_KEY);
    }

    public String getKuraVersion() {
        return (String) getMetric(KURA_VERSION_KEY);
    }

    public String getApplicationFramework() {
        return (String) getMetric(APPLICATION_FRAMEWORK_KEY);
    }

    public String getApplicationFrameworkVersion() {
        return (String) getMetric(APPLICATION_FRAMEWORK_VERSION_KEY);
    }

    public String getOsgiFramework() {
        return (String) getMetric(OSGI_FRAMEWORK_KEY);
    }

    public String getOsgiFrameworkVersion() {
        return (String) getMetric(OSGI_FRAMEWORK_VERSION_KEY);
    }

    public String getAvailableProcessors() {
        return (String) getMetric(AVAILABLE_PROCESSORS_KEY);
    }

    /** Memory of the Java virtual machine, in kB. */
    public String getTotalMemory() {
        return (String) getMetric(TOTAL_MEMORY_KEY);
    }

    /** The network interface towards the broker. */
    public String getConnectionInterface() {
        return (String) getMetric(CONNECTION_INTERFACE_KEY);
    }

    public String getConnectionIp() {
        return (String) getMetric(CONNECTION_IP_KEY);
    }

    /** Encodings of a whole payload that the gateway understands, such as gzip. */
    public String getAcceptEncoding() {
        return (String) getMetric(ACCEPT_ENCODING_KEY);
    }

    public String getPayloadEncoding() {
        return (String) getMetric(PAYLOAD_ENCODING_KEY);
    }

    /** The applications that answer requests, separated by commas. */
    public String getApplicationIdentifiers() {
        return (String) getMetric(APPLICATION_IDS_KEY);
    }

    public String getModemImei() {
        return (String) getMetric(MODEM_IMEI_KEY);
    }

    public String getModemImsi() {
        return (String) getMetric(MODEM_IMSI_KEY);
    }

    public String getModemIccid() {
        return (String) getMetric(MODEM_ICCID_KEY);
    }

    /** Signal strength, in dBm. */
    public String getModemRssi() {
        return (String) getMetric(MODEM_RSSI_KEY);
    }

    public String getModemFirmwareVersion() {
        return (String) getMetric(MODEM_FIRMWARE_VERSION_KEY);
    }

    public TamperStatus getTamperStatus() {
        var status = (String) getMetric(TAMPER_STATUS_KEY);
        return status == null ? TamperStatus.UNSUPPORTED : TamperStatus.valueOf(status);
    }

    /** @param value {@code null} leaves the payload as it is */
    @Override
    public void addMetric(String name, Object value) {
        if (value != null) {
            super.addMetric(name, value);
        }
    }

    @Override
    public String toString() {
        return "KuraBirthPayload " + new TreeMap<>(metrics());
    }

    /** Whether the gateway's case was opened. */
    public enum TamperStatus {
        /** The gateway has no way to tell. */
        UNSUPPORTED,
        TAMPERED,
        NOT_TAMPERED
    }

    /** Builds a birth; what is not given, or given as {@code null}, has no metric. */
    public static class KuraBirthPayloadBuilder {

        private final Map<String, String> metrics = new HashMap<>();
        private KuraPosition position;

        public KuraBirthPayloadBuilder withUptime(String uptime) {
            return with(UPTIME_KEY, uptime);
        }

        public KuraBirthPayloadBuilder withDisplayName(String displayName) {
            return with(DISPLAY_NAME_KEY, displayName);
        }

        public KuraBirthPayloadBuilder withModelName(String modelName) {
            return with(MODEL_NAME_KEY, modelName);
        }

        public KuraBirthPayloadBuilder withModelId(String modelId) {
            return with(MODEL_ID_KEY, modelId);
        }

        public KuraBirthPayloadBuilder withPartNumber(String partNumber) {
            return with(PART_NUMBER_KEY, partNumber);
        }

        public KuraBirthPayloadBuilder withSerialNumber(String serialNumber) {
            return with(SERIAL_NUMBER_KEY, serialNumber);
        }

        public KuraBirthPayloadBuilder withFirmwareVersion(String firmwareVersion) {
            return with(FIRMWARE_VERSION_KEY, firmwareVersion);
        }

        public KuraBirthPayloadBuilder withBiosVersion(String biosVersion) {
            return with(BIOS_VERSION_KEY, biosVersion);
        }

        public KuraBirthPayloadBuilder withCpuVersion(String cpuVersion) {
            return with(CPU_VERSION_KEY, cpuVersion);
        }

        public KuraBirthPayloadBuilder withOs(String os) {
            return with(OS_KEY, os);
        }

        public KuraBirthPayloadBuilder withOsVersion(String osVersion) {
            return with(OS_VERSION_KEY, osVersion);
        }

        public KuraBirthPayloadBuilder withOsArch(String osArch) {
            return with(OS_ARCH_KEY, osArch);
        }

        public KuraBirthPayloadBuilder withJvmName(String jvmName) {
            return with(JVM_NAME_KEY, jvmName);
        }

        public KuraBirthPayloadBuilder withJvmVersion(String jvmVersion) {
            return with(JVM_VERSION_KEY, jvmVersion);
        }

        public KuraBirthPayloadBuilder withJvmProfile(String jvmProfile) {
            return with(JVM_PROFILE_KEY, jvmProfile);
        }

        public KuraBirthPayloadBuilder withJvmVendor(String jvmVendor) {
            return with(JVM_VENDOR_KEY, jvmVendor);
        }

        public KuraBirthPayloadBuilder withJdkVendorVersion(String jdkVendorVersion) {
            return with(JDK_VENDOR_VERSION_KEY, jdkVendorVersion);
        }

        /** Gives way to {@link #withApplicationFrameworkVersion}, which sets the same metric. */
        public KuraBirthPayloadBuilder withKuraVersion(String kuraVersion) {
            return with(KURA_VERSION_KEY, kuraVersion);
        }

        /** Without it the framework is {@code Kura}. */
        public KuraBirthPayloadBuilder withApplicationFramework(String applicationFramework) {
            return with(APPLICATION_FRAMEWORK_KEY, applicationFramework);
        }

        public KuraBirthPayloadBuilder withApplicationFrameworkVersion(String applicationFrameworkVersion) {
            return with(APPLICATION_FRAMEWORK_VERSION_KEY, applicationFrameworkVersion);
        }

        public KuraBirthPayloadBuilder withOsgiFramework(String osgiFramework) {
            return with(OSGI_FRAMEWORK_KEY, osgiFramework);
        }

        public KuraBirthPayloadBuilder withOsgiFrameworkVersion(String osgiFrameworkVersion) {
            return with(OSGI_FRAMEWORK_VERSION_KEY, osgiFrameworkVersion);
        }

        public KuraBirthPayloadBuilder withAvailableProcessors(String availableProcessors) {
            return with(AVAILABLE_PROCESSORS_KEY, availableProcessors);
        }

        public KuraBirthPayloadBuilder withTotalMemory(String totalMemory) {
            return with(TOTAL_MEMORY_KEY, totalMemory);
        }

        public KuraBirthPayloadBuilder withConnectionInterface(String connectionInterface) {
            return with(CONNECTION_INTERFACE_KEY, connectionInterface);
        }

        public KuraBirthPayloadBuilder withConnectionIp(String connectionIp) {
            return with(CONNECTION_IP_KEY, connectionIp);
        }

        public KuraBirthPayloadBuilder withAcceptEncoding(String acceptEncoding) {
            return with(ACCEPT_ENCODING_KEY, acceptEncoding);
        }

        public KuraBirthPayloadBuilder withPayloadEncoding(String payloadEncoding) {
            return with(PAYLOAD_ENCODING_KEY, payloadEncoding);
        }

        public KuraBirthPayloadBuilder withApplicationIdentifiers(String applicationIdentifiers) {
            return with(APPLICATION_IDS_KEY, applicationIdentifiers);
        }

        public KuraBirthPayloadBuilder withModemImei(String modemImei) {
            return with(MODEM_IMEI_KEY, modemImei);
        }

        public KuraBirthPayloadBuilder withModemImsi(String modemImsi) {
            return with(MODEM_IMSI_KEY, modemImsi);
        }

        public KuraBirthPayloadBuilder withModemIccid(String modemIccid) {
            return with(MODEM_ICCID_KEY, modemIccid);
        }

        public KuraBirthPayloadBuilder withModemRssi(String modemRssi) {
            return with(MODEM_RSSI_KEY, modemRssi);
        }

        public KuraBirthPayloadBuilder withModemFirmwareVersion(String modemFirmwareVersion) {
            return with(MODEM_FIRMWARE_VERSION_KEY, modemFirmwareVersion);
        }

        public KuraBirthPayloadBuilder withPosition(KuraPosition position) {
            this.position = position;
            return this;
        }

        /** {@link TamperStatus#UNSUPPORTED} has no metric. */
        public KuraBirthPayloadBuilder withTamperStatus(TamperStatus tamperStatus) {
            var known = tamperStatus != null && tamperStatus != TamperStatus.UNSUPPORTED;
            return with(TAMPER_STATUS_KEY, known ? tamperStatus.name() : null);
        }

        public KuraBirthPayload build() {
            var birth = new KuraBirthPayload();
            metrics.forEach(birth::addMetric);
            birth.addMetric(
                    APPLICATION_FRAMEWORK_KEY,
                    metrics.getOrDefault(APPLICATION_FRAMEWORK_KEY, DEFAULT_APPLICATION_FRAMEWORK));
            birth.addMetric(KURA_VERSION_KEY, metrics.get(APPLICATION_FRAMEWORK_VERSION_KEY));
            birth.setPosition(position);
            return birth;
        }

        private KuraBirthPayloadBuilder with(String metric, String value) {
            if (value == null) {
                metrics.remove(metric);
            } else {
                metrics.put(metric, value);
            }
            return this;
        }
    }
}

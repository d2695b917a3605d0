// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.system;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.kura.system.SystemService;

/** The framework's properties under the names that Kura's SYS-V1 gives them; one without a value is left out. */
final class FrameworkProperties {

    private static final Map<String, Function<SystemService, Object>> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("biosVersion", SystemService::getBiosVersion),
            Map.entry("cpuVersion", SystemService::getCpuVersion),
            Map.entry("deviceName", SystemService::getDeviceName),
            Map.entry("modelId", SystemService::getModelId),
            Map.entry("modelName", SystemService::getModelName),
            Map.entry("partNumber", SystemService::getPartNumber),
            Map.entry("platform", SystemService::getPlatform),
            Map.entry("numberOfProcessors", SystemService::getNumberOfProcessors),
            Map.entry("totalMemory", SystemService::getTotalMemory),
            Map.entry("freeMemory", SystemService::getFreeMemory),
            Map.entry("serialNumber", SystemService::getSerialNumber),
            Map.entry("javaHome", SystemService::getJavaHome),
            Map.entry("javaVendor", SystemService::getJavaVendor),
            Map.entry("javaVersion", SystemService::getJavaVersion),
            Map.entry("javaVmInfo", SystemService::getJavaVmInfo),
            Map.entry("javaVmName", SystemService::getJavaVmName),
            Map.entry("javaVmVersion", SystemService::getJavaVmVersion),
            Map.entry("osArch", SystemService::getOsArch),
            Map.entry("osDistro", SystemService::getOsDistro),
            Map.entry("osDistroVersion", SystemService::getOsDistroVersion),
            Map.entry("osName", SystemService::getOsName),
            Map.entry("osVersion", SystemService::getOsVersion),
            Map.entry("isLegacyBluetoothBeaconScan", SystemService::isLegacyBluetoothBeaconScan),
            Map.entry("isLegacyPPPLoggingEnabled", SystemService::isLegacyPPPLoggingEnabled),
            Map.entry("primaryMacAddress", SystemService::getPrimaryMacAddress),
            Map.entry("primaryNetworkInterfaceName", SystemService::getPrimaryNetworkInterfaceName),
            Map.entry("fileSeparator", SystemService::getFileSeparator),
            Map.entry("firmwareVersion", SystemService::getFirmwareVersion),
            Map.entry("kuraDataDirectory", SystemService::getKuraDataDirectory),
            Map.entry("kuraFrameworkConfigDirectory", SystemService::getKuraFrameworkConfigDirectory),
            Map.entry("kuraHomeDirectory", SystemService::getKuraHome),
            Map.entry("kuraMarketplaceCompatibilityVersion", SystemService::getKuraMarketplaceCompatibilityVersion),
            Map.entry("kuraSnapshotsCount", SystemService::getKuraSnapshotsCount),
            Map.entry("kuraSnapshotsDirectory", SystemService::getKuraSnapshotsDirectory),
            Map.entry("kuraStyleDirectory", SystemService::getKuraStyleDirectory),
            Map.entry("kuraTemporaryConfigDirectory", SystemService::getKuraTemporaryConfigDirectory),
            Map.entry("kuraUserConfigDirectory", SystemService::getKuraUserConfigDirectory),
            Map.entry("kuraVersion", SystemService::getKuraVersion),
            Map.entry("kuraWifiTopChannel", SystemService::getKuraWifiTopChannel),
            Map.entry("kuraDefaultNetVirtualDevicesConfig", SystemService::getNetVirtualDevicesConfig),
            Map.entry("osgiFirmwareName", SystemService::getOsgiFwName),
            Map.entry("osgiFirmwareVersion", SystemService::getOsgiFwVersion),
            Map.entry("commandUser", SystemService::getCommandUser),
            Map.entry("commandZipMaxUploadNumber", SystemService::getFileCommandZipMaxUploadNumber),
            Map.entry("commandZipMaxUploadSize", SystemService::getFileCommandZipMaxUploadSize)));

    private FrameworkProperties() {}

    static JsonObject of(SystemService system) {
        var json = new JsonObject();
        ALL.forEach((name, getter) -> {
            Object value = getter.apply(system);
            if (value instanceof Number number) {
                json.addProperty(name, number);
            } else if (value instanceof Boolean truth) {
                json.addProperty(name, truth);
            } else if (value instanceof String text) {
                json.addProperty(name, text);
            }
        });
        json.addProperty("kuraHaveWebInterface", Boolean.parseBoolean(system.getKuraWebEnabled()));
        return json;
    }
}

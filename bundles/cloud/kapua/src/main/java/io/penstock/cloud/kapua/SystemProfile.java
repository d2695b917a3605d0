// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.system.ExtendedPropertyGroup;
import org.eclipse.kura.system.SystemAdminService;
import org.eclipse.kura.system.SystemService;

/** The gateway as Kura's system services know it. */
final class SystemProfile implements Profile {

    private final SystemService system;
    private final SystemAdminService administration;

    SystemProfile(SystemService system, SystemAdminService administration) {
        this.system = system;
        this.administration = administration;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("model_name", system.getModelName());
        facts.put("model_id", system.getModelId());
        facts.put("part_number", system.getPartNumber());
        facts.put("serial_number", system.getSerialNumber());
        facts.put("firmware_version", system.getFirmwareVersion());
        facts.put("bios_version", system.getBiosVersion());
        facts.put("cpu_version", system.getCpuVersion());
        facts.put("os", system.getOsName());
        facts.put("os_version", system.getOsVersion());
        facts.put("os_arch", system.getOsArch());
        facts.put("jvm_name", system.getJavaVmName());
        facts.put("jvm_version", system.getJavaVmVersion());
        facts.put("jvm_profile", system.getJavaVendor() + " " + system.getJavaVersion());
        facts.put("jvm_vendor", system.getJavaVmVendor());
        facts.put("jdk_vendor_version", system.getJdkVendorVersion());
        facts.put("osgi_framework", system.getOsgiFwName());
        facts.put("osgi_framework_version", system.getOsgiFwVersion());
        facts.put("application_framework", "Kura");
        facts.put("application_framework_version", system.getKuraVersion());
        facts.put("kura_version", system.getKuraVersion());
        facts.put("available_processors", Integer.toString(system.getNumberOfProcessors()));
        facts.put("total_memory", Long.toString(system.getTotalMemory()));
        facts.put("connection_interface", system.getPrimaryNetworkInterfaceName());
        facts.put("connection_ip", address(system.getPrimaryNetworkInterfaceName()));
        facts.replaceAll((name, value) -> value == null || value.isBlank() ? UNKNOWN : value);
        return facts;
    }

    @Override
    public String uptime() {
        String uptime = administration.getUptime();
        return uptime == null ? UNKNOWN : uptime;
    }

    @Override
    public String deviceName() {
        String name = system.getDeviceName();
        return name == null || name.equals(UNKNOWN) ? "" : name;
    }

    @Override
    public Map<String, Map<String, String>> extendedProperties() {
        Map<String, Map<String, String>> groups = new TreeMap<>();
        system.getExtendedProperties().ifPresent(extended -> {
            for (ExtendedPropertyGroup group : extended.getPropertyGroups()) {
                groups.put(group.getName(), new TreeMap<>(group.getProperties()));
            }
        });
        return groups;
    }

    /** The interface's IPv4 address, else its IPv6 address without the scope. */
    private static String address(String networkInterface) {
        try {
            NetworkInterface found = networkInterface == null ? null : NetworkInterface.getByName(networkInterface);
            return found == null
                    ? UNKNOWN
                    : found.inetAddresses()
                            .filter(each -> !each.isLinkLocalAddress())
                            .min(Comparator.comparing(Inet6Address.class::isInstance))
                            .map(each -> each.getHostAddress().replaceAll("%.*", ""))
                            .orElse(UNKNOWN);
        } catch (SocketException e) {
            return UNKNOWN;
        }
    }
}

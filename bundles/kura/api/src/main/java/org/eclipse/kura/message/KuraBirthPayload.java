// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

/** @@DOC */
public class KuraBirthPayload extends KuraPayload {
    /** @@DOC */
    public KuraBirthPayload() {
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
    public KuraBirthPayload.TamperStatus getTamperStatus() {
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
    public String getAcceptEncoding() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getApplicationIdentifiers() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getAvailableProcessors() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getTotalMemory() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOsArch() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOsgiFramework() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOsgiFrameworkVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getModemImei() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getModemImsi() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getModemIccid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getModemRssi() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getModemFirmwareVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getPayloadEncoding() {
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
    public String toString() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void addMetric(String arg0, Object arg1) {
        throw new UnsupportedOperationException();
    }

    /** @@DOC */
    public static class KuraBirthPayloadBuilder {
        /** @@DOC */
        public KuraBirthPayloadBuilder() {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withUptime(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withDisplayName(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withAvailableProcessors(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withTotalMemory(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withOsArch(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withOsgiFramework(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withOsgiFrameworkVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withModelName(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withModelId(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withPartNumber(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withSerialNumber(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withFirmwareVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withBiosVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withCpuVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withOs(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withOsVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withJvmName(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withJvmVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withJvmProfile(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withKuraVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withApplicationFramework(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withApplicationFrameworkVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withConnectionInterface(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withConnectionIp(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withAcceptEncoding(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withApplicationIdentifiers(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withModemImei(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withModemIccid(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withModemImsi(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withModemRssi(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withModemFirmwareVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withPosition(KuraPosition arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withPayloadEncoding(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withTamperStatus(KuraBirthPayload.TamperStatus arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withJvmVendor(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload.KuraBirthPayloadBuilder withJdkVendorVersion(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public KuraBirthPayload build() {
            throw new UnsupportedOperationException();
        }
    }

    /** @@DOC */
    public enum TamperStatus {
        UNSUPPORTED,
        TAMPERED,
        NOT_TAMPERED;
        // @@ENUM
    }
}

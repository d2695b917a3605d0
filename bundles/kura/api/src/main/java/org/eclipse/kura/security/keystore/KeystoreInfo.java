// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security.keystore;

/** A keystore in one line. */
public class KeystoreInfo {

    private final String keystoreServicePid;
    private String type;
    private int size;

    /** @param keystoreServicePid the {@code kura.service.pid} */
    public KeystoreInfo(String keystoreServicePid) {
        this.keystoreServicePid = keystoreServicePid;
    }

    public String getKeystoreServicePid() {
        return keystoreServicePid;
    }

    /** Java's name of the format, such as PKCS12. */
    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    /** How many entries there are. */
    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
    }
}

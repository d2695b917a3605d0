// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security.keystore;

/** @@DOC */
public class KeystoreInfo {
    /** @@DOC */
    public KeystoreInfo(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getKeystoreServicePid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setType(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getSize() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setSize(int arg0) {
        throw new UnsupportedOperationException();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraTopic {
    /** @@DOC */
    public KuraTopic(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraTopic(String arg0, String arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getFullTopic() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String[] getTopicParts() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getPrefix() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getAccountName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getDeviceId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getApplicationId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getApplicationTopic() {
        throw new UnsupportedOperationException();
    }
}

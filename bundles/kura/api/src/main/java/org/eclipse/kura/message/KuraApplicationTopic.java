// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public abstract class KuraApplicationTopic {
    /** @@DOC */
    public KuraApplicationTopic() {
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

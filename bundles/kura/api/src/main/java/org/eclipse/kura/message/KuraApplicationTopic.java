// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import org.osgi.annotation.versioning.ProviderType;

/** The part of a topic that belongs to one application. A subclass sets the fields. */
@ProviderType
public abstract class KuraApplicationTopic {

    protected String applicationId;
    protected String applicationTopic;

    public String getApplicationId() {
        return applicationId;
    }

    public String getApplicationTopic() {
        return applicationTopic;
    }
}

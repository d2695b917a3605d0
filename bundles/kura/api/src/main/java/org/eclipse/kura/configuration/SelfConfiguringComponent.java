// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ConsumerType;

/** A component that says itself what it can be configured with, because that depends on how it is configured. */
@ConsumerType
public interface SelfConfiguringComponent {

    /** The present definition and values; called in any thread, also while the component works. */
    ComponentConfiguration getConfiguration() throws KuraException;
}

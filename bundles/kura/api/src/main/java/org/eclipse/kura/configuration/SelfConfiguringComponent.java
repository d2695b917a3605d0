// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface SelfConfiguringComponent {
    /** @@DOC */
    ComponentConfiguration getConfiguration() throws KuraException;
}

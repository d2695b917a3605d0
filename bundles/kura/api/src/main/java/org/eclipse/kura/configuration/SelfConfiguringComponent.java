// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface SelfConfiguringComponent {
    /** @@DOC */
    org.eclipse.kura.configuration.ComponentConfiguration getConfiguration() throws org.eclipse.kura.KuraException;
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface MetaData {
    /** @@DOC */
    List<OCD> getOCD();
    /** @@DOC */
    List<Designate> getDesignate();
    /** @@DOC */
    String getLocalization();
}

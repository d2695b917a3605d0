// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The content of one metatype file. */
@ProviderType
public interface MetaData {

    List<OCD> getOCD();

    List<Designate> getDesignate();

    /** Base name of the files that translate its texts. */
    String getLocalization();
}

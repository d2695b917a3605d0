// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The values of one attribute, within a {@link TObject}. */
@ProviderType
public interface Attribute {

    List<String> getValue();

    /** Id of the attribute definition. */
    String getAdref();

    /** The value as text, in place of a list of values. */
    String getContent();
}

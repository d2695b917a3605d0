// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Designate {
    /** @@DOC */
    TObject getObject();
    /** @@DOC */
    String getPid();
    /** @@DOC */
    String getFactoryPid();
    /** @@DOC */
    String getBundle();
    /** @@DOC */
    boolean isOptional();
    /** @@DOC */
    boolean isMerge();
}

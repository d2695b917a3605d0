// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface WireSupport extends org.osgi.service.wireadmin.Producer, org.osgi.service.wireadmin.Consumer {
    /** @@DOC */
    void emit(List<org.eclipse.kura.wire.WireRecord> arg0);
}

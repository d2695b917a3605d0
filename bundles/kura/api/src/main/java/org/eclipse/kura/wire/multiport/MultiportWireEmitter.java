// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.multiport;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface MultiportWireEmitter
        extends org.osgi.service.wireadmin.Producer, org.eclipse.kura.wire.WireComponent {}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.multiport;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface MultiportWireReceiver
        extends org.osgi.service.wireadmin.Consumer, org.eclipse.kura.wire.WireComponent {}

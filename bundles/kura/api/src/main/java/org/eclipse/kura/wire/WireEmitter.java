// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.service.wireadmin.Producer;

/** A wire component with one output port. It hands the two calls of {@link Producer} on to its {@link WireSupport}. */
@ConsumerType
public interface WireEmitter extends WireComponent, Producer {}

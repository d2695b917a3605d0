// SPDX-License-Identifier: Apache-2.0
/**
 * Wires: components that emit and receive lists of records, and what the host gives them to do it.
 *
 * <p>An emitter's records reach every receiver in the thread that emits and in the order of emission; a receiver that
 * does not return holds up its emitters. Envelopes and records are shared between all receivers of an emitter, so
 * nobody changes them. Ports are numbered from 0.
 */
@Export
@Version("2.0.0")
package org.eclipse.kura.wire;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

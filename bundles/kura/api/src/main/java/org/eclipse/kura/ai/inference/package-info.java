// SPDX-License-Identifier: Apache-2.0
/**
 * Inference: models by name, tensors in and out.
 *
 * <p>A tensor's data is flat, in row-major order; a size of -1 in a shape stands for any. Types are named as the engine
 * names them. An engine may be called from any thread; descriptors don't change once built.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.ai.inference;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

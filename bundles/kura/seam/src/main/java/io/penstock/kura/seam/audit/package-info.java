// SPDX-License-Identifier: Apache-2.0
/**
 * Where every stage keeps what an operator must be able to prove later: who asked for what, and what came of it. Any
 * thread.
 */
@Export
@Version("1.0.0")
package io.penstock.kura.seam.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

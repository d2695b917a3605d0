// SPDX-License-Identifier: Apache-2.0
/**
 * What only somebody at the gateway may change: said by the stage that keeps it, asked by those that take requests from
 * afar. Any thread.
 */
@Export
@Version("1.0.0")
package io.penstock.kura.seam.guard;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

// SPDX-License-Identifier: Apache-2.0
/**
 * Stores of messages that wait to be published.
 *
 * <p>Ages are seconds; ids are positive and rise. Calls may block on the disk; one thread at a time calls a store, and
 * listeners are called in the provider's threads.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.message.store.provider;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

// SPDX-License-Identifier: Apache-2.0
/**
 * TLS as the gateway is configured for it.
 *
 * <p>Contexts and factories may be kept and shared between threads until {@link org.eclipse.kura.ssl.SslServiceListener}
 * says that the configuration has changed.
 */
@Export
@Version("2.1.0")
package org.eclipse.kura.ssl;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

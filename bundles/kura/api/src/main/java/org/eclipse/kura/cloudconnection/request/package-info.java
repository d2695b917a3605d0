// SPDX-License-Identifier: Apache-2.0
/**
 * Requests from the cloud and who answers them.
 *
 * <p>A handler is called in the connection's threads, possibly for several requests at once; what takes long is answered
 * first and told later, through the context's notification publisher.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.cloudconnection.request;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

// SPDX-License-Identifier: Apache-2.0
/**
 * The files that units come in: a bundle, a deployment package as Kura and OSGi have it, a set archive. Plain objects, for
 * the gateway and for the command line; they trust nothing that a file says of itself.
 *
 * <p>Sizes are bytes. Everything that is wrong with a file is a {@link io.penstock.deploy.api.DeployException} with a
 * reason that begins with {@code format.}; an {@code IOException} is the disk's.
 */
@Export
@Version("1.0.0")
package io.penstock.deploy.format;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

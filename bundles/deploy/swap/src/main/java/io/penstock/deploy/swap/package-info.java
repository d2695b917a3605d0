// SPDX-License-Identifier: Apache-2.0
/**
 * Replaces one bundle by a newer one while records flow: the new one is started beside the old one, the holders of
 * references move over, the last call into the old one is awaited, the old one is stopped. {@code Bundle.update} is
 * never used: it leaves a gap of milliseconds in which calls fail.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.deploy.swap;

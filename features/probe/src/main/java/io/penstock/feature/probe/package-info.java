// SPDX-License-Identifier: Apache-2.0
/** What every in-framework test does: boot, configure, look a service up. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.feature.probe;

// SPDX-License-Identifier: Apache-2.0
/** A whole line at full rate, for the in-framework tests that change something under it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.feature.line;

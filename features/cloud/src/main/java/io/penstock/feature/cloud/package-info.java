// SPDX-License-Identifier: Apache-2.0
/** A Kapua made of software, and what was recorded of a real one, for the in-framework tests that ask as a Kapua does. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.feature.cloud;

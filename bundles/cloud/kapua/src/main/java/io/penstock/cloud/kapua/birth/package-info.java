// SPDX-License-Identifier: Apache-2.0
/** What other bundles want Kapua to know of the gateway. Called from any thread; must return at once. */
@Export
@Version("1.0.0")
package io.penstock.cloud.kapua.birth;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

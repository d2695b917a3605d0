// SPDX-License-Identifier: Apache-2.0
/** What the channels of each driver instance are configured with. Answers are made per call, from any thread. */
@Export
@Version("1.0.0")
package org.eclipse.kura.driver.descriptor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

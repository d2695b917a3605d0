// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.io.IOException;
import java.nio.file.Path;

/** Where a child's classes come from. */
interface PayloadSource {

    /** Version of the runtime. */
    String runtime();

    /** The payload for one child, in its folder if need be. */
    Payload into(Path folder) throws IOException;
}

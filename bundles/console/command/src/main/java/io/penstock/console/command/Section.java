// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonElement;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;

/**
 * One kind of thing that an operator looks at, with its three faces: a table of the status, metrics, health checks.
 *
 * <p>Called on the endpoint's threads; an implementation only reads counters.
 */
interface Section {

    /** Name of the field in the status. */
    String name();

    JsonElement status();

    void metrics(Exposition out);

    /** Health checks by name; the first word of a name is its tag. */
    Map<String, Supplier<Result>> checks();
}

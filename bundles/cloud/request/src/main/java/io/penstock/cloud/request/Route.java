// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraPayload;

/**
 * Which step answers a resource.
 *
 * @param pattern tokens; {@code *} stands for any one
 * @param changes whether something is different afterwards
 */
public record Route(String verb, List<String> pattern, boolean changes, Step step) {

    /** Answers a request, or throws why not. */
    @FunctionalInterface
    public interface Step {
        KuraPayload on(Request request) throws KuraException;
    }

    /** A route that leaves all as it is. */
    public static Route reads(String verb, String pattern, Step step) {
        return new Route(verb, List.of(pattern.split("/")), false, step);
    }

    /** A route after which something is different: done once for each request, and audited. */
    public static Route changes(String verb, String pattern, Step step) {
        return new Route(verb, List.of(pattern.split("/")), true, step);
    }

    boolean fits(Request request) {
        List<String> path = request.path();
        if (!verb.equals(request.verb()) || path.size() != pattern.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.util.Objects;

/**
 * A wish to change what is installed.
 *
 * @param id chosen by who submits; the same id is the same wish
 * @param origin who wishes it
 * @param action what
 * @param terms on what terms
 */
public record Submission(String id, Origin origin, Action action, Terms terms) {

    public Submission {
        Objects.requireNonNull(id);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(action);
        Objects.requireNonNull(terms);
    }
}

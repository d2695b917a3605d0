// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

/**
 * Where a record goes without waiting: from this emitter to this target. Immutable; an edge changes it by one write.
 *
 * @param emitter who may pass; of a closed route nobody
 * @param target who is called
 * @param faulty whether the last call threw, so that the next success is news
 */
record Route(Object emitter, Target target, boolean faulty) {

    /** Passes nobody: no emitter is this object. */
    static final Route CLOSED = new Route(new Object(), Target.AWAY, false);
}

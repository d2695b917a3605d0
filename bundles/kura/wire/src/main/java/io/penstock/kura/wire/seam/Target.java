// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import org.eclipse.kura.wire.WireEnvelope;

/** The receiving end of an edge: one port of one instance of a component. */
public interface Target {

    /** Nobody is there. */
    Target AWAY = new Target() {
        @Override
        public boolean accepts() {
            return false;
        }

        @Override
        public void accept(WireEnvelope envelope) {
            throw new IllegalStateException("the receiver is away");
        }
    };

    /** Whether it may be called now. Who changes the answer tells the edge by {@link Edge#settle()}. */
    boolean accepts();

    /** Calls the component, on the caller's thread. */
    void accept(WireEnvelope envelope);
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Implemented by a component that has state worth keeping over a swap, such as a half-filled window.
 *
 * <p>The host closes the component's incoming edges first, so neither method runs beside a record of the same
 * instance.
 */
@ConsumerType
public interface StateHandover {

    /**
     * Stops taking records and gives the state as bytes of a format of the component's own, with a version in it.
     *
     * @return the state; of length 0 where there is none
     */
    byte[] suspend();

    /**
     * Takes what a predecessor gave, before the first record.
     *
     * @throws IllegalArgumentException where the bytes are of an unknown format or do not fit the configuration; the
     *     component then starts empty, and the host logs what was lost with this message
     */
    void resume(byte[] state);
}

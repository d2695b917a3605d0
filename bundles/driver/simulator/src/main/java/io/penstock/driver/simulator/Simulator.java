// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import org.osgi.annotation.versioning.ProviderType;

/** A simulated device that runs as a component. A service, so that a test finds the port that was taken. */
@ProviderType
public interface Simulator {

    /** The {@code kura.service.pid} of the component. */
    String pid();

    /** The port it listens at. */
    int port();

    /** Makes it misbehave. */
    Misbehaviour misbehaviour();
}

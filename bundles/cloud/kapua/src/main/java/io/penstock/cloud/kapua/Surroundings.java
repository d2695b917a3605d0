// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.TlsSource;
import io.penstock.cloud.session.MqttTransport;
import io.penstock.cloud.session.Refusals;
import io.penstock.store.api.Outbox;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What a gateway of Kapua does not make itself.
 *
 * @param pid of the component; also the name of its cursor in the outbox
 * @param refusals by what {@link KapuaSettings#credentials} gives
 */
record Surroundings(
        String pid,
        Outbox outbox,
        Profile profile,
        TlsSource tls,
        MqttTransport transport,
        Function<String, Refusals> refusals,
        RandomGenerator random,
        InstantSource clock) {}

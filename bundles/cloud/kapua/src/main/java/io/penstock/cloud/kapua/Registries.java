// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.Listeners;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;

/** Who takes part in a gateway, over all its links. */
record Registries(
        Applications applications,
        Contributions contributions,
        Subscriptions subscriptions,
        Listeners listeners,
        CloudNotificationPublisher notifications) {

    void onChange(Runnable listener) {
        applications.onChange(listener);
        contributions.onChange(listener);
        subscriptions.onChange(listener);
    }

    void forget(Runnable listener) {
        applications.forget(listener);
        contributions.forget(listener);
        subscriptions.forget(listener);
    }
}

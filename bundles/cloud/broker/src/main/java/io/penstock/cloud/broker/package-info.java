// SPDX-License-Identifier: Apache-2.0
/** An MQTT 3.1.1 broker inside the gateway, so that a first run needs nothing installed. */
package io.penstock.cloud.broker;

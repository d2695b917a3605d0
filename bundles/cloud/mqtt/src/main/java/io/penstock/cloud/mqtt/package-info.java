// SPDX-License-Identifier: Apache-2.0
/** The outbox to any MQTT 3.1.1 broker. */
package io.penstock.cloud.mqtt;

// SPDX-License-Identifier: Apache-2.0
/** TLS by the configured keystores: what MQTT with client certificates needs. */
package io.penstock.kura.security.tls;

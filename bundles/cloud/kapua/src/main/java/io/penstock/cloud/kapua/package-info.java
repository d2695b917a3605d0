// SPDX-License-Identifier: Apache-2.0
/** The gateway as Eclipse Kapua wants to see it: births, data, requests, replies and notifications. */
package io.penstock.cloud.kapua;

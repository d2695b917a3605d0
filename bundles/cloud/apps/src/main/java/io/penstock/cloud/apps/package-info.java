// SPDX-License-Identifier: Apache-2.0
/** The device applications of Kapua, but for those of deployment. */
package io.penstock.cloud.apps;

// SPDX-License-Identifier: Apache-2.0
/** What is in the gateway and how it stands, as Eclipse Kapua asks it: INVENTORY-V1, PENSTOCK-V1 and a part of the birth. */
package io.penstock.deploy.inventory;

// SPDX-License-Identifier: Apache-2.0
/** ASSET-V1: channels of assets, read and written. */
package io.penstock.cloud.apps.asset;

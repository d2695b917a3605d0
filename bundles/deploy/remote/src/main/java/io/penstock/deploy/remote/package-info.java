// SPDX-License-Identifier: Apache-2.0
/** DEPLOY-V2, as Eclipse Kapua asks it, over the one deploy machine. */
package io.penstock.deploy.remote;

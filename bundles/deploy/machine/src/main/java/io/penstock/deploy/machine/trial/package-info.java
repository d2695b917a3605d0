// SPDX-License-Identifier: Apache-2.0
/** What decides whether a set stays: counters of before and of now, compared. Plain values; times are monotonic. */
package io.penstock.deploy.machine.trial;

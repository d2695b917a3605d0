// SPDX-License-Identifier: Apache-2.0
/** The wire component that lets a model decide about records. */
package io.penstock.inference.wire;

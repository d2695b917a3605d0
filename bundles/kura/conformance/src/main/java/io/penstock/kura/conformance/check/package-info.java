// SPDX-License-Identifier: Apache-2.0
/** The checks. Each makes what it needs and leaves nothing behind. */
package io.penstock.kura.conformance.check;

// SPDX-License-Identifier: Apache-2.0
/** Opens a model in a process that may die before the gateway opens it, and remembers what was refused. */
package io.penstock.inference.admission;

// SPDX-License-Identifier: Apache-2.0
/** Classes that the bench puts into bundles of its own making; they know nothing of the bench. */
package io.penstock.bench.inside;

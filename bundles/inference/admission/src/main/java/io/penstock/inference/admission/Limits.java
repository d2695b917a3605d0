// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.time.Duration;

/**
 * What a child is given.
 *
 * @param java executable
 * @param deadline from its start to its answer
 * @param memoryMegabytes that a model may take beside the process itself
 */
record Limits(String java, Duration deadline, int memoryMegabytes) {}

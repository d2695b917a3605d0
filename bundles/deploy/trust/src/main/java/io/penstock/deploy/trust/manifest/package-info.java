// SPDX-License-Identifier: Apache-2.0
/**
 * The signed manifest of a set, and the files that it travels in: {@code set.json} and {@code set.sig} at the head of a
 * set archive, {@code x.jar.set.json} and {@code x.jar.set.sig} beside a single file.
 */
package io.penstock.deploy.trust.manifest;

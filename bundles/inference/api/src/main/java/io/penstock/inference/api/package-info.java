// SPDX-License-Identifier: Apache-2.0
/**
 * Models, slots and versions.
 *
 * <p>A model is a bundle of data: {@code Provide-Capability: io.penstock.model}, {@code model.onnx}, and a descriptor in
 * JSON that says what goes in and comes out. A slot is what a stage asks for by name; at any instant one version serves
 * it. A stage leases the slot's version for one run: a run is decided by exactly that version, and a version is closed
 * only when its last lease has returned.
 *
 * <p>Tensors are row-major, in the byte order of the machine; a shape's dimension of -1 is the batch and comes first.
 * Latencies are microseconds, memory is megabytes. A {@link io.penstock.inference.api.Lease} belongs to one thread;
 * everything else may be called from any.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.inference.api;

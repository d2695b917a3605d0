// SPDX-License-Identifier: Apache-2.0
/**
 * Field devices made of software: a Modbus TCP server that can be told to misbehave, a model of a water-circulation
 * pump, and a player of CSV files. Used by tests, by the trainer of the pump model, and shipped with the demo.
 *
 * <p>Addresses are those of the protocol, from 0. A float is IEEE 754 single precision in two registers, the high
 * word first; a register is two bytes, the high byte first. Times are seconds of the model's own clock, which runs
 * only when it is stepped; the component shells step it from a clock thread. Bit sets count from the first address
 * asked for.
 *
 * <p>Servers, devices and {@link io.penstock.driver.simulator.Misbehaviour} may be used by any thread. {@link
 * io.penstock.driver.simulator.PumpModel} belongs to one thread.
 *
 * <p>The package is not imported by its own bundle: its components stand in it, and a new version must run its own.
 */
@org.osgi.annotation.bundle.Export(substitution = org.osgi.annotation.bundle.Export.Substitution.NOIMPORT)
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.driver.simulator;

// SPDX-License-Identifier: Apache-2.0
/**
 * Configurations and their definitions as text: Kura's snapshot XML, Kura's JSON and OSGi metatype XML.
 *
 * <p>A property's value is one of the ten types of {@link org.eclipse.kura.configuration.metatype.Scalar}, or an array
 * of one of them; a {@link org.eclipse.kura.configuration.Password} is written as it is given, so who must not show it
 * encrypts it before. Text is UTF-8, at most 16 MB, of at most 300,000 elements; document types and entities are
 * refused. Every class is immutable and may be used from any thread.
 *
 * <p>Source: the XML of Kura 5.6 ({@code http://eurotech.com/esf/2.0}), the JSON of its request handler CONF-V2, OSGi
 * Compendium R7 section 105.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.kura.marshal;

// SPDX-License-Identifier: Apache-2.0
/**
 * The running graph: which instance of each component is the live one, which edges lead to it and from it, and how a
 * successor takes over.
 *
 * <p>A component is known by its {@code kura.service.pid}. Of the services that are registered under one pid one is live;
 * the others stand by, or are retired. Changes to one pid follow one another: who changes it has claimed its
 * {@link io.penstock.kura.wire.host.Node}. The topology's lock guards the maps, is held for moments, and never while a
 * component is called.
 */
package io.penstock.kura.wire.host;

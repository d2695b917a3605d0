// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

/** @@DOC */
public class ObjectFactory {
    /** @@DOC */
    public ObjectFactory() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Ticon createTicon() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Tattribute createTattribute() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Tmetadata createTmetadata() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Tdesignate createTdesignate() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Tad createTad() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Tobject createTobject() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Tocd createTocd() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Toption createToption() {
        throw new UnsupportedOperationException();
    }
}

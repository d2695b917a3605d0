// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

/** @@DOC */
public class ObjectFactory {
    /** @@DOC */
    public ObjectFactory() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.core.configuration.metatype.Ticon createTicon() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.core.configuration.metatype.Tattribute createTattribute() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.core.configuration.metatype.Tmetadata createTmetadata() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.core.configuration.metatype.Tdesignate createTdesignate() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.core.configuration.metatype.Tad createTad() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.core.configuration.metatype.Tobject createTobject() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.core.configuration.metatype.Tocd createTocd() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.core.configuration.metatype.Toption createToption() {
        throw new UnsupportedOperationException();
    }
}

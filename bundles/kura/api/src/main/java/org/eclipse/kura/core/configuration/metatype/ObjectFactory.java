// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

/** Makes the classes of this package, empty. */
public class ObjectFactory {

    public Tmetadata createTmetadata() {
        return new Tmetadata();
    }

    public Tocd createTocd() {
        return new Tocd();
    }

    public Tad createTad() {
        return new Tad();
    }

    public Toption createToption() {
        return new Toption();
    }

    public Ticon createTicon() {
        return new Ticon();
    }

    public Tdesignate createTdesignate() {
        return new Tdesignate();
    }

    public Tobject createTobject() {
        return new Tobject();
    }

    public Tattribute createTattribute() {
        return new Tattribute();
    }
}

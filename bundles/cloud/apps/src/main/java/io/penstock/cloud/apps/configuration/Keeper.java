// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.configuration;

import java.util.Collection;
import org.eclipse.kura.KuraException;

/** Is told before components are changed, and may refuse. */
public interface Keeper {

    void beforeChange(Collection<String> pids) throws KuraException;

    /** Anything may be changed. */
    void beforeRollback() throws KuraException;
}

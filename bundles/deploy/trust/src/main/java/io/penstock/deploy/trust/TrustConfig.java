// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = TrustConfig.PID, name = "Trust", description = "Who may install bundles and models.")
@interface TrustConfig {

    /** Component name, PID and OCD id in one. */
    String PID = "io.penstock.deploy.trust";

    /** Kura's way of saying that a reference was not chosen. */
    String NOT_CHOSEN = "(kura.service.pid=changeme)";

    @AttributeDefinition(
            name = "Keystore",
            description = "Filter for the keystore whose trusted certificates are the anchors, for example"
                    + " (kura.service.pid=TrustKeystore). While it is chosen and not there, nothing is installed. Once"
                    + " there was an anchor, there must be one.")
    String KeystoreService_target() default NOT_CHOSEN;
}

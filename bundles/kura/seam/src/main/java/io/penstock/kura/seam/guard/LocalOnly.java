// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam.guard;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Asked before something is changed that was wished from afar. A service. */
@ConsumerType
public interface LocalOnly {

    /**
     * Why a component, or what it holds, may not be changed from afar now.
     *
     * @param pid the {@code kura.service.pid} of the component
     * @param wished its properties as they are wished; empty where it is deleted, or what it holds is changed
     * @return a reason code, a colon and a sentence; empty where nothing speaks against it
     */
    Optional<String> refusal(String pid, Map<String, Object> wished);

    /**
     * Why a bundle may not be stopped from afar now.
     *
     * @return as above
     */
    Optional<String> refusal(String symbolicName);
}

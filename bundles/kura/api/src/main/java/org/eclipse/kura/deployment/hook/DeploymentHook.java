// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.deployment.hook;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface DeploymentHook {
    /** @@DOC */
    void preDownload(org.eclipse.kura.deployment.hook.RequestContext arg0, Map<String, Object> arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void postDownload(org.eclipse.kura.deployment.hook.RequestContext arg0, Map<String, Object> arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void postInstall(org.eclipse.kura.deployment.hook.RequestContext arg0, Map<String, Object> arg1)
            throws org.eclipse.kura.KuraException;
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.deployment.hook;

import java.util.Map;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface DeploymentHook {
    /** @@DOC */
    void preDownload(RequestContext arg0, Map<String, Object> arg1) throws KuraException;
    /** @@DOC */
    void postDownload(RequestContext arg0, Map<String, Object> arg1) throws KuraException;
    /** @@DOC */
    void postInstall(RequestContext arg0, Map<String, Object> arg1) throws KuraException;
}

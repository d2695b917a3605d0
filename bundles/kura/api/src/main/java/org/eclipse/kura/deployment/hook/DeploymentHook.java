// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.deployment.hook;

import java.util.Map;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ConsumerType;

/** Has a say in installations of one request type. An exception ends the installation at that step. */
@ConsumerType
public interface DeploymentHook {

    void preDownload(RequestContext context, Map<String, Object> properties) throws KuraException;

    void postDownload(RequestContext context, Map<String, Object> properties) throws KuraException;

    void postInstall(RequestContext context, Map<String, Object> properties) throws KuraException;
}

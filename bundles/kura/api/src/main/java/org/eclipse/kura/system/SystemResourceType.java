// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

/** What kind of thing is installed. */
public enum SystemResourceType {
    BUNDLE,
    /** An OSGi deployment package. */
    DP,
    RPM,
    DEB,
    DOCKER,
    CONTAINER_IMAGE,
    APK,
    UNKNOWN
}

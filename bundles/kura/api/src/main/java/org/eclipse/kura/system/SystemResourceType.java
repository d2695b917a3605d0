// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

/** @@DOC */
public enum SystemResourceType {
    BUNDLE,
    DP,
    RPM,
    DEB,
    DOCKER,
    CONTAINER_IMAGE,
    APK,
    UNKNOWN;
    // @@ENUM BUNDLE | DP | RPM | DEB | DOCKER | CONTAINER_IMAGE | APK | UNKNOWN
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.util.Optional;

/**
 * What a child runs.
 *
 * @param classPath of the child's classes and ONNX Runtime's
 * @param natives folder of the runtime's libraries; empty where it unpacks them itself
 * @param main class
 */
record Payload(String classPath, Optional<String> natives, String main) {

    /** The child, with these classes. */
    static Payload of(String classPath, Optional<String> natives) {
        return new Payload(classPath, natives, "io.penstock.inference.admission.child.Main");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Asked before a model file is opened in this process; where there is none, the engine's own checks have to do. */
@ConsumerType
public interface Admission {

    /**
     * Returns where the model may be opened.
     *
     * @param descriptor of the model
     * @param onnx the model file
     * @throws InferenceException with the reason where it may not
     */
    void admit(ModelDescriptor descriptor, byte[] onnx) throws InferenceException;
}

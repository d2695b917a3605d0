// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Asked before a model file is opened in this process. A service; the engine opens nothing without one.
 *
 * <p>May take as long as opening and running the model in a process of its own does, and is called from a thread that
 * has nothing else to do. From any thread; one model at a time is looked at.
 */
@ProviderType
public interface Admission {

    /**
     * Returns where the model may be opened.
     *
     * @param descriptor of the model
     * @param onnx the model file
     * @param digest of descriptor and model file together, in hex: what is equal here is the same model
     * @return what was seen
     * @throws InferenceException with the reason where it may not: {@code admission.*}, or {@code inference.no_native}
     */
    AdmissionReport admit(ModelDescriptor descriptor, byte[] onnx, String digest) throws InferenceException;
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** An engine that holds models and runs them. Every call throws {@link KuraException} if the engine cannot answer. */
@ProviderType
public interface InferenceEngineService {

    /**
     * Runs a model once, in the calling thread.
     *
     * @param inputData one tensor for each input of the model
     * @return one tensor for each output
     * @throws KuraException if the model is not loaded, if an input does not fit it, or if it fails
     */
    List<Tensor> infer(ModelInfo modelInfo, List<Tensor> inputData) throws KuraException;

    /** @param modelPath where the model is; empty if the engine knows by the name */
    void loadModel(String modelName, Optional<String> modelPath) throws KuraException;

    void unloadModel(String modelName) throws KuraException;

    boolean isModelLoaded(String modelName) throws KuraException;

    /** The models that the engine knows, loaded or not. */
    List<String> getModelNames() throws KuraException;

    /** Empty if the engine does not know the model. */
    Optional<ModelInfo> getModelInfo(String modelName) throws KuraException;

    boolean isEngineReady() throws KuraException;
}

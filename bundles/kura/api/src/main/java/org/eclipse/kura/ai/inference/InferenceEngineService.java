// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface InferenceEngineService {
    /** @@DOC */
    List<Tensor> infer(ModelInfo arg0, List<Tensor> arg1) throws KuraException;
    /** @@DOC */
    void loadModel(String arg0, Optional<String> arg1) throws KuraException;
    /** @@DOC */
    void unloadModel(String arg0) throws KuraException;
    /** @@DOC */
    boolean isModelLoaded(String arg0) throws KuraException;
    /** @@DOC */
    List<String> getModelNames() throws KuraException;
    /** @@DOC */
    Optional<ModelInfo> getModelInfo(String arg0) throws KuraException;
    /** @@DOC */
    boolean isEngineReady() throws KuraException;
}

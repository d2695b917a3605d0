// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface InferenceEngineService {
    /** @@DOC */
    List<org.eclipse.kura.ai.inference.Tensor> infer(
            org.eclipse.kura.ai.inference.ModelInfo arg0, List<org.eclipse.kura.ai.inference.Tensor> arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void loadModel(String arg0, Optional<String> arg1) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void unloadModel(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    boolean isModelLoaded(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    List<String> getModelNames() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Optional<org.eclipse.kura.ai.inference.ModelInfo> getModelInfo(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    boolean isEngineReady() throws org.eclipse.kura.KuraException;
}

// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ModelInfoBuilder {
    /** @@DOC */
    public static ModelInfoBuilder fromModelInfo(ModelInfo arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder platform(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder version(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder addParameter(String arg0, Object arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder removeParameter(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder addInputDescriptor(TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder addAllInputDescriptor(List<TensorDescriptor> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder removeInputDescriptor(TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder addOutputDescriptor(TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder addAllOutputDescriptor(List<TensorDescriptor> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder removeOutputDescriptor(TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfo build() {
        throw new UnsupportedOperationException();
    }
}

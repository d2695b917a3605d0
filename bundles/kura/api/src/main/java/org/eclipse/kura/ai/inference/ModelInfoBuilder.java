// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ModelInfoBuilder {
    /** @@DOC */
    public static org.eclipse.kura.ai.inference.ModelInfoBuilder fromModelInfo(
            org.eclipse.kura.ai.inference.ModelInfo arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder platform(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder version(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder addParameter(String arg0, Object arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder removeParameter(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder addInputDescriptor(
            org.eclipse.kura.ai.inference.TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder addAllInputDescriptor(
            List<org.eclipse.kura.ai.inference.TensorDescriptor> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder removeInputDescriptor(
            org.eclipse.kura.ai.inference.TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder addOutputDescriptor(
            org.eclipse.kura.ai.inference.TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder addAllOutputDescriptor(
            List<org.eclipse.kura.ai.inference.TensorDescriptor> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfoBuilder removeOutputDescriptor(
            org.eclipse.kura.ai.inference.TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.ModelInfo build() {
        throw new UnsupportedOperationException();
    }
}

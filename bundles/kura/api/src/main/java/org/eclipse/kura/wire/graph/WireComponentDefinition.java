// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class WireComponentDefinition {
    /** @@DOC */
    public WireComponentDefinition() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getFactoryPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setFactoryPid(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getMinInputPorts() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setMinInputPorts(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getMaxInputPorts() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setMaxInputPorts(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getDefaultInputPorts() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setDefaultInputPorts(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getMinOutputPorts() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setMinOutputPorts(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getMaxOutputPorts() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setMaxOutputPorts(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getDefaultOutputPorts() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setDefaultOutputPorts(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<Integer, String> getInputPortNames() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setInputPortNames(Map<Integer, String> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<Integer, String> getOutputPortNames() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOutputPortNames(Map<Integer, String> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.configuration.ComponentConfiguration getComponentOCD() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setComponentOCD(org.eclipse.kura.configuration.ComponentConfiguration arg0) {
        throw new UnsupportedOperationException();
    }
}

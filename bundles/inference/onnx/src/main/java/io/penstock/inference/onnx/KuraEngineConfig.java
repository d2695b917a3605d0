// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = KuraEngineConfig.PID,
        name = "ONNX inference engine",
        description = "The models of this gateway for Kura's AI wire component and for whoever uses Kura's inference"
                + " service. Models come as bundles; the name of a model is its slot.")
@interface KuraEngineConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.inference.onnx";

    @AttributeDefinition(
            name = "Scalars",
            description = "Show a feature vector as one tensor for each feature, and an output as one for each of its"
                    + " elements, as Kura's AI wire component needs it. Otherwise tensors are those of the graph.")
    boolean scalars() default true;
}

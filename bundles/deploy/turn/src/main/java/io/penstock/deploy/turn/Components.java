// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.turn;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.SatisfiedReferenceDTO;

/** What declared components cannot do without, as the runtime of components knows it. */
public final class Components implements Needed.Mandatory {

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    public Components(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    @Override
    public List<Bundle> of(Bundle bundle) {
        Set<Long> ids = new HashSet<>();
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs(bundle)) {
            Set<String> mandatory = new HashSet<>();
            Arrays.stream(description.references)
                    .filter(reference -> reference.cardinality.startsWith("1"))
                    .forEach(reference -> mandatory.add(reference.name));
            for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(description)) {
                for (SatisfiedReferenceDTO reference : configuration.satisfiedReferences) {
                    if (mandatory.contains(reference.name)) {
                        Arrays.stream(reference.boundServices).forEach(service -> ids.add(service.bundle));
                    }
                }
            }
        }
        return ids.stream().map(context::getBundle).filter(each -> each != null).toList();
    }
}

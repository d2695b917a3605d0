// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua.birth;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One group of {@code extended_properties} in the gateway's BIRTH; a service of any bundle.
 *
 * <p>To say that the properties have changed, change a property of the service ({@code service.changecount} will do):
 * the birth is sent again, a little later.
 */
@ConsumerType
public interface BirthProperties {

    /** Name of the group, such as {@code Slots}; groups of one name are put together. */
    String group();

    /** The properties as they are now. */
    Map<String, String> properties();
}

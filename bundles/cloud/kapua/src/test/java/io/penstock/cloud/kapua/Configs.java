// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Configurations as SCR would give them: the defaults of the metatype, and what a test sets beside them. */
final class Configs {

    private Configs() {}

    /** @param set by the names of the methods */
    static KapuaConfig kapua(Map<String, Object> set) {
        return (KapuaConfig) Proxy.newProxyInstance(
                Configs.class.getClassLoader(), new Class<?>[] {KapuaConfig.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Annotation.class || method.getDeclaringClass() == Object.class) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return set.getOrDefault(method.getName(), method.getDefaultValue());
                });
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;

/** Makes a component as SCR does: its configuration is what is given, else what the annotation says. */
final class Components {

    /** By the constructor that takes a configuration and the properties. */
    static <T> T make(Class<T> type, Map<String, Object> properties) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        Class<?> config = constructor.getParameterTypes()[0];
        InvocationHandler values = (proxy, method, arguments) -> Optional.ofNullable(
                        properties.get(method.getName().replace('_', '.')))
                .orElseGet(method::getDefaultValue);
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(
                Proxy.newProxyInstance(config.getClassLoader(), new Class<?>[] {config}, values), properties));
    }

    private Components() {}
}

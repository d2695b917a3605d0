// SPDX-License-Identifier: Apache-2.0
package io.penstock.doubles;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A service that answers some methods, and null or nothing to the others. */
public final class Answering {

    private Answering() {}

    /** What one method answers. */
    public interface Method {
        /** Gives it, or throws. */
        Object answer(Object[] arguments) throws Exception;
    }

    /** @param methods by their name */
    public static <T> T service(Class<T> type, Map<String, Method> methods) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("hashCode")) {
                        return System.identityHashCode(proxy);
                    }
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    Method known = methods.get(method.getName());
                    return known == null ? null : known.answer(arguments);
                }));
    }
}

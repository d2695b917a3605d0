// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class DataFolderTest {

    /** Stands for Kura's service, of which this bundle knows the names only. */
    public interface SystemDouble {
        String getKuraDataDirectory();
    }

    private static final SystemDouble KURA = () -> "/opt/eclipse/kura/data";

    @Test
    void oursIsTheFirst() {
        assertThat(DataFolder.of(context(Map.of("penstock.data.dir", "/var/penstock"), Optional.of(KURA))))
                .isEqualTo(Path.of("/var/penstock"));
    }

    @Test
    void onKuraItIsAFolderInKuras() {
        assertThat(DataFolder.of(context(Map.of(), Optional.of(KURA))))
                .isEqualTo(Path.of("/opt/eclipse/kura/data/penstock"));
    }

    @Test
    void withoutEitherItIsTheBundlesOwn() {
        assertThat(DataFolder.of(context(Map.of(), Optional.empty()))).isEqualTo(Path.of("/storage"));
    }

    private static BundleContext context(Map<String, String> properties, Optional<SystemDouble> kura) {
        return proxy(BundleContext.class, (method, argument) -> switch (method) {
            case "getProperty" -> properties.get(argument);
            case "getServiceReference" -> kura.isPresent() ? reference() : null;
            case "getService" -> kura.orElseThrow();
            case "ungetService" -> true;
            case "getDataFile" -> new File("/storage");
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static Object reference() {
        Bundle provider = proxy(Bundle.class, (method, argument) -> SystemDouble.class); // loadClass
        return proxy(ServiceReference.class, (method, argument) -> provider); // getBundle
    }

    private interface Answers {
        Object to(String method, Object argument);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments == null ? null : arguments[0])));
    }
}

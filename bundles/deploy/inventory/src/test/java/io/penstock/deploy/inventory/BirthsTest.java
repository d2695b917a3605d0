// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class BirthsTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ServicesDouble services = new ServicesDouble();

    @Test
    void aStepOfTheMachineIsToldOnceWhereItChangedWhatIsInTheBirth() {
        Progress step = MachineDouble.progress(
                new Submission("1", new Origin("command", "me"), new Action.Undo(), Terms.usual()));
        ServiceRegistration<?> registration =
                proxy(ServiceRegistration.class, (proxy, method, arguments) -> told(method.getName(), arguments));
        var births =
                new Births(proxy(BundleContext.class, (proxy, method, arguments) -> registration), (Services) services);
        births.changed(step);
        services.version = "2.0.0";
        births.changed(step);
        Awaitility.await().until(() -> told.size() == 1);
        births.changed(step);
        births.close();
        assertThat(told).containsExactly("setProperties 1", "unregister");
        births.changed(step); // late, and no error
    }

    private Object told(String method, Object[] arguments) {
        Object count = arguments == null ? "" : ((Dictionary<?, ?>) arguments[0]).get("service.changecount");
        told.add((method + " " + count).strip());
        return null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(BirthsTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.packageadmin.PackageAdmin;

class LeftoversTest {

    @TempDir
    private Path folder;

    @Test
    void aBundleThatHasUsedAServiceAndIsGoneIsRememberedNoLonger() throws Exception {
        Framework framework =
                new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString()));
        framework.init();
        framework.start();
        try {
            Bundle first = used(framework, "first");
            first.uninstall();
            assertThat(Leftovers.uses(framework).containsKey(first))
                    .as("what Felix does")
                    .isTrue();

            Leftovers.tidy(framework);
            Bundle second = used(framework, "second");
            assertThat(Leftovers.uses(framework).containsKey(second)).isTrue();
            var told = new CountDownLatch(1); // after the one that tidies: listeners of a context are told in turn
            framework.getBundleContext().addBundleListener(event -> {
                if (event.getType() == BundleEvent.UNINSTALLED) {
                    told.countDown();
                }
            });
            second.uninstall();
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Leftovers.uses(framework).containsKey(second)).isFalse();
        } finally {
            framework.stop();
        }
    }

    private static Bundle used(Framework framework, String name) throws Exception {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        var jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        Bundle bundle = framework.getBundleContext().installBundle(name, new ByteArrayInputStream(jar.toByteArray()));
        bundle.start();
        var context = bundle.getBundleContext();
        var service = context.getServiceReference(PackageAdmin.class);
        context.getService(service);
        context.ungetService(service);
        return bundle;
    }
}

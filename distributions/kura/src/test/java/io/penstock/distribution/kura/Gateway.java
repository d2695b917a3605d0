// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

/**
 * A gateway in a JVM of its own: installs its arguments in order, deployment packages as an operator would, and prints what
 * the conformance suite reports. Arguments: folder, then jars and deployment packages.
 */
public final class Gateway {

    private static final String ADMIN = "org.osgi.service.deploymentadmin.DeploymentAdmin";
    private static final String RESULT = "(penstock.conformance.result=*)";
    private static final long SECONDS = 120;

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path data = Files.createDirectories(folder.resolve("data"));
        try (var frame = new Frame(folder, Map.of("penstock.data.dir", data.toString()))) {
            var installed = new ArrayList<Bundle>();
            for (String file : List.of(args).subList(1, args.length)) {
                if (file.endsWith(".dp")) {
                    start(installed);
                    deploy(frame.context(), Path.of(file));
                } else {
                    installed.add(frame.install(Path.of(file)));
                }
            }
            ServiceReference<?> result = await(frame.context(), RESULT);
            for (Bundle bundle : frame.context().getBundles()) {
                if (bundle.getState() < Bundle.STARTING && !fragment(bundle)) {
                    System.out.println("not started: " + bundle.getSymbolicName());
                }
            }
            for (String line : (String[]) result.getProperty("penstock.conformance.details")) {
                System.out.println(line);
            }
            System.out.println("result " + result.getProperty("penstock.conformance.result"));
        }
        System.exit(0);
    }

    /** Together, as some need each other. */
    private static void start(List<Bundle> installed) throws BundleException {
        for (Bundle bundle : installed) {
            if (!fragment(bundle)) {
                bundle.start();
            }
        }
        installed.clear();
    }

    private static boolean fragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }

    /** Through the service of Felix's deployment admin, whose API is in its own bundle. */
    private static void deploy(BundleContext context, Path dp) throws Exception {
        Object admin = context.getService(await(context, "(" + Constants.OBJECTCLASS + "=" + ADMIN + ")"));
        Class<?> api = admin.getClass().getClassLoader().loadClass(ADMIN);
        try (InputStream in = Files.newInputStream(dp)) {
            api.getMethod("installDeploymentPackage", InputStream.class).invoke(admin, in);
        } catch (InvocationTargetException e) {
            throw new IOException(dp.getFileName() + " was refused: " + e.getCause(), e.getCause());
        }
    }

    private static ServiceReference<?> await(BundleContext context, String filter) throws Exception {
        var found = new LinkedBlockingQueue<ServiceReference<?>>();
        context.addServiceListener(
                event -> {
                    if (event.getType() == ServiceEvent.REGISTERED) {
                        found.add(event.getServiceReference());
                    }
                },
                filter);
        ServiceReference<?>[] there = context.getAllServiceReferences(null, filter);
        ServiceReference<?> first = there != null ? there[0] : found.poll(SECONDS, TimeUnit.SECONDS);
        if (first == null) {
            for (Bundle bundle : context.getBundles()) {
                System.out.println(bundle.getState() + " " + bundle.getSymbolicName());
            }
            throw new IllegalStateException("after " + SECONDS + " s there is no service " + filter);
        }
        return first;
    }

    private Gateway() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** A model bundle brings data and nothing that could run, or that another bundle could be wired to. */
final class DataOnly {

    private static final Map<String, String> HEADERS = headers();

    private static final Map<String, String> FILES = Map.of(
            "*.class", "model.holds_code",
            "*.jar", "model.holds_code",
            "*.so", "model.native_code",
            "*.dll", "model.native_code",
            "*.dylib", "model.native_code");

    /** @throws InferenceException with the reason where it is not data only */
    static void check(Bundle bundle) throws InferenceException {
        checkManifest(bundle);
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            var found = bundle.findEntries("/", file.getKey(), true);
            if (found != null) {
                throw refusal(
                        file.getValue(), bundle, "it has " + found.nextElement().getPath());
            }
        }
    }

    /** The part that may be asked while the framework resolves: it looks at headers only. */
    static void checkManifest(Bundle bundle) throws InferenceException {
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            if (bundle.getHeaders("").get(header.getKey()) != null) {
                throw refusal(header.getValue(), bundle, "its manifest has " + header.getKey());
            }
        }
    }

    private static InferenceException refusal(String reason, Bundle bundle, String what) {
        return new InferenceException(
                reason,
                "The bundle " + ModelSource.name(bundle) + " is not a model bundle: " + what
                        + ". A model bundle is data only; take that out.");
    }

    private static Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(Constants.BUNDLE_ACTIVATOR, "model.activator");
        headers.put("ExtensionBundle-Activator", "model.activator");
        headers.put(Constants.BUNDLE_NATIVECODE, "model.native_code");
        headers.put(Constants.DYNAMICIMPORT_PACKAGE, "model.dynamic_import");
        headers.put(Constants.IMPORT_PACKAGE, "model.imports");
        headers.put(Constants.REQUIRE_BUNDLE, "model.imports");
        headers.put(Constants.EXPORT_PACKAGE, "model.exports");
        headers.put(Constants.FRAGMENT_HOST, "model.fragment");
        headers.put(Constants.BUNDLE_CLASSPATH, "model.holds_code");
        headers.put("Service-Component", "model.component");
        headers.put("Bundle-Blueprint", "model.component");
        return headers;
    }

    private DataOnly() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * What a model bundle holds, read whole: the bundle may be updated or removed while its model serves.
 *
 * @param descriptor what it says of itself
 * @param onnx the model file
 * @param sha256 of the model file
 * @param digest of model file and descriptor: what is equal here behaves alike
 */
record ModelSource(ModelDescriptor descriptor, byte[] onnx, String sha256, String digest) {

    static final String NAMESPACE = "io.penstock.model";
    private static final String MODEL = "model.onnx";
    private static final String DESCRIPTOR = "model.json";
    private static final int LARGEST_DESCRIPTOR = 16 << 20;
    private static final int LARGEST_MODEL = 512 << 20;

    static boolean isModel(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && !revision.getDeclaredCapabilities(NAMESPACE).isEmpty();
    }

    /** @throws InferenceException with the reason where the bundle cannot be a model's */
    static ModelSource read(Bundle bundle) throws InferenceException {
        DataOnly.check(bundle);
        try {
            byte[] json = entry(bundle, DESCRIPTOR, LARGEST_DESCRIPTOR);
            ModelDescriptor descriptor = DescriptorReader.read(new String(json, StandardCharsets.UTF_8));
            compare(bundle, descriptor);
            byte[] onnx = entry(bundle, MODEL, LARGEST_MODEL);
            String file = sha256(onnx);
            return new ModelSource(descriptor, onnx, file, digest(sha256(json), file));
        } catch (IOException | IllegalStateException e) {
            throw new InferenceException(
                    "model.unreadable",
                    "The bundle " + name(bundle) + " cannot be read: " + e.getMessage() + ". Install it again.",
                    e);
        }
    }

    /** The slot that a bundle is for as far as its capability tells, else its own name. */
    static String slot(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(NAMESPACE).stream()
                .map(capability -> capability.getAttributes().get("name"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseGet(bundle::getSymbolicName);
    }

    static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static void compare(Bundle bundle, ModelDescriptor descriptor) throws InferenceException {
        for (BundleCapability capability : bundle.adapt(BundleRevision.class).getDeclaredCapabilities(NAMESPACE)) {
            equal(bundle, capability, "name", descriptor.name());
            equal(bundle, capability, "version", Version.parseVersion(descriptor.version()));
            equal(bundle, capability, "contract", descriptor.contract());
        }
    }

    private static void equal(Bundle bundle, BundleCapability capability, String attribute, Object described)
            throws InferenceException {
        Object said = capability.getAttributes().get(attribute);
        if (!described.equals(said)) {
            throw new InferenceException(
                    "model.descriptor",
                    "The capability of " + name(bundle) + " has the " + attribute + " " + said + ", its descriptor "
                            + described + ". Make them equal.");
        }
    }

    private static byte[] entry(Bundle bundle, String path, int most) throws IOException, InferenceException {
        URL url = bundle.getEntry(path);
        if (url == null) {
            throw new InferenceException(
                    "model.incomplete", "The bundle " + name(bundle) + " has no " + path + " at its root.");
        }
        try (InputStream in = url.openStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new InferenceException(
                        "model.too_large", path + " of " + name(bundle) + " has more than " + (most >> 20) + " MB.");
            }
            return bytes;
        }
    }

    /** As the build of a distribution writes it for the models that it ships. */
    private static String digest(String descriptor, String onnx) {
        return sha256((descriptor + onnx).getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}

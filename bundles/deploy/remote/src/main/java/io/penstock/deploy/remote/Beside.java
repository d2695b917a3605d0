// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.DeployException;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A signed manifest and its signature, which lie beside a file where it has any. */
final class Beside {

    static final List<String> ENDS = List.of(".set.json", ".set.sig");
    private static final int LARGEST = 2 << 20;

    private final URI uri;
    private final Path target;
    private final FileLayer layer;
    private final Web web;

    Beside(URI uri, Path target, FileLayer layer, Web web) {
        this.uri = uri;
        this.target = target;
        this.layer = layer;
        this.web = web;
    }

    /** @throws DeployException {@code deploy.http} where the server cannot say whether there is one */
    void fetch() throws IOException {
        for (String end : ENDS) {
            layer.delete(file(end));
        }
        for (UnaryOperator<String> place : places(uri)) {
            byte[] manifest = content(place.apply(ENDS.get(0)));
            if (looksLikeOne(manifest)) { // some servers answer all they do not know with a page
                keep(ENDS.get(0), manifest);
                keep(ENDS.get(1), content(place.apply(ENDS.get(1))));
                return;
            }
        }
    }

    /** Behind the path; and behind the query, where that names the file and the path does not. */
    private static List<UnaryOperator<String>> places(URI uri) {
        String whole = uri.toString();
        String query = uri.getRawQuery();
        if (query == null) {
            return List.of(end -> whole + end);
        }
        String path = whole.substring(0, whole.indexOf('?'));
        UnaryOperator<String> behindPath = end -> path + end + "?" + query;
        return path.substring(path.lastIndexOf('/')).contains(".")
                ? List.of(behindPath)
                : List.of(behindPath, end -> path + "?" + query + end);
    }

    private static boolean looksLikeOne(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    private void keep(String end, byte[] content) throws IOException {
        if (content.length > 0) {
            layer.write(file(end), content);
            layer.force(file(end));
        }
    }

    private Path file(String end) {
        return target.resolveSibling(target.getFileName() + end);
    }

    private byte[] content(String address) throws IOException {
        URI place = URI.create(address);
        HttpURLConnection answer = web.get(place, Map.of());
        int code = answer.getResponseCode();
        try (var source = new Source(answer)) {
            if (code >= 500) {
                throw new DeployException(
                        "deploy.http", place.getHost() + " answers " + code + " for the signed manifest. Ask again.");
            }
            byte[] buffer = new byte[LARGEST + 1];
            int read = code == 200 ? source.fill(buffer) : 0;
            source.broken().filter(why -> code == 200).ifPresent(why -> {
                throw new DeployException(
                        "deploy.cut_off",
                        "The connection to " + place.getHost() + " ended in the signed manifest: " + why
                                + ". Ask again.");
            });
            if (read > LARGEST && looksLikeOne(buffer)) {
                throw new DeployException(
                        "deploy.too_large", "The signed manifest has more than " + LARGEST + " bytes.");
            }
            return Arrays.copyOf(buffer, read);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The models that never serve here, by hash, across restarts: a service.
 *
 * <p>The engine looks a model up whenever it is about to open it, by {@link VersionStatus#sha256 the hash of its file}
 * and by the digest of file and descriptor, under which it puts what it refuses itself: the same file with a better
 * descriptor is another model. What serves already goes on until it is replaced. From any thread.
 */
@ProviderType
public interface Quarantine {

    /**
     * Puts a model into quarantine; returns when that is durable. The first reason stays.
     *
     * @param sha256 of a model file, or a digest, in hex
     * @param reason a code, a colon and a sentence
     */
    void add(String sha256, String reason);

    /** Why a model is in quarantine; empty where it is not. */
    Optional<String> reason(String sha256);

    /** All of them, the latest first. */
    List<Quarantined> list();

    /** Lets a model out: it may serve when its bundle is started again. False where it was not in quarantine. */
    boolean release(String sha256);
}

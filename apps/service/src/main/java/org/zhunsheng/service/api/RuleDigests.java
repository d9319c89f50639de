package org.zhunsheng.service.api;

import com.google.common.collect.MapMaker;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentMap;
import org.zhunsheng.serialization.Documents;

/**
 * Digests (SHA-256) of the rules in their canonical form. A catalogue or scheme is read once and measures many units, so each digest is
 * made once for as long as the object is in use. Thread-safe.
 */
public final class RuleDigests {
    private static final Documents CANONICAL = Documents.create();
    /** By identity: rules are large to compare. */
    private static final ConcurrentMap<Object, HashCode> KNOWN =
            new MapMaker().weakKeys().makeMap();

    private RuleDigests() {}

    /** The digest of {@code rules}, a document such as a catalogue, a scheme or a profile. */
    public static HashCode of(Object rules) {
        return KNOWN.computeIfAbsent(
                rules, document -> Hashing.sha256().hashString(CANONICAL.toJson(document), StandardCharsets.UTF_8));
    }
}

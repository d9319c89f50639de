package org.zhunsheng.service.api;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.spring.Rules;
import org.zhunsheng.spring.SchemeRules;

/**
 * Digests (SHA-256) of what was sent and of what it is measured by. Documents count in their canonical form, so neither the order of
 * keys nor the choice of JSON or YAML changes one. Thread-safe.
 */
final class Digests {
    private final Documents documents;
    private final Rules rules;
    private final Map<String, HashCode> bases = new ConcurrentHashMap<>();

    Digests(Documents documents, Rules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    /** The id of the assessment of {@code document}, a report or dossier, for a unit of {@code kind} by {@code scheme}. */
    String assessment(Object document, String scheme, UnitKind kind) {
        HashCode basis = bases.computeIfAbsent(scheme + " " + kind, unknown -> basis(rules.scheme(scheme), kind));
        return Hashing.sha256()
                .newHasher()
                .putBytes(basis.asBytes())
                .putString(documents.toJson(document), StandardCharsets.UTF_8)
                .hash()
                .toString();
    }

    private static HashCode basis(SchemeRules scheme, UnitKind kind) {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, scheme.scheme());
        put(hasher, scheme.catalogue());
        put(hasher, scheme.vocabulary());
        put(hasher, scheme.duties());
        put(hasher, scheme.instruments());
        put(hasher, scheme.holidays());
        scheme.profiles().get(kind).forEach(profile -> put(hasher, profile));
        return hasher.hash();
    }

    private static void put(Hasher hasher, Object rules) {
        hasher.putBytes(RuleDigests.of(rules).asBytes());
    }
}

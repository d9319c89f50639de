package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.attestation.AttestationException.Fault;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

/**
 * What is attested (in-toto Statement 1): a thing by its name and fingerprint, and what is said of it. Immutable and thread-safe.
 *
 * @param name what the thing is called, such as the name of its file
 * @param subject its fingerprint
 * @param predicateType what is said of it, as a URI
 * @param predicate the particulars
 */
public record Statement(
        String name, Fingerprint subject, String predicateType, ImmutableMap<String, Object> predicate) {
    /** The media type of a statement. */
    public static final String MEDIA_TYPE = "application/vnd.in-toto+json";

    /** Said of a result: by which basis it was made. */
    public static final String ASSESSED = "tag:zhunsheng.org,2026:attestation/result/1";

    /** Said of the root of a batch: how many results it stands for. */
    public static final String BATCH = "tag:zhunsheng.org,2026:attestation/batch/1";

    /** Said of the root of a folder: how many files it stands for. */
    public static final String FILES = "tag:zhunsheng.org,2026:attestation/files/1";

    private static final String TYPE = "https://in-toto.io/Statement/v1";

    /** Refuses null. */
    public Statement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(predicateType, "predicateType");
        Objects.requireNonNull(predicate, "predicate");
    }

    /**
     * A statement about {@code result}: its fingerprint, its format and the basis that it names.
     *
     * @param name what it is called
     * @param result a result as JSON
     * @throws AttestationException if it is no result
     */
    public static Statement ofResult(String name, byte[] result) {
        ResultFile file = ResultFile.read(result);
        ImmutableMap.Builder<String, Object> predicate = ImmutableMap.builder();
        predicate.put("format", file.format());
        file.basis().ifPresent(basis -> predicate.put("basis", basis));
        return new Statement(name, file.fingerprint(), ASSESSED, predicate.buildOrThrow());
    }

    /**
     * The statement that {@code json} is.
     *
     * @throws AttestationException if it is none
     */
    static Statement read(byte[] json) {
        ImmutableMap<String, Object> tree =
                JsonTrees.read(json).orElseThrow(() -> new AttestationException(Fault.NO_STATEMENT, "JSON"));
        if (!TYPE.equals(tree.get("_type"))
                || !(tree.get("subject") instanceof Iterable<?> subjects)
                || !(tree.get("predicateType") instanceof String predicateType)
                || !(tree.get("predicate") instanceof Map<?, ?> predicate)) {
            throw new AttestationException(Fault.NO_STATEMENT, TYPE);
        }
        ImmutableList<Object> all = ImmutableList.copyOf(subjects);
        if (all.size() != 1
                || !(all.get(0) instanceof Map<?, ?> subject)
                || !(subject.get("name") instanceof String name)
                || !(subject.get("digest") instanceof Map<?, ?> digest)
                || !(digest.get("sha256") instanceof String sha256)
                || !(digest.get("sm3") instanceof String sm3)) {
            throw new AttestationException(Fault.NO_STATEMENT, "subject");
        }
        ImmutableMap.Builder<String, Object> particulars = ImmutableMap.builder();
        predicate.forEach((key, value) -> particulars.put((String) key, value));
        try {
            return new Statement(name, new Fingerprint(sha256, sm3), predicateType, particulars.buildOrThrow());
        } catch (IllegalArgumentException e) {
            throw new AttestationException(Fault.NO_STATEMENT, "digest", e);
        }
    }

    /** Whether it is about many things together, by the root of their tree. */
    public boolean isOfMany() {
        return predicateType.equals(BATCH) || predicateType.equals(FILES);
    }

    /** This statement as JSON. */
    public String toJson() {
        return CanonicalJson.write(ImmutableMap.of(
                "_type",
                TYPE,
                "subject",
                ImmutableList.of(ImmutableMap.of(
                        "name", name, "digest", ImmutableMap.of("sha256", subject.sha256(), "sm3", subject.sm3()))),
                "predicateType",
                predicateType,
                "predicate",
                predicate));
    }
}

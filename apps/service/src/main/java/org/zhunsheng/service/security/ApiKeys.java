package org.zhunsheng.service.security;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.service.http.Scope;

/** The API keys that may call. Only digests are held. Immutable and thread-safe. */
public final class ApiKeys {
    /** What every key begins with, so that it is not taken for a token. */
    static final String PREFIX = "zs_";

    private final ImmutableList<Holder> holders;

    /** Keys of {@code holders}. */
    public ApiKeys(List<Holder> holders) {
        this.holders = ImmutableList.copyOf(holders);
    }

    /**
     * Who has a key.
     *
     * @param name who
     * @param sha256 the SHA-256 of the key
     * @param scopes what it allows
     */
    public record Holder(String name, String sha256, Set<Scope> scopes) {
        public Holder {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("zhunsheng.service.keys: the sha256 of the key of “" + name
                        + "” is not 64 hexadecimal digits; make it with: printf %s \"$key\" | sha256sum");
            }
        }
    }

    boolean isEmpty() {
        return holders.isEmpty();
    }

    /** Who has {@code key}, if anybody. Every digest is compared in full, whichever fits. */
    Optional<Holder> holderOf(String key) {
        byte[] digest = Hashing.sha256()
                .hashString(key, StandardCharsets.UTF_8)
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
        Optional<Holder> found = Optional.empty();
        for (Holder holder : holders) {
            if (MessageDigest.isEqual(digest, holder.sha256().getBytes(StandardCharsets.US_ASCII))) {
                found = Optional.of(holder);
            }
        }
        return found;
    }
}

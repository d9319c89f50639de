package org.zhunsheng.core.validation;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Set;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;

/**
 * The ids that a document defines, for checking what refers to them. The nearest id is looked for only as long as a refusal lists what is
 * unknown, so that many wrong references cost no more than many right ones. Not thread-safe.
 */
public final class KnownIds {
    private static final LocalText NONE = LocalText.same("");

    private final Set<String> ids;
    private int unknown;

    private KnownIds(Set<String> ids) {
        this.ids = ids;
    }

    /** The {@code ids}. */
    public static KnownIds of(Collection<String> ids) {
        return new KnownIds(ImmutableSet.copyOf(ids));
    }

    /** Whether {@code id} is one of them. */
    public boolean contains(String id) {
        return ids.contains(id);
    }

    /** What a refusal of {@code id} says of the nearest of them; blank if none is near, or if enough has been refused. */
    public LocalText nearest(String id) {
        unknown++;
        return unknown > InvalidModelException.MOST ? NONE : NearestWord.hint(id, ids);
    }

    /** The violation {@code code} at {@code path}: {@code id}, which is unknown, and the nearest that is known. */
    public Violation unknown(String code, String path, String id) {
        return Violation.of(code, path, id, nearest(id));
    }
}

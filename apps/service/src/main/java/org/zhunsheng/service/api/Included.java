package org.zhunsheng.service.api;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Optional;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.ProblemException;

/** What an assessment can hold besides how the unit stands. */
enum Included {
    /** Every indicator and every line of the ledger. */
    LEDGER,
    /** What the unit lacks. */
    GAPS,
    /** What the audit of the report finds. */
    AUDIT;

    static final Parameter PARAMETER = Parameter.query(
            "include",
            "string",
            "what else the answer holds: ledger (usual), gaps, audit; several with commas, or none");

    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

    /** What {@code call} asks for; the ledger if it does not say. */
    static ImmutableSet<Included> of(Call call) {
        return call.parameter(PARAMETER.name())
                .map(names -> COMMA.splitToStream(names).map(Included::named).collect(Sets.toImmutableEnumSet()))
                .orElse(Sets.immutableEnumSet(LEDGER));
    }

    private static Included named(String name) {
        Optional<Included> found = Arrays.stream(values())
                .filter(part -> Ascii.toLowerCase(part.name()).equals(name))
                .findFirst();
        return found.orElseThrow(
                () -> ProblemException.ofValue(PARAMETER.name(), name, ImmutableList.of("ledger", "gaps", "audit")));
    }
}

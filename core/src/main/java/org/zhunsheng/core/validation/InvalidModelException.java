package org.zhunsheng.core.validation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value or document was refused.
 *
 * <pre>{@code
 * try {
 *     FactCode.of("Hotline");
 * } catch (InvalidModelException e) {
 *     e.violations().forEach(violation -> System.out.println(violation.message().in(Lang.EN)));
 * }
 * }</pre>
 *
 * <p>Carries what was found, at least one violation: the first {@value #MOST}, and behind them how many
 * more there are.
 */
public final class InvalidModelException extends IllegalArgumentException {
    /** So many violations are listed. */
    public static final int MOST = 100;

    private static final long serialVersionUID = 1L;

    private static final String MORE = "MORE_FAULTS";

    private final transient ImmutableList<Violation> violations;

    private InvalidModelException(ImmutableList<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.code() + " " + violation.path() + ": "
                        + violation.message().en())
                .collect(Collectors.joining("; ")));
        this.violations = violations;
    }

    /** The refusal for one violation. */
    public static InvalidModelException of(Violation violation) {
        return new InvalidModelException(ImmutableList.of(violation));
    }

    /**
     * Refuses if there is anything to refuse.
     *
     * @throws InvalidModelException if {@code violations} is not empty
     */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidModelException(listed(violations));
        }
    }

    private static ImmutableList<Violation> listed(List<Violation> violations) {
        boolean toldBefore =
                violations.size() == MOST + 1 && violations.get(MOST).code().equals(MORE);
        if (violations.size() <= MOST || toldBefore) {
            return ImmutableList.copyOf(violations);
        }
        return ImmutableList.<Violation>builder()
                .addAll(violations.subList(0, MOST))
                .add(Violation.of(MORE, "", violations.size() - MOST))
                .build();
    }

    /** What was found, in the order of the document. */
    public ImmutableList<Violation> violations() {
        return violations;
    }
}

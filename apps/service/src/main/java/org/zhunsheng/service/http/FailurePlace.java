package org.zhunsheng.service.http;

import com.google.common.base.Throwables;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the log says of a failure of ours: which kinds of failure led to each other, and where in our code. Their messages can quote what
 * a caller sent, or a file or a password, so they stay out.
 */
final class FailurePlace {
    private static final String OURS = "org.zhunsheng.";

    private FailurePlace() {}

    static String of(Throwable failure) {
        String kinds = Throwables.getCausalChain(failure).stream()
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
        String place = Arrays.stream(Throwables.getRootCause(failure).getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName() + ", line "
                        + frame.getLineNumber())
                .orElse("not in our code");
        return kinds + " in " + place;
    }
}

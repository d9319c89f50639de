package org.zhunsheng.service.http;

/** Ends a call with a problem. It carries no stack trace: it tells the caller something, not us. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.kind() + ": " + problem.detail().en(), null, false, false);
        this.problem = problem;
    }

    /** The end of a call with the problem whose detail is the template {@code key} with {@code args}. */
    public static ProblemException of(ProblemKind kind, String key, Object... args) {
        return new ProblemException(Problem.of(kind, key, args));
    }

    /** What ended the call. */
    public Problem problem() {
        return problem;
    }
}

package org.zhunsheng.service.http;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;

/** All endpoints of the service. Immutable and thread-safe. */
public final class Endpoints {
    private final ImmutableList<Endpoint> all;

    public Endpoints(List<Endpoint> all) {
        this.all = ImmutableList.copyOf(all);
    }

    /** Every endpoint, in the order of the contract. */
    public ImmutableList<Endpoint> all() {
        return all;
    }

    /** Whatever a request for {@code path} needs; {@link Scope#READ} if there is no such path, so that nobody can probe. */
    public Scope scope(String method, String path) {
        return find(method, PathContainer.parsePath(path)).map(Endpoint::scope).orElse(Scope.READ);
    }

    /**
     * The endpoint of a request.
     *
     * @throws ProblemException if there is none
     */
    Endpoint route(String method, PathContainer path) {
        Optional<Endpoint> found = find(method, path);
        if (found.isPresent()) {
            return found.get();
        }
        ImmutableSet<String> methods = all.stream()
                .filter(endpoint -> endpoint.matches(path))
                .map(Endpoint::method)
                .collect(ImmutableSet.toImmutableSet());
        if (methods.isEmpty()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "no-such-path");
        }
        String allowed = methods.stream().sorted().collect(Collectors.joining(", "));
        throw new ProblemException(
                Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "method", allowed).with("Allow", allowed));
    }

    private Optional<Endpoint> find(String method, PathContainer path) {
        return all.stream()
                .filter(endpoint -> endpoint.matches(path))
                .filter(endpoint ->
                        endpoint.method().equals(method) || (endpoint.method().equals("GET") && method.equals("HEAD")))
                .findFirst();
    }
}

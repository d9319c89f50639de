package org.zhunsheng.service.security;

import com.google.common.collect.ImmutableSet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemKind;

/**
 * Guards a service that asks for no key: it answers under the names of this machine alone. Otherwise a page in somebody's browser could
 * reach it by a name of its own that leads to 127.0.0.1 (DNS rebinding).
 */
final class HostFilter extends OncePerRequestFilter {
    private static final ImmutableSet<String> LOOPBACK = ImmutableSet.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final ImmutableSet<String> hosts;
    private final ProblemResponses problems;

    HostFilter(List<String> others, ProblemResponses problems) {
        this.hosts =
                ImmutableSet.<String>builder().addAll(LOOPBACK).addAll(others).build();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            problems.send(Problem.of(ProblemKind.MISDIRECTED, "host"), request, response);
        }
    }
}

package org.zhunsheng.service.http;

import com.google.common.collect.ImmutableMap;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.zhunsheng.core.text.Lang;

/** Understands requests, and refuses those that no endpoint could answer before a byte of their body is read. */
final class RequestParser {
    private final Endpoints endpoints;
    private final Lang usual;

    RequestParser(Endpoints endpoints, Lang usual) {
        this.endpoints = endpoints;
        this.usual = usual;
    }

    /** An endpoint with what it will be called with. */
    record Received(Endpoint endpoint, Call call) {}

    Lang languageOf(HttpServletRequest request) {
        return Language.of(request.getHeader("Accept-Language"), usual);
    }

    Received receive(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        Endpoint endpoint = endpoints.route(request.getMethod(), path);
        ImmutableMap<String, String> query = query(request, endpoint);
        String contentType = contentType(request, endpoint);
        String accepts = accepts(request, endpoint);
        Call call = new Call(
                ImmutableMap.copyOf(endpoint.variables(path)),
                query,
                accepts,
                languageOf(request),
                contentType,
                new byte[0]);
        return new Received(endpoint, call);
    }

    private static ImmutableMap<String, String> query(HttpServletRequest request, Endpoint endpoint) {
        List<String> known = endpoint.parameters().stream()
                .filter(parameter -> !parameter.inPath())
                .map(Parameter::name)
                .toList();
        ImmutableMap.Builder<String, String> query = ImmutableMap.builder();
        QueryString.parse(request.getQueryString()).asMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw ProblemException.ofUnknown(ProblemKind.BAD_REQUEST, "unknown-parameter", name, known);
            }
            if (values.size() > 1) {
                throw ProblemException.of(ProblemKind.BAD_REQUEST, "parameter-twice", name);
            }
            query.put(name, values.iterator().next());
        });
        ImmutableMap<String, String> given = query.buildOrThrow();
        endpoint.parameters().stream()
                .filter(parameter ->
                        parameter.required() && !parameter.inPath() && !given.containsKey(parameter.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw ProblemException.of(ProblemKind.BAD_REQUEST, "parameter-missing", missing.name());
                });
        return given;
    }

    private static String contentType(HttpServletRequest request, Endpoint endpoint) {
        if (endpoint.takes().isEmpty()) {
            return "";
        }
        String coding =
                Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw ProblemException.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "content-coding", coding);
        }
        String header = Optional.ofNullable(request.getContentType()).orElse("");
        try {
            MediaType sent = MediaType.parseMediaType(header);
            for (String taken : endpoint.takes()) {
                if (MediaType.parseMediaType(taken).equalsTypeAndSubtype(sent) && isUtf8(sent)) {
                    return taken;
                }
            }
        } catch (InvalidMediaTypeException e) {
            // Told below, as any other type that is not taken.
        }
        throw ProblemException.of(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE, "content-type", header, String.join(", ", endpoint.takes()));
    }

    private static boolean isUtf8(MediaType type) {
        String charset = type.getParameter("charset");
        return charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
    }

    private static String accepts(HttpServletRequest request, Endpoint endpoint) {
        String header = request.getHeader("Accept");
        if (header == null || header.isBlank()) {
            return endpoint.gives().get(0);
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(header);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(type ->
                            endpoint.gives().stream().filter(given -> type.includes(MediaType.parseMediaType(given))))
                    .findFirst()
                    .orElseThrow(() -> notAcceptable(header, endpoint));
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            throw notAcceptable(header, endpoint);
        }
    }

    private static ProblemException notAcceptable(String header, Endpoint endpoint) {
        return ProblemException.of(ProblemKind.NOT_ACCEPTABLE, "accept", header, String.join(", ", endpoint.gives()));
    }
}

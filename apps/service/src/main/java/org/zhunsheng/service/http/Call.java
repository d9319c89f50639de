package org.zhunsheng.service.http;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.zhunsheng.core.text.Lang;

/**
 * A request that was understood: what an endpoint is called with.
 *
 * @param variables the variable parts of the path, by name
 * @param query the parameters, by name, all of them known to the endpoint
 * @param accepts the media type that the answer will have
 * @param lang the language that the answer will have
 * @param contentType the media type of the body; empty if there is none
 * @param body the body, not to be changed; empty if the endpoint takes none or reads it as a stream
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once; nobody compares calls.
public record Call(
        ImmutableMap<String, String> variables,
        ImmutableMap<String, String> query,
        String accepts,
        Lang lang,
        String contentType,
        byte[] body) {
    /** The parameter {@code name}, if it was given. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The part of the path that stands for {@code name}. */
    public String variable(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow();
    }

    /** This call with its body. */
    Call with(byte[] bytes) {
        return new Call(variables, query, accepts, lang, contentType, bytes);
    }
}

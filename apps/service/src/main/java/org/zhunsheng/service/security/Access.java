package org.zhunsheng.service.security;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may call the service.
 *
 * @param keys the API keys
 * @param tokens whether tokens (JWT) are taken
 * @param hosts other names of the host under which it answers while it asks for no key
 */
public record Access(ApiKeys keys, boolean tokens, List<String> hosts) {
    /** Whether callers need a key or token. */
    public boolean isProtected() {
        return tokens || !keys.isEmpty();
    }

    /**
     * Refuses to listen on {@code address} if others could reach it and nothing protects it.
     *
     * @param address where the service would listen; everywhere if null
     * @throws UnprotectedServiceException if so
     */
    public void checkBinding(@Nullable InetAddress address) {
        boolean reachable = address == null || !address.isLoopbackAddress();
        if (reachable && !isProtected()) {
            throw new UnprotectedServiceException(address == null ? "0.0.0.0" : address.getHostAddress());
        }
    }
}

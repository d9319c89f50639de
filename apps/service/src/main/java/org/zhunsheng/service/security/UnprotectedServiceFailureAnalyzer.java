package org.zhunsheng.service.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a service without protection does not start, and what to do. */
final class UnprotectedServiceFailureAnalyzer extends AbstractFailureAnalyzer<UnprotectedServiceException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnprotectedServiceException cause) {
        return new FailureAnalysis(
                "服务未设密钥或令牌，因此不在 " + cause.address() + " 上监听：否则任何能连上的人都可调用。\n"
                        + "Without keys or tokens the service does not listen on " + cause.address()
                        + ": anybody who can reach it could call it.",
                "设置 zhunsheng.service.keys 或 spring.security.oauth2.resourceserver.jwt.issuer-uri，或保持 server.address=127.0.0.1。\n"
                        + "Set zhunsheng.service.keys or spring.security.oauth2.resourceserver.jwt.issuer-uri, or leave"
                        + " server.address at 127.0.0.1.",
                cause);
    }
}

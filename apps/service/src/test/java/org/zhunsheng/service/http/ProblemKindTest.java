package org.zhunsheng.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.text.Lang;
import tools.jackson.databind.json.JsonMapper;

/** The status, the name and the title of every kind of problem, by RFC 9110 and RFC 9457. */
class ProblemKindTest {
    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, 400, bad-request, 请求格式有误, the request is not well formed",
        "UNAUTHENTICATED, 401, unauthenticated, 需要密钥或令牌, a key or token is needed",
        "FORBIDDEN, 403, forbidden, 密钥或令牌无此权限, the key or token does not allow this",
        "NOT_FOUND, 404, not-found, 找不到, not found",
        "METHOD_NOT_ALLOWED, 405, method-not-allowed, 此地址不支持该方法, method not allowed",
        "NOT_ACCEPTABLE, 406, not-acceptable, 没有调用方接受的格式, no acceptable media type",
        "TOO_SLOW, 408, too-slow, 请求体传送过慢, request timeout",
        "PRECONDITION_FAILED, 412, precondition-failed, 请求的条件不成立, precondition failed",
        "TOO_LARGE, 413, too-large, 超出限量, payload too large",
        "UNSUPPORTED_MEDIA_TYPE, 415, unsupported-media-type, 不接收此种格式, unsupported media type",
        "MISDIRECTED, 421, misdirected, 请求的主机名与本服务不符, misdirected request",
        "INVALID_DOCUMENT, 422, invalid-document, 文件被拒绝, invalid document",
        "TOO_MANY_REQUESTS, 429, too-many-requests, 同一调用方同时请求过多, too many requests",
        "INTERNAL, 500, internal, 服务内部错误, internal error",
        "NOT_IMPLEMENTED, 501, not-implemented, 未实现, not implemented",
        "BUSY, 503, busy, 目前过于繁忙, service busy"
    })
    void aKindHasItsStatusItsNameAndItsTitle(ProblemKind kind, int status, String type, String zh, String en) {
        assertThat(kind.status()).isEqualTo(status);
        assertThat(kind.type()).isEqualTo("urn:zhunsheng:problem:" + type);
        assertThat(title(kind, Lang.ZH)).isEqualTo(zh);
        assertThat(title(kind, Lang.EN)).isEqualTo(en);
    }

    private static String title(ProblemKind kind, Lang lang) {
        return JsonMapper.shared()
                .readTree(Problem.of(kind, "busy").answer(lang).body())
                .get("title")
                .asString();
    }

    @Test
    void thereAreSixteen() {
        assertThat(ProblemKind.values()).hasSize(16);
    }

    @Test
    void aCallerWithoutTheScopeIsToldWhichOneItLacks() {
        assertThat(detail(Lang.ZH)).isEqualTo("需要权限“read”");
        assertThat(detail(Lang.EN)).contains("“read”");
    }

    private static String detail(Lang lang) {
        return JsonMapper.shared()
                .readTree(Problem.of(ProblemKind.FORBIDDEN, "scope-needed", "read")
                        .answer(lang)
                        .body())
                .get("detail")
                .asString();
    }
}

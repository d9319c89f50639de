package org.zhunsheng.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Language;
import org.zhunsheng.service.http.Problem;

/** Sends problems from where no endpoint was reached. */
final class ProblemResponses {
    private final Lang usual;

    ProblemResponses(Lang usual) {
        this.usual = usual;
    }

    void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = problem.answer(Language.of(request.getHeader("Accept-Language"), usual));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentType(answer.type());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}

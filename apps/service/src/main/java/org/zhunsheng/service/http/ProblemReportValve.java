package org.zhunsheng.service.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.text.Lang;

/** Tells what the server itself refuses, such as a header that is not well formed, as problem details. Made by Tomcat, by name. */
public final class ProblemReportValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemKind kind = Arrays.stream(ProblemKind.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemKind.BAD_REQUEST : ProblemKind.INTERNAL);
        String detail = kind == ProblemKind.NOT_IMPLEMENTED ? "not-implemented" : status < 500 ? "syntax" : "internal";
        Answer answer = Problem.of(kind, detail).answer(Lang.EN);
        try {
            response.setContentType(answer.type());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(new String(answer.body(), StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            // The client is gone; there is nobody to tell.
            request.setAttribute("org.zhunsheng.unreported", true);
        }
    }
}

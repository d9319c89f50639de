package org.zhunsheng.service.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.coyote.CloseNowException;
import org.zhunsheng.core.text.Lang;

/**
 * Answers every request: finds its endpoint, receives its body, calls and sends the answer. Threads work; they wait for nobody but the
 * clients of batches.
 */
public final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient RequestParser reception;
    private final transient HttpLimits limits;
    private final transient ConcurrencyLimiter slots;

    public ApiServlet(Endpoints endpoints, HttpLimits limits, Lang usual) {
        this.reception = new RequestParser(endpoints, usual);
        this.limits = limits;
        this.slots = new ConcurrencyLimiter(limits);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Lang lang = reception.languageOf(request);
        try {
            RequestParser.Received received = reception.receive(request);
            Call call = received.call();
            if (!received.endpoint().takes().isEmpty()) {
                Preconditions.checkNothingIsMatched(request);
            }
            if (received.endpoint().action() instanceof Endpoint.Action.Streaming streaming) {
                stream(streaming, call, request, response);
            } else if (received.endpoint().action() instanceof Endpoint.Action.Whole whole) {
                exchange(whole, received, request, response);
            }
        } catch (ProblemException e) {
            send(e.problem().answer(lang), request, response);
        }
    }

    private void exchange(
            Endpoint.Action.Whole action,
            RequestParser.Received received,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Call call = received.call();
        if (received.endpoint().takes().isEmpty()) {
            Answer answer = Preconditions.apply(work(action, call, callerOf(request)), request);
            AsyncContext exchange = start(request, response);
            exchange.addListener(new Ending(event -> {}));
            reply(exchange, answer);
            return;
        }
        if (request.getContentLengthLong() > limits.bodyBytes()) {
            throw new ProblemException(Problem.of(ProblemKind.TOO_LARGE, "body", limits.bodyBytes())
                    .with("Connection", "close"));
        }
        String caller = callerOf(request);
        AsyncContext exchange = start(request, response);
        BodyReader reader = new BodyReader(
                exchange,
                limits.bodyBytes(),
                slots,
                body -> reply(exchange, work(action, call.with(body), caller)),
                failure -> reply(exchange, Problem.of(failure).answer(call.lang())));
        exchange.addListener(new Ending(event -> {
            reader.end();
            if (!event.getSuppliedResponse().isCommitted()) {
                Problem slow = Problem.of(
                                ProblemKind.TOO_SLOW, "slow", limits.bodyTime().toSeconds())
                        .with("Connection", "close");
                send(slow.answer(call.lang()), request, response);
            }
        }));
        request.getInputStream().setReadListener(reader);
    }

    private AsyncContext start(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext exchange = request.startAsync(request, response);
        exchange.setTimeout(limits.bodyTime().toMillis());
        return exchange;
    }

    private static String callerOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getRemoteUser()).orElseGet(request::getRemoteAddr);
    }

    private Answer work(Endpoint.Action.Whole action, Call call, String caller) {
        try {
            ConcurrencyLimiter.Slot slot = slots.call(caller);
            try {
                return action.answer(call).tagged().with("Content-Language", Language.tag(call.lang()));
            } finally {
                slot.leave();
            }
        } catch (RuntimeException | Error e) {
            return Problem.told(e).answer(call.lang());
        }
    }

    private void stream(
            Endpoint.Action.Streaming action, Call call, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ConcurrencyLimiter.Slot slot = slots.batch(callerOf(request));
        try {
            response.setStatus(200);
            response.setContentType(call.accepts());
            response.setHeader("Content-Language", Language.tag(call.lang()));
            action.answer(
                    call,
                    new LineStream(
                            request.getInputStream(),
                            response.getOutputStream(),
                            limits.bodyBytes(),
                            limits.bodyTime()));
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                Problem.told(e);
                throw new CloseNowException("a batch was broken off");
            }
            throw new ProblemException(Problem.told(e));
        } finally {
            slot.leave();
        }
    }

    private static void reply(AsyncContext exchange, Answer answer) {
        try {
            HttpServletRequest request = (HttpServletRequest) exchange.getRequest();
            HttpServletResponse response = (HttpServletResponse) exchange.getResponse();
            head(answer, response);
            byte[] body = request.getMethod().equals("HEAD") ? new byte[0] : answer.body();
            response.getOutputStream().setWriteListener(new AnswerWriter(exchange, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        head(answer, response);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }

    /** Status and headers of {@code answer}. */
    static void head(Answer answer, HttpServletResponse response) {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Vary", "Accept, Accept-Language");
        if (answer.status() != 304) {
            response.setContentType(
                    answer.type().startsWith("text/") ? answer.type() + ";charset=utf-8" : answer.type());
            response.setContentLength(answer.body().length);
        }
    }

    /** Ends an exchange that takes too long. */
    private record Ending(Late late) implements AsyncListener {
        /** What is done when time is over. */
        interface Late {
            void on(AsyncEvent event) throws IOException;
        }

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            late.on(event);
            event.getAsyncContext().complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}

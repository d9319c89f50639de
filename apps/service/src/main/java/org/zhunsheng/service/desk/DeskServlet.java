package org.zhunsheng.service.desk;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteStreams;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.core.value.Days;
import org.zhunsheng.pages.DeskPage;
import org.zhunsheng.pages.view.Text;
import org.zhunsheng.reading.review.ReviewPage;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.desk.Intake.HandedIn;
import org.zhunsheng.spring.Assessors;

/**
 * Serves the desk: the start page at {@code /}, and what its forms are sent to below {@code /desk}. Only forms of its own pages are taken.
 * Thread-safe.
 */
public final class DeskServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ImmutableMap<String, String> TYPES = ImmutableMap.<String, String>builder()
            .put("brief.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            .put("card.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            .put("brief.pdf", "application/pdf")
            .put("brief.txt", "text/plain;charset=utf-8")
            .put("card.html", "text/html;charset=utf-8")
            .put("workbook.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .put("plan.yaml", "application/yaml")
            .put("report.yaml", "application/yaml")
            .buildOrThrow();

    private final transient Documents documents;
    private final transient Assessors assessors;
    private final Lang usual;
    private final long mostBytes;
    private transient volatile Optional<Desk> desk = Optional.empty();

    /**
     * A desk.
     *
     * @param usual the language of pages that ask for none
     * @param mostBytes the size of a file that is handed in
     */
    public DeskServlet(Documents documents, Assessors assessors, Lang usual, long mostBytes) {
        this.documents = documents;
        this.assessors = assessors;
        this.usual = usual;
        this.mostBytes = mostBytes;
    }

    /** Made when the first file comes: the service starts sooner without. */
    private synchronized Desk desk() {
        if (desk.isEmpty()) {
            desk = Optional.of(new Desk(documents, assessors));
        }
        return desk.get();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page(response, HttpServletResponse.SC_OK, DeskPage.start(lang(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        Lang lang = usual;
        try {
            if (!isFromOwnPage(request)) {
                throw new DeskRefusal("desk-other-site");
            }
            if (!Strings.nullToEmpty(request.getContentType()).startsWith("multipart/form-data")) {
                throw new DeskRefusal("desk-not-carried");
            }
            lang = lang(request);
            answer(request, response, lang);
        } catch (DeskRefusal e) {
            refuse(response, e.text(), lang);
        } catch (ServletException e) {
            refuse(response, new DeskRefusal("desk-no-file").text(), lang);
        } catch (IllegalStateException e) {
            refuse(response, Text.word("desk-too-large", mostBytes / 1_000_000), lang);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Lang lang)
            throws IOException, ServletException {
        switch (request.getRequestURI()) {
            case "/desk/report" ->
                page(response, HttpServletResponse.SC_OK, desk().report(given(request), decisions(request), lang));
            case "/desk/years" ->
                page(
                        response,
                        HttpServletResponse.SC_OK,
                        desk().years(file(request, "before"), file(request, "after"), lang));
            case "/desk/cohort" ->
                page(response, HttpServletResponse.SC_OK, desk().cohort(file(request, "file"), 4 * mostBytes, lang));
            case "/desk/returns" -> returns(request, response, lang);
            case "/desk/review" -> review(request, response, lang);
            case "/desk/file" -> download(request, response, lang);
            case "/desk/answers" -> answers(request, response, lang);
            default -> response.sendRedirect("/");
        }
    }

    private void returns(HttpServletRequest request, HttpServletResponse response, Lang lang)
            throws IOException, ServletException {
        Part before = request.getPart("before");
        Optional<HandedIn> lastYear =
                before == null || before.getSize() == 0 ? Optional.empty() : Optional.of(file(request, "before"));
        String page = desk().returns(
                        file(request, "register"),
                        file(request, "returns"),
                        lastYear,
                        day(request.getParameter("on")),
                        4 * mostBytes,
                        lang);
        page(response, HttpServletResponse.SC_OK, page);
    }

    /** The day that was given, or today. */
    private static LocalDate day(@Nullable String text) {
        try {
            return Strings.isNullOrEmpty(text) ? LocalDate.now(ZoneId.systemDefault()) : Days.parse(text);
        } catch (DateTimeParseException e) {
            throw new DeskRefusal("desk-not-carried");
        }
    }

    /** The page on which to decide has a script, and a policy of its own that lets this script alone run. */
    private void review(HttpServletRequest request, HttpServletResponse response, Lang lang)
            throws IOException, ServletException {
        String page = desk().review(given(request), decisions(request), lang);
        page(response, HttpServletResponse.SC_OK, ReviewPage.policy(), page);
    }

    /** The file that was chosen, or the one that a page carries. */
    private static HandedIn given(HttpServletRequest request) throws IOException, ServletException {
        String original = request.getParameter("original");
        if (original == null) {
            return file(request, "file");
        }
        try {
            return new HandedIn(carried(request, "name"), Base64.getDecoder().decode(original));
        } catch (IllegalArgumentException e) {
            throw new DeskRefusal("desk-not-carried");
        }
    }

    /** What was decided of it: on the page for it, or in the file that it saves. */
    private static Optional<String> decisions(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("review");
        if (part == null || part.getSize() == 0) {
            return Optional.empty();
        }
        try (var stream = part.getInputStream()) {
            Optional<String> text = TextRule.ofUtf8(ByteStreams.toByteArray(stream));
            if (text.isEmpty()) {
                throw new DeskRefusal("desk-not-carried");
            }
            return text;
        } finally {
            part.delete();
        }
    }

    private void download(HttpServletRequest request, HttpServletResponse response, Lang lang) throws IOException {
        String as = carried(request, "as");
        String type = Optional.ofNullable(TYPES.get(as)).orElseThrow(() -> new DeskRefusal("desk-not-carried"));
        send(response, as, type, desk().file(carried(request, "document"), as, lang));
    }

    private static void answers(HttpServletRequest request, HttpServletResponse response, Lang lang)
            throws IOException {
        String[] findings = request.getParameterValues("finding");
        String[] answers = request.getParameterValues("answer");
        if (findings == null || answers == null || findings.length != answers.length) {
            throw new DeskRefusal("desk-not-carried");
        }
        StringBuilder text =
                new StringBuilder(Text.word("desk-answers-title", carried(request, "unit"), carried(request, "period"))
                        .in(lang));
        text.append('\n');
        for (int i = 0; i < findings.length; i++) {
            if (!answers[i].isBlank()) {
                text.append('\n')
                        .append(findings[i])
                        .append('\n')
                        .append(Text.word("desk-note-answer", answers[i].strip())
                                .in(lang))
                        .append('\n');
            }
        }
        send(
                response,
                "verification-notes.txt",
                "text/plain;charset=utf-8",
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the form came from a page of this service: browsers say where a form comes from. */
    private static boolean isFromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals("null") || sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(from.getHost())
                    && request.getServerPort() == from.getPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String carried(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElseThrow(() -> new DeskRefusal("desk-not-carried"));
    }

    private static HandedIn file(HttpServletRequest request, String name) throws IOException, ServletException {
        Part part = request.getPart(name);
        if (part == null || part.getSize() == 0 || part.getSubmittedFileName() == null) {
            throw new DeskRefusal("desk-no-file");
        }
        String path = part.getSubmittedFileName();
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        try (var stream = part.getInputStream()) {
            return new HandedIn(file, ByteStreams.toByteArray(stream));
        } finally {
            part.delete();
        }
    }

    private Lang lang(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null) {
            return asked.equals("en") ? Lang.EN : Lang.ZH;
        }
        return usual;
    }

    private static void refuse(HttpServletResponse response, Text why, Lang lang) throws IOException {
        page(response, 422, DeskPage.refused(why, lang));
    }

    private static void page(HttpServletResponse response, int status, String page) throws IOException {
        page(response, status, DeskPage.policy(), page);
    }

    private static void page(HttpServletResponse response, int status, String policy, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void send(HttpServletResponse response, String name, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", String.format(Locale.ROOT, "attachment; filename=\"zhunsheng-%s\"", name));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

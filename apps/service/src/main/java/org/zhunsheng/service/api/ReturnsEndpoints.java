package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.value.Days;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.collect.Acceptance;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.collect.CollectedUnit;
import org.zhunsheng.returns.collect.CollectionProgress;
import org.zhunsheng.returns.collect.DeskLog;
import org.zhunsheng.returns.draft.Draft;
import org.zhunsheng.returns.draft.DraftTemplate;
import org.zhunsheng.returns.draft.DraftWriter;
import org.zhunsheng.returns.form.ReturnForm;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.Movement;
import org.zhunsheng.returns.tree.ReturnsTree;
import org.zhunsheng.serialization.table.CsvTable;
import org.zhunsheng.service.api.FormParts.Part;
import org.zhunsheng.service.folder.ReturnsCase;
import org.zhunsheng.service.folder.ZipFiles;
import org.zhunsheng.service.folder.ZipFiles.ZipFile;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;

/** Returns of units: forms that go out, who has sent what, what is accepted, the sums with their sources, the draft. Nothing is kept. */
final class ReturnsEndpoints {
    /** The header that says what became of the figures of a draft. */
    static final String DRAFT = "Zhunsheng-Draft";

    private static final String REGISTER = "register";
    private static final String RETURNS = "returns";
    private static final String BEFORE = "before";
    private static final String RECEIVED = "received";
    private static final String ACCEPTED = "accepted";
    private static final String SENTENCES = "sentences";
    private static final String ONE = "The part `returns` is a zip of the folder of returns, or one file of them; ";
    private static final ImmutableList<String> LOGGED = ImmutableList.of(BEFORE, RECEIVED, ACCEPTED);
    /** As many files as an archive that comes in may have. */
    private static final int MOST_FORMS = 2_000;

    private static final int LONGEST_NAME = 200;
    private static final Parameter ON =
            Parameter.query("on", "string", "the day, such as 2026-01-20; today if not given");

    private final Evaluation evaluation;
    private final long most;

    /** Endpoints whose archives unpack to at most {@code most} bytes. */
    ReturnsEndpoints(Evaluation evaluation, long most) {
        this.evaluation = evaluation;
        this.most = most;
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.post("/v1/returns:forms", "returnForms")
                        .summary(
                                "A workbook for every unit of a register, with its questions only and last year's values"
                                        + " beside, as a zip. The part `register` is the register, `before` last year's returns.")
                        .parameters(AssessmentEndpoints.SCHEME)
                        .takesForm(ImmutableList.of(REGISTER), ImmutableList.of(BEFORE))
                        .gives("Forms", ImmutableList.of(MediaTypes.ZIP))
                        .answeredBy(this::forms),
                Endpoint.post("/v1/returns:collect", "collectReturns")
                        .summary(
                                "Who has sent what: every unit with its state, days, files, hashes, faults and questions. "
                                        + ONE
                                        + "`received` and `accepted` are the logs of the desk (CSV), which a zip can hold too.")
                        .parameters(AssessmentEndpoints.SCHEME, ON)
                        .takesForm(ImmutableList.of(REGISTER, RETURNS), LOGGED)
                        .gives("CollectionDocument")
                        .answeredBy(this::collect),
                Endpoint.post("/v1/returns:accept", "acceptReturns")
                        .summary(
                                "Accepts the returns of units as they are, by the hashes of their files, and gives the log"
                                        + " `accepted` to send with the next request. " + ONE
                                        + "a file that is changed is not accepted"
                                        + " any more.")
                        .parameters(
                                AssessmentEndpoints.SCHEME,
                                Parameter.needed("unit", "string", "the id of a unit, or all"),
                                Parameter.needed("by", "string", "who accepts"),
                                ON)
                        .takesForm(ImmutableList.of(REGISTER, RETURNS), LOGGED)
                        .gives("AcceptanceDocument")
                        .answeredBy(this::accept),
                Endpoint.post("/v1/returns:status", "returnsStatus")
                        .summary(
                                "How a collection has come on since a day: what came in, what moved in the sums, what is late."
                                        + " The days are those of the log `received`. " + ONE
                                        + "the log can lie in it.")
                        .parameters(
                                AssessmentEndpoints.SCHEME,
                                Parameter.needed("since", "string", "the day since when, such as 2026-01-12"),
                                ON)
                        .takesForm(ImmutableList.of(REGISTER, RETURNS), LOGGED)
                        .gives("CollectionProgressDocument")
                        .answeredBy(this::status),
                Endpoint.post("/v1/returns:sum", "sumReturns")
                        .summary(
                                "The returns that were checked or accepted, added up, each figure by its own rule, with"
                                        + " coverage, and every part with unit, file, cell and hash. " + ONE
                                        + "`before` is last year's.")
                        .parameters(AssessmentEndpoints.SCHEME, ON)
                        .takesForm(ImmutableList.of(REGISTER, RETURNS), LOGGED)
                        .gives("SumsDocument")
                        .answeredBy(this::sum),
                Endpoint.post("/v1/returns:draft", "draftOfReturns")
                        .summary(
                                "The statistical parts of the yearly report as sentences, from complete sums; the header "
                                        + DRAFT + " counts the figures. " + ONE
                                        + "`sentences` are sentences of your own.")
                        .parameters(AssessmentEndpoints.SCHEME, ON)
                        .takesForm(
                                ImmutableList.of(REGISTER, RETURNS),
                                ImmutableList.<String>builder()
                                        .addAll(LOGGED)
                                        .add(SENTENCES)
                                        .build())
                        .gives("Draft", ImmutableList.of(MediaTypes.TEXT))
                        .answeredBy(this::draft));
    }

    private Answer forms(Call call) {
        Map<String, Part> parts = FormParts.read(call.body(), REGISTER, BEFORE);
        UnitRegister register = register(parts);
        int units = register.active().size();
        if (units > MOST_FORMS) {
            throw ProblemException.of(ProblemKind.TOO_LARGE, "forms-too-many", units, MOST_FORMS);
        }
        Vocabulary vocabulary = vocabulary(call);
        ReturnsCase nothing = read(register, vocabulary, new ZipFile("", new byte[0]), part(parts, BEFORE));
        ReturnForm form = new ReturnForm(register, vocabulary, call.lang());
        return Answer.bytes(MediaTypes.ZIP, out -> write(nothing, form, out))
                .with("Content-Disposition", "attachment; filename=\"forms.zip\"");
    }

    private static void write(ReturnsCase units, ReturnForm form, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (RegisteredUnit unit : units.register().active()) {
                if (form.rows(unit) > 0) {
                    ZipEntry entry = new ZipEntry(unit.id() + ".xlsx");
                    entry.setTime(0); // the same forms are the same bytes
                    zip.putNextEntry(entry);
                    form.write(unit, Optional.ofNullable(units.before().get(unit.id())), new Kept(zip));
                    zip.closeEntry();
                }
            }
        }
    }

    /** A stream that stays open when what writes to it closes it. */
    private static final class Kept extends java.io.FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private Answer collect(Call call) {
        return Answer.of(call, ReturnsTree.of(given(call).collected(day(call))));
    }

    private Answer accept(Call call) {
        ReturnsCase given = given(call);
        Collected collected = given.collected(day(call));
        String unit = call.parameter("unit").orElseThrow();
        String by = call.parameter("by").orElseThrow();
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw ProblemException.ofValue("by", by, "the name of a person");
        }
        List<CollectedUnit> units = collected.units().stream()
                .filter(one -> unit.equals("all") || one.unit().id().equals(unit))
                .toList();
        if (units.isEmpty()) {
            throw ProblemException.ofValue(
                    "unit",
                    unit,
                    given.register().active().stream().map(RegisteredUnit::id).toList());
        }
        List<Acceptance> accepted = new ArrayList<>();
        ImmutableList.Builder<Object> refused = ImmutableList.builder();
        for (CollectedUnit one : units) {
            one.counted()
                    .ifPresentOrElse(
                            counted -> accepted.add(new Acceptance(
                                    one.unit().id(), counted.source().sha256(), by, collected.day())),
                            () -> refused.add(ImmutableMap.of(
                                    "unit",
                                    one.unit().id(),
                                    "state",
                                    one.state().name())));
        }
        ImmutableList<Acceptance> log = ImmutableList.<Acceptance>builder()
                .addAll(given.log().accepted())
                .addAll(accepted)
                .build();
        return Answer.of(
                call,
                ImmutableMap.of(
                        "accepted",
                        accepted.stream().map(ReturnsTree::of).collect(ImmutableList.toImmutableList()),
                        "refused",
                        refused.build(),
                        "log",
                        DeskLog.acceptedFile(log)));
    }

    private Answer status(Call call) {
        LocalDate day = day(call);
        LocalDate since = day(call, "since").orElseThrow();
        if (since.isAfter(day)) {
            throw ProblemException.ofValue("since", since.toString(), "≤ " + day);
        }
        ReturnsCase given = given(call);
        CollectionProgress progress = given.progress(since, day);
        return Answer.of(
                call,
                ReturnsTree.of(progress, Movement.between(given.sums(progress.then()), given.sums(progress.now()))));
    }

    private Answer sum(Call call) {
        ReturnsCase given = given(call);
        return Answer.of(call, ReturnsTree.of(given.sums(given.collected(day(call)))));
    }

    private Answer draft(Call call) {
        Map<String, Part> parts = FormParts.read(call.body(), REGISTER, RETURNS, BEFORE, RECEIVED, ACCEPTED, SENTENCES);
        ReturnsCase given = given(call, parts);
        Consolidation sums = given.sums(given.collected(day(call)));
        DraftTemplate template = part(parts, SENTENCES)
                .map(file -> DraftTemplate.of(SENTENCES, file.bytes()))
                .orElseGet(DraftTemplate::bundled);
        Draft draft = DraftWriter.of(given.vocabulary(), template).write(sums);
        long written = draft.paragraphs().stream()
                .mapToLong(paragraph -> paragraph.figures().size())
                .sum();
        return Answer.text(MediaTypes.TEXT, draft.document(given.register()))
                .with(
                        DRAFT,
                        "written=" + written + ", left-out=" + draft.leftOut().size());
    }

    private ReturnsCase given(Call call) {
        return given(call, FormParts.read(call.body(), REGISTER, RETURNS, BEFORE, RECEIVED, ACCEPTED));
    }

    private ReturnsCase given(Call call, Map<String, Part> parts) {
        ReturnsCase given = read(register(parts), vocabulary(call), needed(parts, RETURNS), part(parts, BEFORE));
        DeskLog sent = DeskLog.of(log(parts, RECEIVED), log(parts, ACCEPTED));
        return given.with(new DeskLog(
                parts.containsKey(RECEIVED) ? sent.received() : given.log().received(),
                parts.containsKey(ACCEPTED) ? sent.accepted() : given.log().accepted()));
    }

    private static Optional<CsvTable> log(Map<String, Part> parts, String name) {
        return part(parts, name).map(file -> CsvTable.of(name, file.bytes()));
    }

    private ReturnsCase read(UnitRegister register, Vocabulary vocabulary, ZipFile returns, Optional<ZipFile> before) {
        try {
            return ReturnsCase.read(register, vocabulary, returns, before, most);
        } catch (ZipFiles.RefusedException e) {
            throw EvidenceEndpoints.refused(e, most);
        }
    }

    private UnitRegister register(Map<String, Part> parts) {
        return (UnitRegister) evaluation
                .documents()
                .locate(
                        ImmutableList.of(UnitRegister.class),
                        REGISTER,
                        needed(parts, REGISTER).bytes())
                .value();
    }

    private Vocabulary vocabulary(Call call) {
        return evaluation.assessors().rules().scheme(evaluation.scheme(call)).vocabulary();
    }

    /** The part {@code name}, as a file. */
    static ZipFile needed(Map<String, Part> parts, String name) {
        return part(parts, name).orElseThrow(() -> ProblemException.of(ProblemKind.BAD_REQUEST, "form-needs", name));
    }

    private static Optional<ZipFile> part(Map<String, Part> parts, String name) {
        return Optional.ofNullable(parts.get(name)).map(part -> new ZipFile(part.name(), part.bytes()));
    }

    private static LocalDate day(Call call) {
        return day(call, "on").orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    private static Optional<LocalDate> day(Call call, String name) {
        return call.parameter(name).map(text -> {
            try {
                return Objects.requireNonNull(Days.parse(text));
            } catch (DateTimeParseException e) {
                throw ProblemException.ofValue(name, text, "2026-01-20");
            }
        });
    }
}

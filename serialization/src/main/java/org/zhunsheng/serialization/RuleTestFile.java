package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.ruletest.Coverage;
import org.zhunsheng.indicators.ruletest.RuleTest;
import org.zhunsheng.indicators.ruletest.RuleTestResult;
import org.zhunsheng.indicators.ruletest.RuleTestRunner;
import org.zhunsheng.indicators.ruletest.RuleTests;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** A file of rule tests with the scheme that it tests, ready to run. Immutable and thread-safe. */
public final class RuleTestFile {
    /** What the names of such files end with. */
    public static final String ENDING = ".test.yaml";

    private final Path file;
    private final LocatedDocument document;
    private final RuleTests tests;
    private final ScoringScheme scheme;
    private final AssessmentBasis basis;
    private final Assessor assessor;
    private final SchemeOverrides overrides;

    private RuleTestFile(Path file, LocatedDocument document, AssessmentBasis basis, Documents documents) {
        this.file = file;
        this.document = document;
        this.tests = (RuleTests) document.value();
        this.scheme = basis.scheme();
        this.basis = basis;
        this.assessor = Assessor.compile(basis);
        this.overrides = new SchemeOverrides(documents);
    }

    /**
     * The tests in {@code file}.
     *
     * @throws UnreadableDocumentException with everything that is wrong with the file of the tests, or with all files that it names
     */
    public static RuleTestFile read(Path file, Documents documents, BundledData bundled) {
        LocatedDocument document = documents.locate(ImmutableList.of(RuleTests.class), file);
        RuleTests tests = (RuleTests) document.value();
        Path schemeFile = file.resolveSibling(tests.scheme());
        DocumentGroup group = new DocumentGroup();
        Optional<LocatedDocument> located = group.read(() -> Files.exists(schemeFile)
                ? documents.locate(ImmutableList.of(ScoringScheme.class), schemeFile)
                : bundledScheme(document, tests, bundled));
        Optional<IndicatorCatalogue> ownCatalogue = tests.catalogue()
                .flatMap(name -> group.read(() -> documents.read(IndicatorCatalogue.class, file.resolveSibling(name))));
        Optional<Vocabulary> ownVocabulary = tests.vocabulary()
                .flatMap(name -> group.read(() -> documents.read(Vocabulary.class, file.resolveSibling(name))));
        group.orRefuse();
        LocatedDocument scheme = located.orElseThrow();
        ScoringScheme read = (ScoringScheme) scheme.value();
        IndicatorCatalogue catalogue = ownCatalogue
                .or(() -> bundled.catalogue(read.catalogue()))
                .orElseThrow(() -> refused(document, "catalogue", read.catalogue(), bundled.catalogueIds()));
        Vocabulary vocabulary = ownVocabulary.orElseGet(bundled::vocabulary);
        List<Profile> profiles = tests.profiles().stream()
                .map(name -> bundled.profile(name, read.catalogue())
                        .orElseGet(() -> documents.read(Profile.class, file.resolveSibling(name))))
                .toList();
        AssessmentBasis basis = AssessmentBasis.builder()
                .catalogue(catalogue)
                .vocabulary(vocabulary)
                .scheme(read)
                .profiles(profiles)
                .calendar(WorkingCalendar.of(bundled.holidays()))
                .build();
        try {
            return new RuleTestFile(file, document, basis, documents);
        } catch (InvalidModelException e) {
            throw new UnreadableDocumentException(scheme.source(), scheme.locate(e.violations()));
        }
    }

    private static LocatedDocument bundledScheme(LocatedDocument document, RuleTests tests, BundledData bundled) {
        List<ScoringScheme> demonstrations = bundled.catalogueIds().stream()
                .flatMap(id -> bundled.demonstrationScheme(id).stream())
                .toList();
        return demonstrations.stream()
                .filter(scheme -> scheme.id().equals(tests.scheme()))
                .findFirst()
                .map(scheme -> new LocatedDocument(scheme.id(), scheme, () -> new Node.Fields(1, 1)))
                .orElseThrow(() -> refused(
                        document,
                        "scheme",
                        tests.scheme(),
                        demonstrations.stream().map(ScoringScheme::id).toList()));
    }

    private static UnreadableDocumentException refused(
            LocatedDocument document, String path, String name, List<String> known) {
        Violation violation = Violation.ofUnknown("NOTHING_OF_THAT_NAME", path, name, known);
        return new UnreadableDocumentException(document.source(), document.locate(ImmutableList.of(violation)));
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The scheme that is tested, as it stands in its file. */
    public ScoringScheme scheme() {
        return scheme;
    }

    /** What the tests are scored by. */
    public AssessmentBasis basis() {
        return basis;
    }

    /** The tests, in the order of the file. */
    public ImmutableList<RuleTest> tests() {
        return ImmutableList.copyOf(tests.tests());
    }

    /**
     * Runs every test, in the order of the file.
     *
     * @throws UnreadableDocumentException with everything that is wrong with what the tests give and expect
     */
    public ImmutableList<RuleTestResult> run() {
        ImmutableList.Builder<RuleTestResult> results = ImmutableList.builder();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < tests.tests().size(); i++) {
            try {
                results.add(run(tests.tests().get(i)));
            } catch (InvalidModelException e) {
                String path = "tests[" + i + "]";
                e.violations().forEach(violation -> violations.add(violation.under(path)));
            }
        }
        document.orRefuse(violations);
        return results.build();
    }

    /**
     * Runs one test of the file.
     *
     * @throws InvalidModelException with everything that is wrong with what the test gives and expects
     */
    public RuleTestResult run(RuleTest test) {
        if (test.set().isEmpty()) {
            return RuleTestRunner.of(assessor).run(test);
        }
        List<Violation> violations = new ArrayList<>();
        RuleTestRunner runner = RuleTestRunner.of(changed(test, violations));
        if (!violations.isEmpty()) {
            violations.addAll(runner.faults(test));
        }
        InvalidModelException.throwIfAny(violations);
        return runner.run(test);
    }

    /** The assessor of the scheme as {@code test} sets it; of the scheme as it stands if that cannot be, with {@code violations}. */
    private Assessor changed(RuleTest test, List<Violation> violations) {
        try {
            SchemeOverrides.Overridden changed = overrides.apply(scheme, test.set());
            try {
                return Assessor.compile(AssessmentBasis.builder()
                        .fillFrom(basis)
                        .scheme(changed.scheme())
                        .build());
            } catch (InvalidModelException e) {
                violations.addAll(changed.blame(e.violations()));
            }
        } catch (InvalidModelException e) {
            violations.addAll(e.violations());
        }
        return assessor;
    }

    /** What {@code results} reach of the scheme. */
    public Coverage coverage(List<RuleTestResult> results) {
        return Coverage.of(
                scheme, results.stream().map(RuleTestResult::assessment).toList());
    }
}

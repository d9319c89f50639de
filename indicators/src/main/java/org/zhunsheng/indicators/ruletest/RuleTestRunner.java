package org.zhunsheng.indicators.ruletest;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;

/** Runs one test of a scheme. Immutable and thread-safe. */
public final class RuleTestRunner {
    private final Assessor assessor;

    private RuleTestRunner(Assessor assessor) {
        this.assessor = assessor;
    }

    /** A runner of tests of the scheme that {@code assessor} was compiled from. */
    public static RuleTestRunner of(Assessor assessor) {
        return new RuleTestRunner(assessor);
    }

    /**
     * Runs {@code test}.
     *
     * @throws InvalidModelException with everything that {@link #faults} finds
     */
    public RuleTestResult run(RuleTest test) {
        InvalidModelException.throwIfAny(faults(test));
        Assessor among = test.cohort().isEmpty() ? assessor : assessor.among(cohort(test));
        Assessment assessment = among.assess(GivenDossier.ofUnit(test).dossier());
        return new RuleTestResult(test, Comparison.of(test.expect(), assessment).differences(), assessment);
    }

    /**
     * Everything that is wrong with {@code test} itself, each with its path in the test: values that no rule reads ({@code
     * GIVEN_BUT_NOT_READ}, of other units {@code GIVEN_BUT_NOT_COMPARED}) or that their facts cannot have, and expectations of what is
     * not there ({@code NOTHING_OF_THAT_NAME}).
     */
    public ImmutableList<Violation> faults(RuleTest test) {
        List<Violation> faults = new ArrayList<>();
        GivenDossier unit = GivenDossier.ofUnit(test);
        faults.addAll(unit.takeOutUnread(assessor.reads(), "GIVEN_BUT_NOT_READ"));
        Optional<Assessment> assessment = assessed(unit, unit.dossier(), faults);
        for (int i = 0; i < test.cohort().size(); i++) {
            GivenDossier other = GivenDossier.ofOther(test, i);
            faults.addAll(other.takeOutUnread(assessor.compares(), "GIVEN_BUT_NOT_COMPARED"));
            assessed(other, other.dossier(), faults);
        }
        assessment
                .or(() -> assessed(unit, unit.silent(), new ArrayList<>()))
                .ifPresent(
                        any -> faults.addAll(Comparison.of(test.expect(), any).faults()));
        return ImmutableList.copyOf(faults);
    }

    private Optional<Assessment> assessed(GivenDossier given, Dossier dossier, List<Violation> faults) {
        try {
            return Optional.of(assessor.assess(dossier));
        } catch (InvalidModelException e) {
            e.violations().forEach(violation -> faults.add(given.inTest(violation)));
            return Optional.empty();
        }
    }

    private static ImmutableList<Dossier> cohort(RuleTest test) {
        ImmutableList.Builder<Dossier> cohort = ImmutableList.builder();
        for (int i = 0; i < test.cohort().size(); i++) {
            cohort.add(GivenDossier.ofOther(test, i).dossier());
        }
        return cohort.build();
    }
}

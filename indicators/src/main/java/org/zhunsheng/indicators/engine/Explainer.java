package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/** Keeps the lines that a program writes, with their reasons. */
final class Explainer implements LedgerSink {
    private static final ImmutableSet<ReasonCode> LIMIT_IN_POINTS = Sets.immutableEnumSet(
            ReasonCode.MET,
            ReasonCode.NOT_MET,
            ReasonCode.MET_OPEN,
            ReasonCode.BASE,
            ReasonCode.OCCURRENCES,
            ReasonCode.OCCURRENCES_OPEN,
            ReasonCode.CLAUSE_CAP,
            ReasonCode.FLOOR,
            ReasonCode.BONUS,
            ReasonCode.BONUS_OPEN,
            ReasonCode.BONUS_CAP,
            ReasonCode.BONUS_UNCLAIMED,
            ReasonCode.ADDED,
            ReasonCode.ADDED_OPEN,
            ReasonCode.ADDITION_CAP,
            ReasonCode.PLACE,
            ReasonCode.PLACE_OPEN);
    private static final ImmutableSet<ReasonCode> WITHOUT_LIMIT = Sets.immutableEnumSet(
            ReasonCode.BAND,
            ReasonCode.BAND_OPEN,
            ReasonCode.SPARED,
            ReasonCode.FACT_NOT_APPLICABLE,
            ReasonCode.EVENT_DID_NOT_HAPPEN,
            ReasonCode.HIGHEST_ONLY,
            ReasonCode.NO_COHORT,
            ReasonCode.SURVEY_SILENT,
            ReasonCode.EXTENSION_OPEN);
    private static final ImmutableSet<ReasonCode> OF_A_PART = Sets.immutableEnumSet(
            ReasonCode.SURVEY_GROUP,
            ReasonCode.SURVEY_GROUP_OPEN,
            ReasonCode.SURVEY_SILENT,
            ReasonCode.DECIDED,
            ReasonCode.DECIDED_OPEN,
            ReasonCode.PART,
            ReasonCode.LOSS_CAP,
            ReasonCode.BONUS_NOT_FULL);
    private static final LocalText NOTHING = LocalText.same("");

    private final String subject;
    private final Program program;
    private final FactIndex index;
    private final FactTable facts;
    private final ImmutableList.Builder<Contribution> lines = ImmutableList.builder();

    private Explainer(String subject, Program program, FactIndex index, FactTable facts) {
        this.subject = subject;
        this.program = program;
        this.index = index;
        this.facts = facts;
    }

    /** The lines of {@code program}. */
    static ImmutableList<Contribution> explain(String subject, Program program, FactIndex index, FactTable facts) {
        Explainer explainer = new Explainer(subject, program, index, facts);
        program.run(facts, explainer);
        return explainer.lines.build();
    }

    @Override
    public void add(ReasonCode code, int line, long low, long high, int slot, long limit) {
        LocalText title = slot != NO_FACT || OF_A_PART.contains(code)
                ? program.title(line).orElse(NOTHING)
                : NOTHING;
        LocalText name = NOTHING;
        LocalText value = NOTHING;
        LocalText held = NOTHING;
        if (slot != NO_FACT) {
            FactDefinition definition = index.definition(slot);
            name = definition.name();
            value = Wording.value(facts, slot, definition);
            held = Wording.measure(limit, definition);
        }
        if (slot == NO_FACT || LIMIT_IN_POINTS.contains(code)) {
            held = LocalText.same(new Points(limit).toString());
        }
        if (WITHOUT_LIMIT.contains(code)) {
            held = NOTHING;
        }
        lines.add(contribution(subject, low, high, new Reason(code, ImmutableList.of(title, name, value, held))));
    }

    @Override
    public void say(LocalText text, long low, long high) {
        lines.add(contribution(subject, low, high, new Reason(ReasonCode.EXTENSION, ImmutableList.of(text))));
    }

    /** A line with a reason that is ready. */
    static Contribution contribution(String subject, long low, long high, Reason reason) {
        return new Contribution(subject, new Points(low), new Points(high), reason);
    }
}

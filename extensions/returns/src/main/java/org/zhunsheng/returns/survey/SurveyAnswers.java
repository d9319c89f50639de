package org.zhunsheng.returns.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.survey.SurveyFile.Line;
import org.zhunsheng.returns.survey.SurveyFile.Tally;

/**
 * The answers to the surveys of a scheme, added up over all files. Immutable and thread-safe.
 *
 * @param items the items with the answers of their groups
 * @param faults what is wrong with the files
 * @param files how many files were added up
 */
public record SurveyAnswers(ImmutableList<SurveyItem> items, ImmutableList<FileFault> faults, int files) {
    /** Refuses null. */
    public SurveyAnswers {
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(faults, "faults");
    }

    private record Key(String group, Line line, Optional<FactCode> answer) {}

    /** The answers in {@code files}; a file that is there twice counts once and is told. */
    public static SurveyAnswers of(SurveyAsked asked, List<SurveyFile> files) {
        List<FileFault> faults = new ArrayList<>();
        Map<Key, Long> counts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (SurveyFile file : files) {
            if (!seen.add(file.source().sha256())) {
                faults.add(new FileFault(file.source().file(), ReturnFaults.of("SURVEY_FILE_TWICE")));
                continue;
            }
            file.faults()
                    .forEach(fault -> faults.add(new FileFault(file.source().file(), fault)));
            for (Tally tally : file.tallies()) {
                counts.merge(new Key(tally.group(), tally.line(), tally.answer()), tally.count(), Long::sum);
            }
        }
        ImmutableList.Builder<SurveyItem> items = ImmutableList.builder();
        for (SurveyAsked.Item item : asked.items()) {
            ImmutableList.Builder<SurveyGroup> groups = ImmutableList.builder();
            for (SurveyAsked.Group group : item.groups()) {
                SurveyGroup answered = group(group, counts);
                groups.add(answered);
                impossible(answered)
                        .ifPresent(code -> faults.add(new FileFault(
                                "",
                                ReturnFaults.of(
                                        code,
                                        group.label(),
                                        answered.returned(),
                                        answered.sent().orElse(0),
                                        answered.population().orElse(0)))));
            }
            items.add(new SurveyItem(item.indicator(), item.points().toBigDecimal(), groups.build()));
        }
        return new SurveyAnswers(items.build(), ImmutableList.copyOf(faults), seen.size());
    }

    private static Optional<String> impossible(SurveyGroup group) {
        if (group.sent().isPresent() && group.sent().getAsLong() < group.returned()) {
            return Optional.of("MORE_BACK_THAN_SENT");
        }
        return group.population().isPresent() && group.population().getAsLong() < group.valid()
                ? Optional.of("MORE_THAN_POPULATION")
                : Optional.empty();
    }

    private static SurveyGroup group(SurveyAsked.Group group, Map<Key, Long> counts) {
        Map<FactCode, Long> answers = new LinkedHashMap<>();
        for (ScoringMethod.AnswerClass answer : group.asked().answers()) {
            count(counts, group, Line.ANSWER, Optional.of(answer.fact()))
                    .ifPresent(count -> answers.put(answer.fact(), count));
        }
        return new SurveyGroup(
                group.label(),
                group.asked().weight(),
                group.asked().answers().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                ScoringMethod.AnswerClass::fact, ScoringMethod.AnswerClass::value)),
                ImmutableMap.copyOf(answers),
                count(counts, group, Line.SENT, Optional.empty()),
                count(counts, group, Line.INVALID, Optional.empty()).orElse(0),
                count(counts, group, Line.POPULATION, Optional.empty()));
    }

    private static OptionalLong count(
            Map<Key, Long> counts, SurveyAsked.Group group, Line line, Optional<FactCode> answer) {
        Key key = new Key(group.label(), line, answer);
        return counts.containsKey(key) ? OptionalLong.of(counts.getOrDefault(key, 0L)) : OptionalLong.empty();
    }

    /** Whether every answer of every group is stated and nothing is wrong with the files. */
    public boolean isComplete() {
        return faults.isEmpty()
                && items.stream()
                        .flatMap(item -> item.groups().stream())
                        .allMatch(group -> group.open().isEmpty());
    }

    /** {@code dossier} with the answers as claims, each with how many were sent and came back; they take the place of older ones. */
    public Dossier addTo(Dossier dossier) {
        List<Claim> told = new ArrayList<>();
        for (SurveyItem item : items) {
            for (SurveyGroup group : item.groups()) {
                String source = source(group);
                group.counts()
                        .forEach((code, count) -> told.add(Claim.builder()
                                .code(code)
                                .value(ClaimValue.number(count))
                                .source(source)
                                .build()));
            }
        }
        return dossier.restating(told);
    }

    private static String source(SurveyGroup group) {
        return "问卷（" + group.title() + "）："
                + (group.sent().isPresent() ? "发放 " + group.sent().getAsLong() + "，" : "")
                + "收回 " + group.returned() + "，有效 " + group.valid();
    }
}

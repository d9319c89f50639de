package org.zhunsheng.returns.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.CsvLine;
import org.zhunsheng.returns.FactNaming;

/**
 * Which surveys a scheme asks for: the items that are scored by survey, their groups and their answers. Immutable and thread-safe.
 *
 * @param items the items in the order of the scheme
 */
public record SurveyAsked(ImmutableList<Item> items) {
    /** The line that says how many questionnaires were given out. */
    public static final String SENT = "发放";

    /** The line that says how many came back and cannot be counted. */
    public static final String INVALID = "无效";

    /** The line that says how many people the group has in all. */
    public static final String POPULATION = "总体";

    /** Refuses null. */
    public SurveyAsked {
        Objects.requireNonNull(items, "items");
    }

    /**
     * An item.
     *
     * @param indicator its indicator
     * @param points what the survey is worth
     * @param groups its groups
     */
    public record Item(IndicatorCode indicator, Points points, ImmutableList<Group> groups) {
        /** Refuses null. */
        public Item {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(groups, "groups");
        }
    }

    /**
     * A group.
     *
     * @param label what it is called, the same for no other group
     * @param asked the group as the scheme has it
     */
    public record Group(String label, ScoringMethod.RespondentGroup asked) {
        /** Refuses null. */
        public Group {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(asked, "asked");
        }

        /** Whether {@code code} counts one of its answers. */
        public boolean asks(FactCode code) {
            return asked.answers().stream().anyMatch(answer -> answer.fact().equals(code));
        }
    }

    /** The surveys of {@code scheme}. */
    public static SurveyAsked of(ScoringScheme scheme, Lang lang) {
        ImmutableListMultimap.Builder<String, String> named = ImmutableListMultimap.builder();
        for (SchemeItem item : scheme.items()) {
            surveys(item)
                    .forEach(survey -> survey.groups()
                            .forEach(group -> named.put(group.title().in(lang), group.id())));
        }
        ImmutableListMultimap<String, String> titles = named.build();
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        for (SchemeItem item : scheme.items()) {
            for (ScoringMethod.Survey survey : surveys(item)) {
                items.add(new Item(
                        item.indicator(),
                        item.points(),
                        survey.groups().stream()
                                .map(group -> new Group(
                                        titles.get(group.title().in(lang)).size() == 1
                                                ? group.title().in(lang)
                                                : item.indicator() + " "
                                                        + group.title().in(lang),
                                        group))
                                .collect(ImmutableList.toImmutableList())));
            }
        }
        return new SurveyAsked(items.build());
    }

    /** The surveys of an item: itself, or parts of it; of a part the points of the whole item are shown. */
    private static ImmutableList<ScoringMethod.Survey> surveys(SchemeItem item) {
        return item.method().undivided().stream()
                .filter(ScoringMethod.Survey.class::isInstance)
                .map(ScoringMethod.Survey.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** The group that is called {@code label}: by its label, by its title in either language if no other group has it, or by its id. */
    public Optional<Group> group(String label) {
        return one(group -> group.label().equals(label))
                .or(() -> one(group -> group.asked().title().zh().equals(label)
                        || group.asked().title().en().equals(label)))
                .or(() -> one(group -> group.asked().id().equals(label)));
    }

    private Optional<Group> one(Predicate<Group> test) {
        ImmutableList<Group> found = groups().stream().filter(test).collect(ImmutableList.toImmutableList());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All groups of all items. */
    public ImmutableList<Group> groups() {
        return items.stream().flatMap(item -> item.groups().stream()).collect(ImmutableList.toImmutableList());
    }

    /** An empty table to fill in: a line for each answer of each group, and for what was given out, invalid, and the whole group. */
    public String template(Vocabulary vocabulary, Lang lang) {
        FactNaming names = new FactNaming(vocabulary);
        boolean chinese = lang == Lang.ZH;
        StringBuilder csv = new StringBuilder(chinese ? "组别,代码,答复,份数\n" : "group,code,answer,count\n");
        for (Group group : groups()) {
            group.asked()
                    .answers()
                    .forEach(answer -> csv.append(CsvLine.of(ImmutableList.of(
                            group.label(),
                            answer.fact().value(),
                            names.of(answer.fact()).in(lang),
                            ""))));
            for (String line : chinese
                    ? ImmutableList.of(SENT, INVALID, POPULATION)
                    : ImmutableList.of("sent", "invalid", "population")) {
                csv.append(CsvLine.of(ImmutableList.of(group.label(), "", line, "")));
            }
        }
        return csv.toString();
    }
}

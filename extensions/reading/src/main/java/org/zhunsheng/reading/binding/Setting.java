package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.reading.outline.ReportHead;
import org.zhunsheng.reading.pattern.TextPattern;
import org.zhunsheng.reading.quantity.Enclosures;
import org.zhunsheng.reading.quantity.Numeral;
import org.zhunsheng.reading.quantity.Quantity;

/** Says whose figure it is, of which period, and whether it is stated as a result of the year at all. */
final class Setting {
    /** What is done to what was counted stands no further behind it, for the same reason. */
    private static final int FARTHEST_BEHIND = 1000;

    private static final String WHOLE_PROVINCE = "全省";

    /** An office that begins a clause and has cases. */
    private static final Pattern OFFICE =
            Pattern.compile("(?:^|[,;:。])[\\p{IsHan}]{1,8}局(?:共|全年|今年|累计|已|依法)*(?:收到|受理|办理|新收|审结)");

    private final LexiconFile words;
    private final StatedPeriod period;
    private final String unit;
    private final boolean reviews;
    private final boolean province;
    private final boolean grassroots;
    private final ImmutableList<TextPattern> others;
    private final ImmutableList<TextPattern> lower;

    Setting(LexiconFile words, ReportHead head) {
        this.words = words;
        this.period = new StatedPeriod(words.periods(), head.year());
        this.unit = head.unit();
        this.reviews = reviews(head, words.reviewers());
        this.province = head.kind().filter(UnitKind.PROVINCE::equals).isPresent();
        this.grassroots = head.kind().filter(UnitKind.TOWNSHIP::equals).isPresent();
        this.others = subjects(words, false);
        this.lower = subjects(words, true);
    }

    /** The words of bodies below the unit, or those of all others. */
    private static ImmutableList<TextPattern> subjects(LexiconFile words, boolean below) {
        return words.subjects().stream()
                .filter(subject -> subject.whose().equals(Scope.Whose.LOWER.name()) == below)
                .flatMap(subject -> subject.words().stream())
                .map(TextPattern::of)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the unit decides reconsiderations: a government does, and the office that works for it. */
    private static boolean reviews(ReportHead head, List<String> reviewers) {
        boolean named = reviewers.stream().anyMatch(head.unit()::contains);
        boolean government = head.kind().isEmpty()
                || head.kind().get() == UnitKind.PROVINCE
                || head.kind().get() == UnitKind.PREFECTURE
                || head.kind().get() == UnitKind.COUNTY;
        return government || named;
    }

    /**
     * What {@code code} is for a unit that decides no cases but is a party to them: 新增行政复议案件 of a township are those against it; the code itself
     * for a unit that may decide.
     */
    FactCode ownSide(FactCode code) {
        return !reviews && grassroots
                ? Optional.ofNullable(words.sides().get(code.value()))
                        .map(FactCode::of)
                        .orElse(code)
                : code;
    }

    /** Whether {@code code} counts cases that this unit does not decide. */
    boolean isOtherSide(FactCode code) {
        return !reviews
                && code.value().startsWith("reconsideration.")
                && !code.value().startsWith("reconsideration.respondent.");
    }

    /** Whether another office than one that decides is said, in a report of a government, to have had the cases: 市场监管局收到行政复议申请5件. */
    boolean isOfAnOffice(NumberFrame frame, FactCode code) {
        return reviews
                && code.value().startsWith("reconsideration.")
                && !code.value().startsWith("reconsideration.respondent.")
                && OFFICE.matcher(frame.sentence())
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(office -> words.reviewers().stream().noneMatch(office::contains));
    }

    /** The campaign whose figure the number of {@code frame} is: 开展资质挂靠专项整治，行政处罚29起 are not all penalties of the year. */
    Optional<String> campaign(NumberFrame frame, FactCode code) {
        LexiconFile.Campaigns campaigns = words.campaigns();
        if (campaigns.areas().stream().noneMatch(area -> code.value().startsWith(area + "."))) {
            return Optional.empty();
        }
        String sentence = Titles.without(frame.sentence());
        return campaigns.words().stream()
                .filter(word -> {
                    int at = sentence.lastIndexOf(word);
                    String behind = at < 0 ? "" : sentence.substring(at + word.length());
                    return !behind.isEmpty()
                            && !Character.isDigit(behind.charAt(0))
                            && campaigns.whole().stream().noneMatch(behind::contains);
                })
                .findFirst();
    }

    /** What speaks against any code for the number of {@code frame} in {@code section}. */
    ImmutableList<Reason> against(
            NumberFrame frame, Optional<SectionKind> section, Enclosures enclosures, String phrase) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        Quantity quantity = frame.quantity();
        section.filter(Setting::statesNoResult)
                .ifPresent(kind -> reasons.add(
                        new Reason(ReasonCode.OTHER_SECTION, kind.title().zh())));
        if (quantity.numeral() == Numeral.CHINESE) {
            reasons.add(new Reason(ReasonCode.CHINESE_NUMERAL, ""));
        }
        if (enclosures.isQuoted(quantity.digits()) || enclosures.isInTitle(quantity.digits())) {
            reasons.add(new Reason(ReasonCode.QUOTED, ""));
        }
        if (quantity.form() != FigureForm.LEVEL && !namesForm(quantity, phrase)) {
            reasons.add(new Reason(ReasonCode.NOT_THE_LEVEL, quantity.form().name()));
        }
        word(words.future(), frame.clause(), phrase)
                .ifPresent(word -> reasons.add(new Reason(ReasonCode.FUTURE, word)));
        String label = frame.wide();
        word(words.frequency(), label, phrase).ifPresent(word -> reasons.add(new Reason(ReasonCode.FREQUENCY, word)));
        others.stream()
                .filter(pattern -> isSubject(pattern, frame, phrase))
                .findFirst()
                .ifPresent(pattern -> reasons.add(new Reason(ReasonCode.OTHER_SUBJECT, subjectOf(pattern, frame))));
        if (isMixedList(frame, phrase) || isOpenList(frame, phrase)) {
            reasons.add(new Reason(ReasonCode.NARROWED, frame.wide()));
        }
        if (frame.listHead().startsWith("因")
                && words.handled().causes().stream().anyMatch(frame.listHead()::contains)) {
            reasons.add(new Reason(ReasonCode.NARROWED, frame.listHead()));
        }
        if (isForOthers(frame, phrase)) {
            reasons.add(new Reason(ReasonCode.NARROWED, frame.listHead()));
        }
        handled(frame, phrase).ifPresent(verb -> reasons.add(new Reason(ReasonCode.NARROWED, verb)));
        if (FrameReader.RAISED.matchAt(frame.right(), 0) > 0) {
            reasons.add(new Reason(ReasonCode.OTHER_PERIOD, frame.right()));
        }
        period.otherThanTheYear(frame).ifPresent(other -> reasons.add(new Reason(ReasonCode.OTHER_PERIOD, other)));
        return reasons.build();
    }

    /** 法律顾问共代理行政复议案件2件、行政诉讼案件3件: what opens the list narrows all of it. */
    private boolean isForOthers(NumberFrame frame, String phrase) {
        String head = frame.listHead();
        boolean helped =
                words.aside().helping().stream().anyMatch(verb -> head.contains(verb) && !phrase.contains(verb));
        boolean opened = isEnumerated(frame)
                && words.aside().opening().stream().anyMatch(verb -> head.startsWith(verb) && !phrase.contains(verb));
        return (helped || opened) && words.aside().verbs().stream().noneMatch(frame.left()::startsWith);
    }

    /** 公布规章2件、行政许可28个: the second stands behind a 、. */
    private static boolean isEnumerated(NumberFrame frame) {
        int before = frame.quantity().start() - frame.left().length() - 1;
        return before >= 0 && frame.text().charAt(before) == '、';
    }

    /** 警示教育、执法培训等活动3场 counts all that is listed. */
    private static boolean isMixedList(NumberFrame frame, String phrase) {
        int name = phrase.length() < 2 ? -1 : frame.left().lastIndexOf(phrase.substring(phrase.length() - 2));
        return name >= 0
                && frame.labels().isEmpty()
                && frame.left().indexOf("等", name) > 0
                && frame.earlier().endsWith("、");
    }

    /** 60件重大决策草案、规范性文件 counts both, unless the second has a number of its own. */
    private boolean isOpenList(NumberFrame frame, String phrase) {
        boolean topic = words.aside().topics().stream().anyMatch(phrase::contains);
        boolean behind =
                !topic && phrase.length() > 1 && frame.left().lastIndexOf(phrase.substring(phrase.length() - 2)) < 0;
        return behind && frame.opensList() && !joins(frame.right(), phrase);
    }

    /** 1014名法律顾问参与决策、合同审查 lists what they do, not what is counted. */
    private boolean joins(String right, String phrase) {
        int name = right.lastIndexOf(phrase.substring(phrase.length() - 2));
        String rest = name < 0 ? "" : right.substring(name + 2);
        return words.aside().joining().stream().anyMatch(rest::startsWith);
    }

    /** 规范性文件66份进行归档整理 says what was done with them, unless a name of the fact, by {@code named}, says the same. */
    boolean isDealtWith(NumberFrame frame, Predicate<String> named) {
        return words.handled().ways().stream().filter(frame.right()::startsWith).anyMatch(way -> {
            String done = frame.right().substring(way.length()).replace("了", "");
            return done.length() > 1
                    && IntStream.range(0, done.length() - 1).noneMatch(i -> named.test(done.substring(i, i + 2)));
        });
    }

    /** 对22宗行政处罚进行了法制审核 counts what was examined, not the penalties. */
    Optional<String> handled(NumberFrame frame, String phrase) {
        String clause = frame.clause();
        boolean opened = words.handled().openers().stream()
                .anyMatch(word -> clause.startsWith(word)
                        || clause.contains("共" + word)
                        || frame.left().startsWith(word));
        if (!opened) {
            return Optional.empty();
        }
        int start = frame.quantity().end();
        int end = start;
        int farthest = Math.min(frame.text().length(), start + FARTHEST_BEHIND);
        while (end < farthest && "。;".indexOf(frame.text().charAt(end)) < 0) {
            end++;
        }
        String behind = frame.text().subSequence(start, end).toString();
        List<String> verbs = words.handled().ways().stream()
                .filter(behind::contains)
                .map(way -> behind.substring(behind.indexOf(way)))
                .flatMap(rest -> words.handled().verbs().stream().filter(rest::contains))
                .toList();
        return verbs.stream().anyMatch(phrase::contains)
                ? Optional.empty()
                : verbs.stream().findFirst();
    }

    private static boolean statesNoResult(SectionKind kind) {
        return kind == SectionKind.PROBLEMS_AND_CAUSES || kind == SectionKind.NEXT_YEAR_PLAN;
    }

    /** A name such as 时限压缩比 or 占比 is itself a share or a change. */
    private static boolean namesForm(Quantity quantity, String phrase) {
        boolean share = quantity.form() == FigureForm.SHARE
                && (phrase.contains("占") || phrase.endsWith("率") || phrase.contains("比例"));
        boolean change = quantity.form() != FigureForm.SHARE
                && (phrase.contains("压缩")
                        || phrase.contains("压减")
                        || phrase.contains("减少")
                        || phrase.contains("精简")
                        || phrase.contains("缩短")
                        || phrase.contains("新增"));
        return share || change;
    }

    private static Optional<String> word(List<String> words, String text, String phrase) {
        return words.stream()
                .filter(word -> text.contains(word) && !phrase.contains(word))
                .findFirst();
    }

    private boolean isSubject(TextPattern pattern, NumberFrame frame, String phrase) {
        String clause = frame.clause();
        int at = pattern.find(clause, 0, clause.length());
        if (at < 0) {
            return false;
        }
        String head = clause.substring(at, Math.min(clause.length(), at + 2));
        if (unit.contains(head)) {
            return false;
        }
        boolean received = at > 0
                && (clause.substring(0, at).contains("收到")
                        || clause.substring(0, at).contains("接到")
                        || clause.substring(0, at).contains("申请")
                        || clause.substring(0, at).contains("配合"));
        return !phrase.contains(head) && !received && !(province && head.equals(WHOLE_PROVINCE));
    }

    /**
     * The bodies below the unit that the sentence of {@code frame} makes its subject, up to a semicolon: 各级党委学法1800次、常务会学法60次 is not what the
     * unit's own did.
     */
    Optional<Reason> lowerSubject(NumberFrame frame) {
        String sentence = frame.sentence();
        String words = sentence.substring(sentence.lastIndexOf(';') + 1);
        return lower.stream()
                .mapToInt(pattern -> pattern.find(words, 0, words.length()))
                .filter(at -> at >= 0 && Lexicon.opensClause(words, at))
                .mapToObj(at ->
                        new Reason(ReasonCode.OTHER_SUBJECT, words.substring(at, Math.min(words.length(), at + 4))))
                .findFirst();
    }

    private static String subjectOf(TextPattern pattern, NumberFrame frame) {
        String clause = frame.clause();
        int at = pattern.find(clause, 0, clause.length());
        return clause.substring(Math.max(0, at), Math.min(clause.length(), Math.max(0, at) + 4));
    }

    /** What makes another body the subject of the number of {@code frame}, whether it has a code or not. */
    Optional<Reason> otherSubject(NumberFrame frame) {
        return others.stream()
                .filter(pattern -> isSubject(pattern, frame, ""))
                .findFirst()
                .map(pattern -> new Reason(ReasonCode.OTHER_SUBJECT, subjectOf(pattern, frame)));
    }
}

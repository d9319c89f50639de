package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.indicators.advice.Assumptions;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.pages.view.Brief.BriefTotal;
import org.zhunsheng.pages.view.Brief.Section;

/** Chooses what of a scorecard goes on one page. */
public final class BriefAssembly {
    private static final int MOST_HARD = 5;
    private static final int MOST_DUTIES = 3;
    private static final int MOST_SOFT = 3;
    private static final int MOST_STEPS = 5;
    private static final int MOST_MOVED = 5;
    private static final int MOST_OFFICES = 4;
    private static final int LONGEST_LINE = 52;
    private static final int DIGEST_SHOWN = 16;
    private static final String NUMBERS = "一二三四五六";

    private static final ImmutableSet<Ground> HARD =
            ImmutableSet.of(Ground.VETO_TRIGGERED, Ground.CONTRADICTION, Ground.DISPUTED);
    private static final ImmutableSet<Ground> STEPS = ImmutableSet.of(
            Ground.POINTS_LOST, Ground.INCOMPLETE, Ground.ADMITTED, Ground.NOT_BACKED, Ground.PEERS_HAVE);

    private final Scorecard card;
    private final BigDecimal coverage;
    private final Optional<String> digest;

    private BriefAssembly(Scorecard card, BigDecimal coverage, Optional<String> digest) {
        this.card = card;
        this.coverage = coverage;
        this.digest = digest;
    }

    /** The brief of {@code card}; no total below the usual coverage. */
    public static Brief of(Scorecard card) {
        return of(card, Brief.USUAL_COVERAGE, Optional.empty());
    }

    /**
     * The brief of {@code card}.
     *
     * @param coverage the coverage below which no total is given, in percent
     * @param digest the digest of what was assessed
     */
    public static Brief of(Scorecard card, BigDecimal coverage, Optional<String> digest) {
        return new BriefAssembly(card, coverage, digest).brief();
    }

    private Brief brief() {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        add(sections, "brief-correct", some(HARD, MOST_HARD, this::fact));
        add(sections, "brief-duties", some(ImmutableSet.of(Ground.DUTY_MISSED), MOST_DUTIES, AdviceEntry::title));
        add(sections, "brief-verify", some(ImmutableSet.of(Ground.TO_VERIFY), MOST_SOFT, this::fact));
        add(sections, "brief-moved", moved());
        add(sections, "brief-steps", steps());
        add(sections, "brief-request", some(ImmutableSet.of(Ground.UNKNOWN), 1, this::request));
        ImmutableList<Section> parts = numbered(sections.build());
        return new Brief(
                card.unit(),
                Text.word("brief-subject", card.period()),
                lead(card, coverage),
                ImmutableList.of(
                        total(
                                "brief-stated",
                                "brief-stated-means",
                                card.total().score(),
                                card.total().coverage()),
                        total(
                                "brief-verified",
                                "brief-verified-means",
                                card.total().verified(),
                                card.total().verifiedCoverage())),
                card.dimensions().stream()
                        .filter(dimension -> dimension.shares().apply())
                        .collect(ImmutableList.toImmutableList()),
                parts,
                foot());
    }

    private static void add(ImmutableList.Builder<Section> sections, String heading, ImmutableList<Text> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(Text.word(heading), lines));
        }
    }

    private static ImmutableList<Section> numbered(ImmutableList<Section> sections) {
        ImmutableList.Builder<Section> parts = ImmutableList.builder();
        for (int i = 0; i < sections.size(); i++) {
            Text heading = sections.get(i).heading();
            parts.add(new Section(
                    new Text(NUMBERS.charAt(i) + "、" + heading.zh(), heading.en()),
                    sections.get(i).lines()));
        }
        return parts.build();
    }

    /** What can be handed up and what not, in one or two sentences. */
    public static Text lead(Scorecard card) {
        return lead(card, Brief.USUAL_COVERAGE);
    }

    static Text lead(Scorecard card, BigDecimal coverage) {
        long hard = count(card, HARD);
        long duties = count(card, ImmutableSet.of(Ground.DUTY_MISSED));
        long soft = count(card, ImmutableSet.of(Ground.TO_VERIFY));
        Text faults = hard + duties + soft == 0
                ? Text.word("brief-no-faults")
                : hard + duties == 0 ? Text.word("brief-only-soft", soft) : faults(hard, duties, soft);
        Text rated = isRated(card.total().coverage(), coverage)
                ? Text.word("brief-rated", card.total().coverage(), card.total().grade())
                : Text.word(
                        "brief-not-rated",
                        card.total().coverage(),
                        coverage.stripTrailingZeros().toPlainString());
        return Text.word("brief-lead", faults, rated);
    }

    /** What there is of each sort; what there is none of is not told. */
    private static Text faults(long hard, long duties, long soft) {
        ImmutableList.Builder<Text> found = ImmutableList.builder();
        if (hard > 0) {
            found.add(Text.word("brief-hard", hard));
        }
        if (duties > 0) {
            found.add(Text.word("brief-missed", duties));
        }
        if (soft > 0) {
            found.add(Text.word("brief-soft", soft));
        }
        return Text.word("brief-faults", Text.joined(found.build()));
    }

    private static long count(Scorecard card, ImmutableSet<Ground> grounds) {
        return card.advice().stream()
                .filter(entry -> grounds.contains(entry.reason()))
                .count();
    }

    private static boolean isRated(String share, BigDecimal least) {
        return new BigDecimal(share).compareTo(least) >= 0;
    }

    private BriefTotal total(String key, String meaning, Interval score, String share) {
        Text text = isRated(share, coverage)
                ? Text.word("brief-total", score.toString(), card.total().available())
                : Text.word("brief-total-decided", score.low(), card.total().available());
        return new BriefTotal(Text.word(key), text, Text.word(meaning));
    }

    private ImmutableList<Text> some(
            ImmutableSet<Ground> grounds, int most, java.util.function.Function<AdviceEntry, Text> line) {
        return card.advice().stream()
                .filter(entry -> grounds.contains(entry.reason()))
                .limit(most)
                .map(line)
                .collect(ImmutableList.toImmutableList());
    }

    private Text fact(AdviceEntry entry) {
        return shortened(entry.title());
    }

    /** What the report sets against the year before. */
    private ImmutableList<Text> moved() {
        return card.statements().stream()
                .flatMap(stated -> stated.moved().stream())
                .limit(MOST_MOVED)
                .collect(ImmutableList.toImmutableList());
    }

    /** Which offices owe how much by when, those that owe most by name. */
    private Text request(AdviceEntry entry) {
        int all = entry.offices().stream().mapToInt(AdviceEntry.Office::count).sum();
        Text named = Text.joined(entry.offices().stream()
                .limit(MOST_OFFICES)
                .map(office -> Text.word("brief-office", office.name(), office.count()))
                .collect(ImmutableList.toImmutableList()));
        return Text.word(
                entry.offices().size() > MOST_OFFICES ? "brief-request-more" : "brief-request-line",
                named,
                entry.offices().size(),
                all,
                Assumptions.DAYS_TO_ANSWER);
    }

    /** The first steps; backing what is stated is one of them if there is anything to back. */
    private ImmutableList<Text> steps() {
        List<AdviceEntry> steps = new ArrayList<>();
        card.advice().stream().filter(entry -> STEPS.contains(entry.reason())).forEach(entry -> {
            if (steps.size() < MOST_STEPS) {
                steps.add(entry);
            } else if (entry.reason() == Ground.NOT_BACKED) {
                steps.set(MOST_STEPS - 1, entry);
            }
        });
        return steps.stream()
                .map(entry -> Text.word("brief-step", entry.title(), shortened(entry.action())))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Text> foot() {
        ImmutableList.Builder<Text> foot = ImmutableList.builder();
        foot.add(Text.word(card.official() ? "brief-official" : "brief-not-official"));
        foot.addAll(card.law());
        digest.ifPresent(whole ->
                foot.add(Text.word("brief-digest", whole.substring(0, Math.min(DIGEST_SHOWN, whole.length())))));
        return foot.build();
    }

    private static Text shortened(Text text) {
        return new Text(shortened(text.zh(), "，；。：（", LONGEST_LINE), shortened(text.en(), ",;.(", 2 * LONGEST_LINE));
    }

    /** {@code text} up to the last mark of {@code marks} before it gets too long, so that no number is cut. */
    private static String shortened(String text, String marks, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most;
        while (end > 0 && marks.indexOf(text.charAt(end)) < 0) {
            end--;
        }
        boolean inNumber = end > 0
                && end + 1 < text.length()
                && Character.isDigit(text.charAt(end - 1))
                && Character.isDigit(text.charAt(end + 1));
        return end == 0 || inNumber ? text : text.substring(0, end) + "…";
    }
}

package org.zhunsheng.reading.binding;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for the name of a number: in its own words, in those before its list, in the clause before, in a verb behind. */
final class NameSearch {
    private static final CharMatcher JOINTS = CharMatcher.anyOf("、和与及");

    private final Lexicon lexicon;
    private final CandidateFinder finder;
    private final Setting setting;

    NameSearch(Lexicon lexicon, CandidateFinder finder, Setting setting) {
        this.lexicon = lexicon;
        this.finder = finder;
        this.setting = setting;
    }

    /** The candidates for the number of {@code frame} by its own words. */
    List<Candidate> of(NumberFrame frame, CandidateFinder.Around around) {
        return unlessMixed(frame, single(frame, around), around);
    }

    /** 被行政复议、行政诉讼案件均为0件: what ends the last name may belong to the others. */
    List<Candidate> shared(String label, ImmutableList<String> labels, CandidateFinder.Around around) {
        List<Candidate> own = finder.find(label, "", around);
        String last = labels.get(labels.size() - 1);
        if (isClear(own) || last.length() < 4 || last.equals(label)) {
            return own;
        }
        List<Candidate> longer = finder.find(label + last.substring(last.length() - 2), "", around);
        return isClear(longer) ? longer : own;
    }

    private List<Candidate> single(NumberFrame frame, CandidateFinder.Around around) {
        List<Candidate> handled = handled(frame, around);
        if (isClear(handled)) {
            return handled;
        }
        List<Candidate> near = finder.find(frame.left(), frame.right(), around);
        if (near.isEmpty() && !frame.right().isEmpty()) {
            near = finder.find("", frame.right(), around);
        }
        List<Candidate> wide = frame.wide().length() > frame.left().length()
                ? finder.find(frame.wide(), frame.right(), around)
                : List.of();
        boolean longer = !wide.isEmpty()
                && !near.isEmpty()
                && wide.get(0).phrase().length() > near.get(0).phrase().length()
                && !wide.get(0).code().equals(near.get(0).code());
        if (isClear(near) && !longer) {
            return near;
        }
        if (isClear(wide) || (!wide.isEmpty() && isClear(near))) {
            return wide;
        }
        List<Candidate> listed = listed(frame, near, around);
        if (isBetter(frame, listed, near)) {
            Candidate first = listed.get(0)
                    .without(ReasonCode.INTERRUPTED)
                    .with(new Reason(ReasonCode.LIST_VERB, frame.listHead()));
            return ImmutableList.<Candidate>builder()
                    .add(first)
                    .addAll(listed.subList(1, listed.size()))
                    .build();
        }
        boolean empty = lexicon.harmless().covers(frame.left()) && frame.right().isEmpty();
        if (near.isEmpty() && empty && !frame.preceding().isEmpty()) {
            return finder.find(frame.preceding() + frame.left(), "", around);
        }
        return near.isEmpty() ? wide : near;
    }

    /** 对78件合同、12件文件进行合法性审查 is what was examined: the verb of the clause with the name behind the number. */
    private List<Candidate> handled(NumberFrame frame, CandidateFinder.Around around) {
        Optional<String> verb = setting.handled(frame, "");
        if (verb.isEmpty() || frame.right().isEmpty()) {
            return List.of();
        }
        String name = lexicon.words().handled().ways().stream()
                .filter(frame.right()::contains)
                .findFirst()
                .map(way -> frame.right().substring(0, frame.right().indexOf(way)))
                .orElse(frame.right());
        return finder.find(verb.get() + JOINTS.trimTrailingFrom(name), "", around);
    }

    /** The names with what opens the list: all of it, or its verb alone, as in 减少材料312份、环节87个. */
    private List<Candidate> listed(NumberFrame frame, List<Candidate> near, CandidateFinder.Around around) {
        if (frame.listHead().isEmpty()) {
            return List.of();
        }
        List<Candidate> whole = finder.find(frame.listHead() + frame.left(), frame.right(), around);
        if (isBetter(frame, whole, near)) {
            return whole;
        }
        return Stream.concat(lexicon.words().aside().verbs().stream(), lexicon.words().aside().cuts().stream())
                .filter(frame.listHead()::contains)
                .map(verb -> finder.find(verb + frame.left(), frame.right(), around))
                .filter(found -> isClear(found) && isBetter(frame, found, near))
                .findFirst()
                .orElse(ImmutableList.copyOf(whole));
    }

    /** 法治宣传、法律咨询20场 counts both: an earlier name of another fact, without a verb between, speaks against the last. */
    private List<Candidate> unlessMixed(NumberFrame frame, List<Candidate> candidates, CandidateFinder.Around around) {
        String earlier = frame.earlier();
        int ahead = frame.quantity().start() - frame.left().length() - 1;
        boolean fresh = isClear(candidates)
                && ahead >= 0
                && frame.text().charAt(ahead) == '、'
                && lexicon.fact(candidates.get(0).code())
                        .filter(fact -> lexicon.isFresh(
                                frame.listHead(), candidates.get(0).phrase(), fact))
                        .isPresent();
        if (fresh) {
            return narrowed(candidates, frame.listHead());
        }
        if (!isClear(candidates) || !earlier.endsWith("、") || earlier.length() < 3) {
            return candidates;
        }
        Candidate first = candidates.get(0);
        int all = frame.left().lastIndexOf('等');
        if (all >= 0 && frame.left().indexOf(first.phrase(), all) >= all) {
            return candidates;
        }
        boolean spans = first.phrase().length() > 1
                && !frame.left().contains(first.phrase().substring(0, 2));
        boolean begins = lexicon.words().aside().verbs().stream()
                .anyMatch(
                        verb -> first.phrase().startsWith(verb) || frame.left().startsWith(verb));
        boolean actors = lexicon.words().actors().stream()
                .anyMatch(group -> group.stream().anyMatch(first.phrase()::contains)
                        && group.stream().noneMatch(earlier::contains)
                        && lexicon.words().actors().stream()
                                .flatMap(List::stream)
                                .anyMatch(earlier::contains));
        if (actors) {
            return narrowed(candidates, frame.wide());
        }
        boolean other = Splitter.on('、').omitEmptyStrings().splitToList(earlier).stream()
                .map(name -> finder.find(name, "", around))
                .anyMatch(found -> isClear(found)
                        && found.get(0).has(ReasonCode.UNIT_FITS)
                        && !found.get(0).code().equals(first.code())
                        && lexicon.splitsOf(first.code()).stream()
                                .noneMatch(parts -> parts.contains(found.get(0).code())));
        boolean parallel = isParallel(earlier.substring(0, earlier.length() - 1), frame.left());
        if (parallel) {
            return narrowed(candidates, frame.wide());
        }
        if (spans || begins || !other) {
            return candidates;
        }
        return narrowed(candidates, frame.wide());
    }

    /** 常委会会议、常务会议 end in one word: both are counted. */
    private static boolean isParallel(String earlier, String name) {
        String plain = name.replaceAll("(共|累计|达|约|近)+$", "");
        return earlier.length() > 2 && plain.length() > 3 && earlier.endsWith("会议") && plain.endsWith("会议");
    }

    private static List<Candidate> narrowed(List<Candidate> candidates, String words) {
        List<Candidate> open = new ArrayList<>(candidates);
        open.set(0, candidates.get(0).with(new Reason(ReasonCode.NARROWED, words)));
        return open;
    }

    private static boolean isClear(List<Candidate> candidates) {
        return !candidates.isEmpty() && candidates.get(0).isClear();
    }

    /** Only the verb may come from the head of the list: 审查 in 审查决策3件、文件6件、合同40份. */
    private static boolean isBetter(NumberFrame frame, List<Candidate> listed, List<Candidate> near) {
        return !listed.isEmpty()
                && frame.left().contains(listed.get(0).phrase().substring(2))
                && (near.isEmpty()
                        || listed.get(0).phrase().length()
                                > near.get(0).phrase().length());
    }
}

package org.zhunsheng.reading.binding;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds the names that a label may be: at the end of the words before a number, or at the beginning of those behind it. */
final class LabelMatcher {
    private static final CharMatcher PREPOSITIONS = CharMatcher.anyOf("对向给为由被到在有");
    private static final int LONGEST_ENDING = 8;
    private static final int LONGEST_HEAD = 24;
    private static final int SHORTEST_BEHIND = 3;

    private final Lexicon lexicon;
    private final WordCover harmless;

    /** A matcher for a report of a unit that is called by {@code ownNames}. */
    LabelMatcher(Lexicon lexicon, Collection<String> ownNames) {
        this.lexicon = lexicon;
        this.harmless = lexicon.harmless().with(ownNames);
    }

    /** The fits of {@code left} and {@code right} of a number, near misses among them; {@code persons} says whether persons are counted. */
    List<PhraseFit> fits(String left, String right, boolean persons) {
        List<PhraseFit> fits = new ArrayList<>();
        beforeNumber(left, right, fits);
        boolean named =
                fits.stream().anyMatch(fit -> fit.isClear() && !fit.phrase().nearMiss());
        if (!right.isEmpty()) {
            List<PhraseFit> across = new ArrayList<>();
            acrossNumber(left, right, persons, across);
            across.stream()
                    .filter(fit -> !named || (fit.start() < left.length() && fit.inserted() == 0))
                    .forEach(fits::add);
        }
        return fits;
    }

    private void beforeNumber(String left, String right, List<PhraseFit> fits) {
        String behind =
                right.isEmpty() || (lexicon.continuations().unknown(right) < right.length() && startsKnown(right))
                        ? ""
                        : right;
        for (int end = left.length(); end >= Math.max(2, left.length() - LONGEST_ENDING); end--) {
            if (!lexicon.endings().covers(left.substring(end))) {
                continue;
            }
            for (PhraseIndex.Found found : lexicon.numbers().endingAt(left, end)) {
                String narrowed = narrowing(left, found);
                String aside = aside(narrowed, found.phrase());
                fits.add(new PhraseFit(
                        found.phrase(),
                        found.start(),
                        end,
                        found.inserted(),
                        left.substring(0, found.start()),
                        aside.isEmpty() ? narrowed : "",
                        behind,
                        aside));
            }
        }
    }

    private void acrossNumber(String left, String right, boolean persons, List<PhraseFit> fits) {
        String label = left + right;
        int number = left.length();
        for (int end = number + 2; end <= Math.min(label.length(), number + LONGEST_HEAD); end++) {
            for (PhraseIndex.Found found : lexicon.numbers().endingAt(label, end)) {
                if (found.start() >= number && found.phrase().text().length() < SHORTEST_BEHIND) {
                    continue;
                }
                String narrowed = found.start() < number
                        ? narrowing(label, found)
                        : beside(label.substring(number, found.start()), found, persons);
                String rest = label.substring(end);
                boolean goesOn = rest.isEmpty()
                        || ((startsKnown(rest) || acts(rest, found.phrase()))
                                && !turns(rest, found.phrase())
                                && !assembles(left, rest, found.phrase()));
                String continued = goesOn ? "" : rest;
                String aside = found.start() < number ? aside(narrowed, found.phrase()) : "";
                fits.add(new PhraseFit(
                        found.phrase(),
                        found.start(),
                        end,
                        found.inserted(),
                        label.substring(0, found.start()),
                        aside.isEmpty() ? narrowed : "",
                        continued,
                        aside));
            }
        }
    }

    private String narrowing(String label, PhraseIndex.Found found) {
        return unknown(label.substring(0, found.start()), found.phrase());
    }

    /**
     * 14个村（社区）对人民调解员 and 11个村都聘请法律顾问: what stands behind a preposition or a body is not what is counted; but 14名部门负责人 are
     * persons.
     */
    private String beside(String words, PhraseIndex.Found found, boolean persons) {
        boolean body = !persons
                && lexicon.words().bodies().stream()
                        .anyMatch(name -> words.startsWith(name) && words.length() > name.length());
        return body || PREPOSITIONS.matchesAnyOf(words) ? words : unknown(words, found.phrase());
    }

    /**
     * {@code narrowed} if it only says where, how and by whom something was done: the name is the object of a verb behind it, as in
     * 在田间院坝开展宣讲; empty if it says what was done, or to what, as 对会议纪要进行 does.
     */
    private String aside(String narrowed, Phrase phrase) {
        LexiconFile.AsideWords words = lexicon.words().aside();
        if (narrowed.isEmpty() || words.not().stream().anyMatch(narrowed::contains)) {
            return "";
        }
        if (lexicon.words().handled().openers().stream().anyMatch(narrowed::startsWith)
                && lexicon.words().handled().ways().stream().anyMatch(narrowed::contains)) {
            return "";
        }
        boolean verbal = words.verbs().stream()
                .anyMatch(
                        verb -> phrase.text().startsWith(verb) && phrase.text().length() > verb.length() + 1);
        for (int at = narrowed.length() - 1; at > 0 && !verbal; at--) {
            int end = at;
            verbal = words.verbs().stream()
                    .anyMatch(verb -> narrowed.startsWith(verb, end)
                            && !narrowed.startsWith("的", end + verb.length())
                            && unknown(narrowed.substring(end + verb.length()), phrase)
                                    .isEmpty());
        }
        return verbal ? narrowed : "";
    }

    /** Whether {@code rest} makes another fact of the name before it: 行政职权事项的调整. */
    private boolean turns(String rest, Phrase phrase) {
        String behind = rest.startsWith("的") ? rest.substring(1) : rest;
        return lexicon.words().aside().honours().stream().anyMatch(behind::contains)
                || Stream.concat(lexicon.words().stages().stream(), lexicon.words().aside().turns().stream())
                        .anyMatch(stage -> behind.startsWith(stage)
                                && !phrase.text().contains(stage)
                                && !phrase.fact().name().contains(stage));
    }

    /** 238个调委会排查纠纷: what there is may be said to have done something. */
    private boolean acts(String rest, Phrase phrase) {
        return phrase.fact().stock() && lexicon.words().aside().verbs().stream().anyMatch(rest::startsWith);
    }

    /** 组织997名执法人员开展培训 and 14名执法人员通过考试 say who came, not how many there are; 现有14名 does. */
    private boolean assembles(String left, String rest, Phrase phrase) {
        LexiconFile.AsideWords words = lexicon.words().aside();
        boolean assembled = words.assembling().stream().anyMatch(left::contains);
        boolean kept = words.keeping().stream().anyMatch(left::contains);
        return phrase.fact().stock()
                && (assembled || !kept)
                && words.gathering().stream().anyMatch(rest::contains);
    }

    /** {@code words} if they are not all harmless; the words of the fact's own area are. */
    private String unknown(String words, Phrase phrase) {
        if (harmless.covers(words)) {
            return "";
        }
        String rest = words;
        for (String area : lexicon.areaWords().get(phrase.fact().area())) {
            rest = rest.replace(area, "、");
        }
        return harmless.covers(rest) ? "" : words;
    }

    /** Whether {@code rest} begins with a word that goes on without changing the name before it. */
    private boolean startsKnown(String rest) {
        for (int length = 1; length <= Math.min(2, rest.length()); length++) {
            if ((lexicon.continuations().covers(rest.substring(0, length)) && rest.charAt(0) > 127)
                    || rest.charAt(0) == '(') {
                return true;
            }
        }
        return false;
    }
}

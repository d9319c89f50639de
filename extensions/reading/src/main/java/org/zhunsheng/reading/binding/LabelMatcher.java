package org.zhunsheng.reading.binding;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the names that a label may be: at the end of the words before a number, or at the beginning of those behind it. */
final class LabelMatcher {
    private static final CharMatcher PREPOSITIONS = CharMatcher.anyOf("对向给为由被到在有");
    private static final int LONGEST_ENDING = 8;
    private static final int LONGEST_HEAD = 14;
    private static final int SHORTEST_BEHIND = 3;

    private final Lexicon lexicon;
    private final WordCover harmless;

    /** A matcher for a report of a unit that is called by {@code ownNames}. */
    LabelMatcher(Lexicon lexicon, Collection<String> ownNames) {
        this.lexicon = lexicon;
        this.harmless = lexicon.harmless().with(ownNames);
    }

    /** The fits of {@code left} and {@code right} of a number, near misses among them. */
    List<PhraseFit> fits(String left, String right) {
        List<PhraseFit> fits = new ArrayList<>();
        beforeNumber(left, right, fits);
        boolean named =
                fits.stream().anyMatch(fit -> fit.isClear() && !fit.phrase().nearMiss());
        if (!right.isEmpty() && !named) {
            acrossNumber(left, right, fits);
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
                fits.add(new PhraseFit(
                        found.phrase(),
                        found.start(),
                        end,
                        found.inserted(),
                        left.substring(0, found.start()),
                        narrowing(left, found),
                        behind));
            }
        }
    }

    private void acrossNumber(String left, String right, List<PhraseFit> fits) {
        String label = left + right;
        int number = left.length();
        for (int end = number + 2; end <= Math.min(label.length(), number + LONGEST_HEAD); end++) {
            for (PhraseIndex.Found found : lexicon.numbers().endingAt(label, end)) {
                if (found.start() >= number && found.phrase().text().length() < SHORTEST_BEHIND) {
                    continue;
                }
                String narrowed = found.start() < number
                        ? narrowing(label, found)
                        : beside(label.substring(number, found.start()), found.phrase());
                String rest = label.substring(end);
                String continued = rest.isEmpty() || startsKnown(rest) ? "" : rest;
                fits.add(new PhraseFit(
                        found.phrase(),
                        found.start(),
                        end,
                        found.inserted(),
                        label.substring(0, found.start()),
                        narrowed,
                        continued));
            }
        }
    }

    private String narrowing(String label, PhraseIndex.Found found) {
        return unknown(label.substring(0, found.start()), found.phrase());
    }

    /** 14个村（社区）对人民调解员: what stands behind a preposition is not what is counted. */
    private String beside(String words, Phrase phrase) {
        return PREPOSITIONS.matchesAnyOf(words) ? words : unknown(words, phrase);
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

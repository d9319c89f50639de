package org.zhunsheng.core.text;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the allowed word that an unknown one most likely stands for, so that a refusal can name it: the same word in another case or
 * with other separators, one with a letter or two mistyped, or the only one that the unknown word holds or is held by.
 */
public final class NearestWord {
    private static final int MOST_SLIPS = 2;
    /** A word is mistyped only if it has so many letters for each that is wrong. */
    private static final int LETTERS_FOR_A_SLIP = 3;

    /** Longer words, and more allowed ones, are not compared, so that a refusal costs little whatever was found. */
    private static final int LONGEST = 60;

    private static final int MOST_ALLOWED = 1000;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_CHINESE_PART = 2;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_.\\-]+");

    private NearestWord() {}

    /** The one of {@code allowed} that is nearest to {@code word}; empty if none is near. */
    public static Optional<String> of(String word, Collection<String> allowed) {
        if (word.isBlank() || word.length() > LONGEST || allowed.size() > MOST_ALLOWED) {
            return Optional.empty();
        }
        String wanted = plain(word);
        Optional<String> nearest = Optional.empty();
        int fewest = MOST_SLIPS + 1;
        for (String known : allowed) {
            String other = plain(known);
            int slips = fewSlips(wanted, other);
            if (slips < fewest) {
                fewest = slips;
                nearest = Optional.of(known);
            }
        }
        return nearest.or(() -> part(wanted, allowed));
    }

    /** What a refusal of {@code word} says of the nearest of {@code allowed}, such as “; nearest: code”; blank if none is near. */
    public static LocalText hint(String word, Collection<String> allowed) {
        return of(word, allowed).map(LocalText::same).map(NearestWord::hint).orElse(LocalText.same(""));
    }

    /** What a refusal says of the {@code nearest} value. */
    public static LocalText hint(LocalText nearest) {
        return LocalText.of("；最接近的：" + nearest.zh(), "; nearest: " + nearest.en());
    }

    /** How many letters have to be put in, taken out, changed or swapped with the next to make one word of the other. */
    public static int slips(String word, String other) {
        int[] twoBefore = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
                if (isSwapped(word, i, other, j)) {
                    now[j] = Math.min(now[j], twoBefore[j - 2] + 1);
                }
            }
            twoBefore = before;
            before = now;
        }
        return before[other.length()];
    }

    private static boolean isSwapped(String word, int i, String other, int j) {
        return i > 1 && j > 1 && word.charAt(i - 1) == other.charAt(j - 2) && word.charAt(i - 2) == other.charAt(j - 1);
    }

    private static int fewSlips(String word, String other) {
        if (Math.abs(word.length() - other.length()) > MOST_SLIPS) {
            return Integer.MAX_VALUE;
        }
        int slips = slips(word, other);
        return slips * LETTERS_FOR_A_SLIP <= Math.max(word.length(), other.length()) ? slips : Integer.MAX_VALUE;
    }

    private static Optional<String> part(String wanted, Collection<String> allowed) {
        ImmutableList<String> found = allowed.stream()
                .filter(known -> holds(wanted, plain(known)) || holds(plain(known), wanted))
                .limit(2)
                .collect(ImmutableList.toImmutableList());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean holds(String word, String part) {
        boolean chinese = part.codePoints().allMatch(Character::isIdeographic);
        return part.length() >= (chinese ? SHORTEST_CHINESE_PART : SHORTEST_PART) && word.contains(part);
    }

    private static String plain(String word) {
        return SEPARATORS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

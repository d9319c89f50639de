package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Finds the figure that a row of a return speaks of: by its code, or by a name that only one figure has. Immutable and thread-safe. */
final class FigureNames {
    private static final Pattern ORNAMENT =
            Pattern.compile("[\\s\\u3000]|^[一二三四五六七八九十\\d]+[、.．]|^其中[:：]|[（(][^）)]{0,200}+[)）]$");

    /** A longer name is compared with no other. */
    private static final int LONGEST = 60;

    private final Vocabulary vocabulary;
    private final ImmutableMap<String, FactDefinition> byName;

    private FigureNames(Vocabulary vocabulary, ImmutableMap<String, FactDefinition> byName) {
        this.vocabulary = vocabulary;
        this.byName = byName;
    }

    static FigureNames of(Vocabulary vocabulary) {
        Map<String, FactDefinition> names = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (FactDefinition fact : vocabulary.facts()) {
            Stream.concat(Stream.of(fact.name().zh(), fact.name().en()), fact.variants().stream())
                    .map(FigureNames::plain)
                    .distinct()
                    .forEach(name -> {
                        if (names.putIfAbsent(name, fact) != null) {
                            shared.add(name);
                        }
                    });
        }
        // The full name of one figure may be a short name of another: the full name goes first.
        shared.forEach(names::remove);
        Map<String, Integer> full = new HashMap<>();
        vocabulary.facts().forEach(fact -> full.merge(plain(fact.name().zh()), 1, Integer::sum));
        vocabulary.facts().stream()
                .filter(fact -> full.getOrDefault(plain(fact.name().zh()), 0) == 1)
                .forEach(fact -> names.put(plain(fact.name().zh()), fact));
        return new FigureNames(vocabulary, ImmutableMap.copyOf(names));
    }

    private static String plain(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        return ORNAMENT.matcher(folded).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    }

    Optional<FactDefinition> byCode(String code) {
        try {
            return vocabulary.find(FactCode.of(code));
        } catch (InvalidModelException e) {
            return Optional.empty();
        }
    }

    /** What a refusal says of the figures that are nearest to {@code code}, or to {@code name} if there is no code. */
    LocalText nearest(String code, String name) {
        if (!code.isEmpty()) {
            try {
                return vocabulary.nearestInWords(FactCode.of(code));
            } catch (InvalidModelException e) {
                return LocalText.same("");
            }
        }
        return name.length() > LONGEST
                ? LocalText.same("")
                : vocabulary.nearestByName(name).stream()
                        .findFirst()
                        .flatMap(vocabulary::find)
                        .map(fact -> NearestWord.hint(fact.name()))
                        .orElse(LocalText.same(""));
    }

    Optional<FactDefinition> byName(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }
}

package org.zhunsheng.cli;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** A scheme as YAML with comments: how to go on at its head, and above each item what its indicator asks and what proves it. */
final class CommentedScheme {
    private static final Pattern ITEM = Pattern.compile("( *)- indicator: \"?([0-9.]+)\"?");

    private final CliMessages words;
    private final IndicatorCatalogue catalogue;
    private final Vocabulary vocabulary;

    CommentedScheme(CliMessages words, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
        this.words = words;
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
    }

    /** The lines of {@code yaml}, which is {@code scheme}, with comments. */
    String yaml(ScoringScheme scheme, String yaml) {
        List<String> lines = new ArrayList<>();
        comment("", "scheme-start", lines);
        for (String line : yaml.lines().toList()) {
            Matcher item = ITEM.matcher(line);
            Indicator indicator = item.matches() ? catalogue.byCode().get(IndicatorCode.of(item.group(2))) : null;
            if (indicator != null) {
                lines.add("");
                about(item.group(1), indicator, lines);
            }
            lines.add(line);
        }
        ImmutableSet<IndicatorCode> scored =
                scheme.items().stream().map(SchemeItem::indicator).collect(ImmutableSet.toImmutableSet());
        List<Indicator> others = catalogue.byCode().values().stream()
                .filter(indicator -> !scored.contains(indicator.code()))
                .toList();
        if (!others.isEmpty()) {
            comment("", "scheme-start-unscored", lines);
            others.forEach(indicator -> about("", indicator, lines));
        }
        return String.join("\n", lines) + "\n";
    }

    private void about(String indent, Indicator indicator, List<String> lines) {
        comment(indent, "scheme-start-indicator", lines, indicator.code(), indicator.title(), indicator.requirement());
        for (FactCode code : indicator.provedBy()) {
            LocalText name =
                    vocabulary.find(code).map(FactDefinition::name).orElseGet(() -> LocalText.same(code.value()));
            comment(indent, "scheme-start-fact", lines, code, name);
        }
    }

    private void comment(String indent, String key, List<String> lines, Object... args) {
        words.unstyled(key, args).lines().forEach(line -> lines.add(indent + "# " + line));
    }
}

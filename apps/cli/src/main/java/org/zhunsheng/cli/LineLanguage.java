package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.core.text.Lang;

/**
 * The language of one command line. {@code --lang} may stand anywhere on it, also before the name of the command.
 *
 * @param asked what {@code --lang} says; none if the line says nothing, says it twice, or names no language
 * @param args the line without it
 * @param help the language of help and of refusals of the line: what is asked for, else that of the locale
 */
record LineLanguage(Optional<Lang> asked, ImmutableList<String> args, Lang help) {
    /** The option that names the language. */
    static final String OPTION = "--lang";

    private static final String END_OF_OPTIONS = "--";

    /** Reads {@code line} on a machine of {@code locale}. */
    static LineLanguage of(Locale locale, String... line) {
        Lang usual = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Lang.ZH : Lang.EN;
        List<String> rest = new ArrayList<>();
        List<Lang> asked = new ArrayList<>();
        int end = Arrays.asList(line).indexOf(END_OF_OPTIONS);
        int last = end < 0 ? line.length : end;
        for (int i = 0; i < line.length; i++) {
            boolean apart = i + 1 < last && line[i].equals(OPTION);
            Optional<Lang> lang = i >= last
                    ? Optional.empty()
                    : apart
                            ? named(line[i + 1])
                            : Optional.of(line[i])
                                    .filter(arg -> arg.startsWith(OPTION + "="))
                                    .flatMap(arg -> named(arg.substring(OPTION.length() + 1)));
            if (lang.isPresent()) {
                asked.add(lang.get());
                i += apart ? 1 : 0;
            } else {
                rest.add(line[i]);
            }
        }
        if (asked.size() == 1) {
            return new LineLanguage(Optional.of(asked.get(0)), ImmutableList.copyOf(rest), asked.get(0));
        }
        return new LineLanguage(
                Optional.empty(), ImmutableList.copyOf(line), asked.isEmpty() ? usual : asked.get(asked.size() - 1));
    }

    private static Optional<Lang> named(String name) {
        return Arrays.stream(Lang.values())
                .filter(lang -> lang.name().equalsIgnoreCase(name))
                .findFirst();
    }
}

package org.zhunsheng.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * Message templates of one bundle in both languages. A template names its arguments by position, {@code {0}}, {@code {1}}; an
 * argument is put in as it stands, so figures keep their plain decimal form whatever the locale of the machine. A word that changes
 * with a number gives both forms, {@code {0} {0|day|days}}: the first goes with 1, the second with any other. Thread-safe.
 */
public final class Messages {
    private final ResourceBundle zh;
    private final ResourceBundle en;

    private Messages(ResourceBundle zh, ResourceBundle en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The bundle that lies beside {@code owner} under {@code name}, as {@code name_zh_CN.properties} and {@code name_en.properties}. On the
     * module path the package of {@code owner} has to be open to this module.
     *
     * @throws MissingResourceException if a language is missing
     */
    public static Messages beside(Class<?> owner, String name) {
        return new Messages(read(owner, name, Lang.ZH), read(owner, name, Lang.EN));
    }

    /** Read without {@link ResourceBundle#getBundle}, whose rules for fallbacks cannot be turned off in a module. */
    private static ResourceBundle read(Class<?> owner, String name, Lang lang) {
        String file = name + "_" + lang.locale() + ".properties";
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new MissingResourceException(
                        file + " does not lie beside " + owner.getName(), owner.getPackageName() + "." + name, "");
            }
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether both languages have a template for {@code key}. */
    public boolean has(String key) {
        return zh.containsKey(key) && en.containsKey(key);
    }

    /**
     * The template of {@code key} with its arguments put in.
     *
     * @throws MissingResourceException if there is no such template
     */
    public String render(Lang lang, String key, Object... args) {
        String template = bundle(lang).getString(key);
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            int index = close < 0 ? -1 : argumentIndex(template, open + 1, close);
            if (index < 0 || index >= args.length) {
                text.append(template, from, open + 1);
                from = open + 1;
                continue;
            }
            text.append(template, from, open);
            String argument = args[index] instanceof LocalText local ? local.in(lang) : String.valueOf(args[index]);
            text.append(close == open + 2 ? argument : form(template.substring(open + 3, close), argument));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }

    /** The one of two {@code forms} that goes with {@code number}: the first with 1, the second with any other. */
    private static String form(String forms, String number) {
        int bar = forms.indexOf('|');
        return number.equals("1") ? forms.substring(0, bar) : forms.substring(bar + 1);
    }

    /** The template of {@code key} in both languages, with its arguments put in. */
    public LocalText render(String key, Object... args) {
        return LocalText.of(render(Lang.ZH, key, args), render(Lang.EN, key, args));
    }

    private ResourceBundle bundle(Lang lang) {
        return switch (lang) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /** The argument that {@code {0}} or {@code {0|day|days}} names; below 0 if it is neither. */
    private static int argumentIndex(String template, int from, int to) {
        boolean named = to - from == 1;
        int bar = template.indexOf('|', from + 2);
        boolean choosing = to - from > 2 && template.charAt(from + 1) == '|' && bar >= 0 && bar < to;
        return named || choosing ? Character.digit(template.charAt(from), 10) : -1;
    }
}

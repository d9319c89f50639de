package org.zhunsheng.pages;

import com.google.common.collect.ImmutableMap;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import org.zhunsheng.core.text.Lang;

/** The templates, compiled when the library was built. What they put in is escaped for the place where it stands. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.zhunsheng.pages.templates");
    private static final Stylesheet STYLE = Stylesheet.load();

    private Templates() {}

    /** The digest of the style sheet that pages carry, as a source expression. */
    static String styleHash() {
        return STYLE.hash();
    }

    /**
     * Writes the page that {@code template} makes of {@code value}.
     *
     * @param parameter under which name the template takes the value
     * @param first the language that shows first
     */
    static void write(String template, String parameter, Object value, Lang first, Writer out) {
        ENGINE.render(
                template,
                ImmutableMap.of(parameter, value, "first", first, "style", STYLE.text(), "styleHash", STYLE.hash()),
                new WriterOutput(out));
    }
}

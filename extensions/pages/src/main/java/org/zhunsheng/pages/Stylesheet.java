package org.zhunsheng.pages;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one style sheet that pages carry with them, and the digest by which their content security policy lets it in.
 *
 * @param text the style sheet
 * @param hash its digest as a source expression, {@code sha256-…}
 */
record Stylesheet(String text, String hash) {
    /** The style sheet that lies beside this class. */
    static Stylesheet load() {
        try {
            String text = Resources.toString(
                            Resources.getResource(Stylesheet.class, "page.css"), StandardCharsets.UTF_8)
                    .replaceAll("\\s*\n\\s*", "\n");
            byte[] digest =
                    Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
            return new Stylesheet(text, "sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

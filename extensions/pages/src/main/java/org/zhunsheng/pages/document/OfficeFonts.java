package org.zhunsheng.pages.document;

import com.google.common.collect.ImmutableList;
import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The fonts of this machine that come nearest to those of official documents, embedded into what is written.
 *
 * @param title for the title
 * @param heading for headings
 * @param body for text
 */
record OfficeFonts(BaseFont title, BaseFont heading, BaseFont body) {
    private static final ImmutableList<String> FOLDERS = ImmutableList.of(
            "C:/Windows/Fonts",
            "/usr/share/fonts/opentype/noto",
            "/usr/share/fonts/noto-cjk",
            "/usr/share/fonts/google-noto-cjk",
            "/usr/share/fonts/truetype/arphic",
            "/usr/share/fonts/truetype/wqy",
            "/usr/share/fonts/truetype/droid",
            "/System/Library/Fonts",
            "/System/Library/Fonts/Supplemental");
    private static final ImmutableList<String> TITLE =
            ImmutableList.of("FZXBSJW.TTF", "simsun.ttc,0", "NotoSerifCJK-Bold.ttc,2", "Songti.ttc,0", "uming.ttc,0");
    private static final ImmutableList<String> HEADING = ImmutableList.of(
            "simhei.ttf",
            "NotoSansCJK-Bold.ttc,2",
            "NotoSansCJK-Regular.ttc,2",
            "STHeiti Medium.ttc,0",
            "wqy-zenhei.ttc,0");
    private static final ImmutableList<String> BODY = ImmutableList.of(
            "simfang.ttf",
            "NotoSerifCJK-Regular.ttc,2",
            "simsun.ttc,0",
            "Songti.ttc,0",
            "uming.ttc,0",
            "wqy-zenhei.ttc,0",
            "DroidSansFallbackFull.ttf");

    /** Extra folder to search first, and the only way to name fonts that lie elsewhere. */
    private static final String FOLDER_PROPERTY = "zhunsheng.fonts";

    /**
     * The fonts of this machine.
     *
     * @throws FontsMissingException if there is none for Chinese text
     */
    static OfficeFonts find() throws IOException {
        Optional<BaseFont> body = first(BODY);
        Optional<BaseFont> title = first(TITLE).or(() -> body);
        Optional<BaseFont> heading = first(HEADING).or(() -> body);
        BaseFont any = body.or(() -> title)
                .or(() -> heading)
                .orElseThrow(() -> new FontsMissingException(String.join(", ", folders())));
        return new OfficeFonts(title.orElse(any), heading.orElse(any), any);
    }

    private static List<String> folders() {
        String own = System.getProperty(FOLDER_PROPERTY, "");
        return own.isEmpty()
                ? FOLDERS
                : ImmutableList.<String>builder().add(own).addAll(FOLDERS).build();
    }

    private static Optional<BaseFont> first(List<String> names) throws IOException {
        for (String name : names) {
            int comma = name.indexOf(',');
            String file = comma < 0 ? name : name.substring(0, comma);
            for (String folder : folders()) {
                Path path = Path.of(folder, file);
                if (Files.isRegularFile(path)) {
                    return Optional.of(load(path + (comma < 0 ? "" : name.substring(comma))));
                }
            }
        }
        return Optional.empty();
    }

    private static BaseFont load(String name) throws IOException {
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (DocumentException e) {
            throw new IOException(name, e);
        }
    }
}

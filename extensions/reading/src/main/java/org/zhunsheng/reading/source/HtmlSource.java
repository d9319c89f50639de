package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A web page: the blocks of its main part; everything around it is furniture. Scripts do not run and nothing is loaded. */
final class HtmlSource {
    private static final ImmutableList<String> ACTIVE =
            ImmutableList.of("script", "iframe", "object", "embed", "applet", "frame");
    private static final ImmutableList<String> SILENT = ImmutableList.of(
            "style",
            "noscript",
            "template",
            "svg",
            "select",
            "button",
            "input",
            "textarea",
            "head",
            "video",
            "audio",
            "canvas");

    private static final Pattern FAINT = Pattern.compile(
            "(?:^|;)color:(?:#fff(?:fff)?|white|transparent|rgba?\\(255,255,255[,)]|rgba\\(\\d+,\\d+,\\d+,0\\))");

    private final String name;
    private final SourceLimits limits;
    private final BlockList blocks;
    private final HtmlMain main;
    private final List<ImmutableList<Piece>> lines = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private Optional<CellPlace> cell = Optional.empty();
    private Optional<String> label = Optional.empty();
    private int heading;
    private boolean inMain;
    private boolean tracked;
    private int tables;

    private HtmlSource(String name, SourceLimits limits, BlockList blocks, HtmlMain main) {
        this.name = name;
        this.limits = limits;
        this.blocks = blocks;
        this.main = main;
    }

    /** Reads the page and gives the name of its encoding. */
    static String read(byte[] bytes, String name, SourceLimits limits, BlockList blocks) {
        TextEncoding decoded = TextEncoding.decode(bytes);
        decoded.note(blocks);
        Document page = Jsoup.parse(decoded.text());
        HtmlSource source = new HtmlSource(name, limits, blocks, HtmlMain.of(page));
        source.main.title().ifPresent(title -> blocks.add(Block.heading(1, ImmutableList.of(title))));
        source.inMain = source.main.isMain(page.body());
        source.children(page.body(), "html/body", 1);
        source.endBlock();
        return decoded.charset().name();
    }

    private void children(Element parent, String path, int depth) {
        if (depth > limits.depth()) {
            throw UnreadableSourceException.beyond(name, "depth", limits.depth());
        }
        Map<String, Integer> counts = new HashMap<>();
        int offset = 0;
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), new Locator.InHtml(path, offset), parent);
                offset += text.getWholeText().length();
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                int count = counts.merge(tag, 1, Integer::sum);
                element(element, path + "/" + tag + (count > 1 ? "[" + count + "]" : ""), depth + 1);
            }
        }
    }

    private void text(String text, Locator.InHtml locator, Element parent) {
        if (!parent.normalName().equals("pre")) {
            if (!text.isEmpty()) {
                open.add(new Piece(text, locator, tracked));
            }
            return;
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            open.add(new Piece(text.substring(start, end), locator.plus(start), tracked));
            endLine();
            start = end + 1;
        }
        open.add(new Piece(text.substring(start), locator.plus(start), tracked));
    }

    private void element(Element element, String path, int depth) {
        String tag = element.normalName();
        if (ACTIVE.contains(tag)) {
            blocks.note(NoteKind.ACTIVE_CONTENT, "");
        } else if (SILENT.contains(tag) || main.isTitle(element)) {
            return;
        } else if (isHidden(element)) {
            if (element.hasText()) {
                blocks.note(NoteKind.HIDDEN_TEXT, element.text(), new Locator.InHtml(path, 0));
            }
        } else if (tag.equals("br")) {
            endLine();
        } else if (tag.equals("img")) {
            picture(element, path);
        } else if (tag.equals("del") || tag.equals("s") || tag.equals("strike")) {
            blocks.note(NoteKind.TRACKED_DELETION, element.text(), new Locator.InHtml(path, 0));
            open.add(new Piece("", new Locator.InHtml(path, 0), true));
        } else if (tag.equals("ins")) {
            inDoubt(element, NoteKind.TRACKED_INSERTION, path, depth);
        } else if (isFaint(element) && element.hasText()) {
            inDoubt(element, NoteKind.FAINT_TEXT, path, depth);
        } else {
            shown(element, path, depth);
        }
    }

    private static String style(Element element) {
        return element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** White letters without a ground of their own. */
    private static boolean isFaint(Element element) {
        String style = style(element);
        return !style.contains("background") && FAINT.matcher(style).find();
    }

    /** What is read is in doubt: inserted by a tracked change, or hardly to be seen. */
    private void inDoubt(Element element, NoteKind kind, String path, int depth) {
        blocks.note(kind, element.text(), new Locator.InHtml(path, 0));
        boolean before = tracked;
        tracked = true;
        shown(element, path, depth);
        tracked = before;
    }

    private void shown(Element element, String path, int depth) {
        if (isBlock(element) || main.isMain(element)) {
            block(element, path, depth);
        } else {
            children(element, path, depth);
        }
    }

    private void picture(Element element, String path) {
        if (inMain) {
            blocks.note(NoteKind.PICTURE, element.attr("alt"), new Locator.InHtml(path, 0));
        }
    }

    private void block(Element element, String path, int depth) {
        endBlock();
        boolean before = inMain;
        inMain |= main.isMain(element);
        String tag = element.normalName();
        int headingBefore = heading;
        heading = tag.matches("h[1-6]") ? tag.charAt(1) - '0' : heading;
        if (tag.equals("ol")) {
            list(element, path, depth);
        } else if (tag.equals("table") && cell.isEmpty() && HtmlTable.isOfData(element)) {
            table(element, path, depth);
        } else {
            children(element, path, depth);
        }
        endBlock();
        heading = headingBefore;
        inMain = before;
    }

    /** A list whose numbers the page computes. */
    private void list(Element list, String path, int depth) {
        int number = 1;
        String start = list.attr("start");
        if (start.matches("\\d{1,4}")) {
            number = Integer.parseInt(start);
        }
        boolean shown = !list.attr("style").replace(" ", "").contains("list-style:none");
        String format = HtmlTable.listFormat(list.attr("type"));
        int index = 0;
        for (Element item : list.children()) {
            index++;
            label = shown && item.normalName().equals("li")
                    ? Optional.of(NumberFormats.format(number++, format) + ".")
                    : Optional.empty();
            element(item, path + "/" + item.normalName() + "[" + index + "]", depth + 1);
            label = Optional.empty();
        }
    }

    private void table(Element table, String path, int depth) {
        int number = inMain ? tables++ : 0;
        for (HtmlTable.Cell each : HtmlTable.cells(table)) {
            cell = Optional.of(each.place(number));
            children(each.element(), path + "/tr[" + each.path() + "]", depth + 1);
            endBlock();
        }
        cell = Optional.empty();
    }

    private static boolean isBlock(Element element) {
        String tag = element.normalName();
        String style = element.attr("style").replace(" ", "");
        return element.isBlock()
                || tag.equals("td")
                || tag.equals("th")
                || tag.equals("option")
                || style.contains("display:block")
                || style.contains("display:table");
    }

    private boolean isHidden(Element element) {
        String style = style(element);
        return element.hasAttr("hidden")
                || main.isHiddenBySheet(element)
                || style.matches(".*(?:^|;)opacity:0(?:\\.0*)?(?:;.*)?$")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.matches(".*font-size:0(?:px|pt|em|%)?(?:;.*)?$");
    }

    private void endLine() {
        lines.add(ImmutableList.copyOf(open));
        open.clear();
    }

    /** Ends a block: its lines become one paragraph, heading or cell, or lines that are joined later. */
    private void endBlock() {
        endLine();
        List<ImmutableList<Piece>> filled = lines.stream()
                .filter(line -> line.stream().anyMatch(piece -> !HtmlTable.isBlank(piece.text())))
                .toList();
        lines.clear();
        for (int i = 0; i < filled.size(); i++) {
            add(filled.get(i), i == 0, filled.size());
        }
    }

    private void add(ImmutableList<Piece> line, boolean first, int count) {
        String text = HtmlTable.text(line);
        if (!inMain || Furniture.isOfWebPage(text)) {
            blocks.add(Block.of(BlockKind.FURNITURE, line));
            return;
        }
        Block block;
        if (cell.isPresent()) {
            block = Block.cell(cell.get(), line);
        } else if (heading > 0) {
            block = Block.heading(heading, line);
        } else if (count > 1) {
            block = Block.line(LineWidths.inWebPage(line, first), line);
        } else {
            block = Block.of(BlockKind.PARAGRAPH, line);
        }
        blocks.add(label.isPresent() ? block.labelled(label.get()) : block);
        label = Optional.empty();
    }
}

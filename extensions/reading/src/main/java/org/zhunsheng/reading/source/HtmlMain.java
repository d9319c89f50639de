package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The part of a web page that holds the report, and its title if that stands outside. */
final class HtmlMain {
    private static final String KNOWN =
            "[class*=TRS_Editor], [class*=TRS_UEDITOR], [class*=trs_editor], [id~=(?i)^zoom$], [class~=(?i)^zoom$],"
                    + " #UCAP-CONTENT, #js_content, #articleContent, #fontzoom, [class*=article-content], [class*=article_content],"
                    + " [class*=articleContent], [class*=pages_content], [class*=news_content], [class*=newsContent], [class*=view-content],"
                    + " article, main, #content, .content";
    private static final Pattern REPORT = Pattern.compile("报告|总结|情况|年报");
    private static final int SHORTEST_TITLE = 6;
    private static final int LONGEST_TITLE = 120;

    private final Element main;
    private final @Nullable Element title;
    private final Optional<Piece> headTitle;

    private final Set<Element> hidden;

    private HtmlMain(Element main, @Nullable Element title, Optional<Piece> headTitle, Set<Element> hidden) {
        this.hidden = hidden;
        this.main = main;
        this.title = title;
        this.headTitle = headTitle;
    }

    static HtmlMain of(Document page) {
        Map<Node, Integer> weights = weights(page.body());
        Set<Element> hidden = HtmlSheets.hidden(page);
        Element main = known(page, weights).orElseGet(() -> densest(page.body(), weights));
        String name = nameOf(page);
        if (name.isEmpty() || squeeze(start(main)).contains(squeeze(name))) {
            return new HtmlMain(main, null, Optional.empty(), hidden);
        }
        for (Element candidate : page.select("h1, h2, h3, [class*=title], [class*=Title], [id*=title], [id*=Title]")) {
            boolean inside = candidate.equals(main)
                    || candidate.parents().contains(main)
                    || main.parents().contains(candidate);
            if (!inside && squeeze(candidate.text()).equals(squeeze(name))) {
                return new HtmlMain(main, candidate, Optional.of(Piece.of(candidate.text(), at(candidate))), hidden);
            }
        }
        return new HtmlMain(main, null, Optional.of(Piece.of(name, new Locator.InHtml("html/head/title", 0))), hidden);
    }

    private static Locator at(Element element) {
        return new Locator.InHtml(element.cssSelector(), 0);
    }

    /** Whether the main part is this element. */
    boolean isMain(Element element) {
        return element.equals(main);
    }

    /** Whether a style sheet hides this element; what holds the main part is shown by a script, and taken as shown. */
    boolean isHiddenBySheet(Element element) {
        return hidden.contains(element)
                && !element.equals(main)
                && !main.parents().contains(element);
    }

    /** Whether the title, which is read before the main part, stands in this element. */
    boolean isTitle(Element element) {
        return element.equals(title);
    }

    /** The title, if it does not stand in the main part. */
    Optional<Piece> title() {
        return headTitle;
    }

    /** The title of the report as the head of the page or a heading gives it; empty if none does. */
    private static String nameOf(Document page) {
        Stream<String> meta = page.select("meta[name]").stream()
                .filter(each -> each.attr("name").equalsIgnoreCase("ArticleTitle"))
                .map(each -> each.attr("content"));
        Stream<String> headings = page.select("h1").stream().map(Element::text);
        // Behind the title stands the name of the site.
        Stream<String> head = Stream.of(page.title().split("\\s*[-_|—–]\\s*", 2)[0]);
        return Stream.of(meta, headings, head)
                .flatMap(names -> names)
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_TITLE && name.length() <= LONGEST_TITLE)
                .filter(name -> REPORT.matcher(name).find())
                .findFirst()
                .orElse("");
    }

    private static String start(Element main) {
        String text = main.text();
        return text.substring(0, Math.min(text.length(), 400));
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    /** How many Chinese characters outside links each element holds. */
    private static Map<Node, Integer> weights(Element body) {
        Map<Node, Integer> weights = new HashMap<>();
        NodeTraversor.traverse(
                new org.jsoup.select.NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        int own = node instanceof TextNode text ? chinese(text.getWholeText()) : 0;
                        weights.put(node, own);
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        Node parent = node.parent();
                        boolean link = node instanceof Element element
                                && element.normalName().equals("a");
                        if (parent != null && !link) {
                            weights.merge(parent, weights.getOrDefault(node, 0), Integer::sum);
                        }
                    }
                },
                body);
        return weights;
    }

    private static int chinese(String text) {
        return (int) text.codePoints().filter(Character::isIdeographic).count();
    }

    /** The smallest of the containers that publishing systems use, if it holds most of the text. */
    private static Optional<Element> known(Document page, Map<Node, Integer> weights) {
        int all = weights.getOrDefault(page.body(), 0);
        Element best = null;
        for (Element candidate : ImmutableList.copyOf(page.body().select(KNOWN))) {
            int weight = weights.getOrDefault(candidate, 0);
            // Containers lie in each other; the inner one comes later.
            if (weight * 2 > all && weight > 0) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Goes down from the body as long as one element holds most of the text. */
    private static Element densest(Element body, Map<Node, Integer> weights) {
        Element main = body;
        while (true) {
            Element next = null;
            int weight = weights.getOrDefault(main, 0);
            for (Element child : main.children()) {
                boolean container = child.normalName()
                        .matches("div|td|tr|tbody|table|article|section|main|form|center|span|font|pre|body");
                if (container && weights.getOrDefault(child, 0) * 10 >= weight * 8 && weight > 0) {
                    next = child;
                }
            }
            if (next == null || HtmlTable.isOfData(main)) {
                return main;
            }
            main = next;
        }
    }
}

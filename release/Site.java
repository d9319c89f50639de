import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes a site of the documentation: every page of Markdown that can be reached from the two READMEs becomes a page of HTML, what pages link
 * to besides is copied, and Javadoc lies beside it. Fails if a link or an anchor leads nowhere, or if a page of docs cannot be reached.
 *
 * <p>{@code release/site} runs it: {@code java -cp LIBRARIES release/Site.java TREE SITE}.
 */
final class Site {
    private static final List<String> STARTS = List.of("README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final String STYLE = "body{font:17px/1.6 sans-serif;max-width:62rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}"
            + "nav{border-bottom:1px solid #767676;padding-bottom:.5rem}pre{background:#f3f3f3;padding:.6rem;overflow-x:auto}"
            + "code,pre{font-family:monospace;font-size:.9rem}table{border-collapse:collapse;display:block;overflow-x:auto}"
            + "td,th{border:1px solid #767676;padding:.2rem .6rem;text-align:left;vertical-align:top}img{max-width:100%}";

    private final Path tree;
    private final Path site;
    private final Map<Path, Node> pages = new TreeMap<>();
    private final Map<Path, Set<String>> anchors = new HashMap<>();
    private final Set<Path> files = new TreeSet<>();
    private final Set<Path> folders = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private int links;

    private Site(Path tree, Path site) {
        this.tree = tree;
        this.site = site;
    }

    public static void main(String[] args) throws IOException {
        Site made = new Site(Path.of(args[0]).toRealPath(), Path.of(args[1]).toAbsolutePath().normalize());
        made.readFrom(STARTS);
        made.checkThatAllPagesAreReached();
        made.write();
        made.faults.forEach(System.err::println);
        if (!made.faults.isEmpty()) {
            System.err.println("site: " + made.faults.size() + " faults");
            System.exit(1);
        }
        System.out.println("site: " + made.pages.size() + " pages, " + made.files.size() + " files beside them, " + made.links
                + " links, none broken");
    }

    private void readFrom(List<String> starts) throws IOException {
        Deque<Path> open = new ArrayDeque<>();
        starts.forEach(start -> open.add(tree.resolve(start)));
        Parser parser = Parser.builder().extensions(TABLES).build();
        while (!open.isEmpty()) {
            Path page = open.remove();
            if (pages.containsKey(page)) {
                continue;
            }
            Node document = parser.parse(Files.readString(page));
            pages.put(page, document);
            anchors.put(page, anchorsOf(document));
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    follow(page, link.getDestination(), open);
                    visitChildren(link);
                }

                @Override
                public void visit(Image image) {
                    follow(page, image.getDestination(), open);
                }
            });
        }
    }

    private void follow(Path page, String destination, Deque<Path> open) {
        links++;
        if (isElsewhere(destination)) {
            return;
        }
        Path target = target(page, destination);
        if (!target.startsWith(tree) || !Files.exists(target)) {
            faults.add(tree.relativize(page) + ": nothing lies at " + destination);
        } else if (target.toString().endsWith(".md")) {
            open.add(target);
        } else if (Files.isDirectory(target)) {
            folders.add(target);
        } else {
            files.add(target);
        }
    }

    /** A folder is shown as a list of its files. */
    private void addFilesOfFolders() throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(Files::isRegularFile).forEach(files::add);
            }
        }
    }

    private void writeLists() throws IOException {
        for (Path folder : folders) {
            StringBuilder list = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                    + escape(tree.relativize(folder).toString()) + "</title></head><body><ul>\n");
            files.stream().filter(file -> folder.equals(file.getParent())).map(Path::getFileName).forEach(file -> list.append(
                    "<li><a href=\"" + escape(file.toString()) + "\">" + escape(file.toString()) + "</a></li>\n"));
            Path page = site.resolve(tree.relativize(folder).toString()).resolve("index.html");
            Files.createDirectories(page.getParent());
            Files.writeString(page, list.append("</ul></body></html>\n"));
        }
    }

    private static boolean isElsewhere(String destination) {
        return destination.matches("[a-z]+:.*");
    }

    /** The file that {@code destination} means on {@code page}; of a folder the README in it, in the language of the page. */
    private Path target(Path page, String destination) {
        String path = URLDecoder.decode(destination.replaceFirst("#.*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (Files.isDirectory(target)) {
            Path chinese = target.resolve("README.zh-CN.md");
            if (page.toString().endsWith(".zh-CN.md") && Files.exists(chinese)) {
                return chinese;
            }
            return Files.exists(target.resolve("README.md")) ? target.resolve("README.md") : target;
        }
        return target;
    }

    private void checkThatAllPagesAreReached() throws IOException {
        try (Stream<Path> all = Files.walk(tree.resolve("docs"))) {
            all.filter(file -> file.toString().endsWith(".md") && !pages.containsKey(file))
                    .forEach(file -> faults.add(tree.relativize(file) + ": no page links to it"));
        }
    }

    private void write() throws IOException {
        addFilesOfFolders();
        for (Map.Entry<Path, Node> page : pages.entrySet()) {
            writePage(page.getKey(), page.getValue());
        }
        for (Path file : files) {
            Path copy = site.resolve(tree.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(file));
        }
        writeLists();
        Files.writeString(site.resolve("index.html"), redirect("README.html"));
    }

    private void writePage(Path page, Node document) throws IOException {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(onSite(page, link.getDestination()));
                visitChildren(link);
            }
        });
        Set<String> taken = new HashSet<>();
        String body = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(false)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading) {
                        attributes.put("id", anchor(text(node), taken));
                    }
                })
                .build()
                .render(document);
        Path html = site.resolve(htmlName(tree.relativize(page).toString()));
        Files.createDirectories(html.getParent());
        String up = html.getParent().relativize(site).toString();
        String home = up.isEmpty() ? "" : up + "/";
        boolean chinese = page.toString().endsWith(".zh-CN.md");
        Files.writeString(
                html,
                "<!DOCTYPE html>\n<html lang=\"" + (chinese ? "zh-CN" : "en") + "\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escape(titleOf(document)) + "</title><style>"
                        + STYLE + "</style></head><body>\n<nav><a href=\"" + home + (chinese ? "README.zh-CN.html\">准绳" : "README.html\">Zhunsheng")
                        + "</a> · <a href=\"" + home + (chinese ? "docs/start.zh-CN.html\">入门" : "docs/start.html\">Quick start")
                        + "</a> · <a href=\"" + home + "javadoc/index.html\">Javadoc</a> · <a href=\"" + home + "CHANGELOG.html\">"
                        + (chinese ? "更新记录" : "Changes") + "</a></nav>\n" + body + "</body></html>\n");
    }

    private String onSite(Path page, String destination) {
        if (isElsewhere(destination)) {
            return destination;
        }
        String anchor = destination.contains("#") ? destination.substring(destination.indexOf('#')) : "";
        Path target = target(page, destination);
        if (!anchor.isEmpty() && target.toString().endsWith(".md")
                && !anchors.getOrDefault(target, Set.of()).contains(URLDecoder.decode(anchor.substring(1), StandardCharsets.UTF_8))) {
            faults.add(tree.relativize(page) + ": no heading is meant by " + destination);
        }
        if (Files.isDirectory(target)) {
            return destination.replaceFirst("/?$", "/index.html");
        }
        if (!target.toString().endsWith(".md")) {
            return destination;
        }
        return htmlName(page.getParent().relativize(target).toString()) + anchor;
    }

    private static String htmlName(String file) {
        return file.replaceFirst("\\.md$", ".html");
    }

    private static Set<String> anchorsOf(Node document) {
        Set<String> taken = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchor(text(heading), taken);
            }
        });
        return taken;
    }

    /** The anchor of a heading as code hosts make it. */
    private static String anchor(String heading, Set<String> taken) {
        String slug = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
        String anchor = slug;
        for (int i = 1; !taken.add(anchor); i++) {
            anchor = slug + "-" + i;
        }
        return anchor;
    }

    private static String titleOf(Node document) {
        String[] title = {"Zhunsheng"};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    title[0] = text(heading);
                }
            }
        });
        return title[0];
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    private static String redirect(String page) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Zhunsheng</title><meta http-equiv=\"refresh\" content=\"0;url="
                + page + "\"></head><body><a href=\"" + page + "\">Zhunsheng</a> · <a href=\"README.zh-CN.html\">准绳</a></body></html>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

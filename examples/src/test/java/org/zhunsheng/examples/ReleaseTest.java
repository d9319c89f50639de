package org.zhunsheng.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a release relies on: one version, a BOM that names every library, and a word in each package since when it exists. */
class ReleaseTest {
    private static final Path TREE = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern PARENT_VERSION =
            Pattern.compile("(?s)<artifactId>zhunsheng-(?:parent|bom)</artifactId>\\s*<version>(.*?)</version>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(zhunsheng-[a-z-]+)</artifactId>");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The POM of each module by its artifact. */
    private static ImmutableMap<String, String> modules() {
        ImmutableMap.Builder<String, String> modules = ImmutableMap.builder();
        for (String folder : all(MODULE, read(TREE.resolve("pom.xml")))) {
            String pom = read(TREE.resolve(folder).resolve("pom.xml"));
            String own = pom.replaceFirst("(?s)<parent>.*?</parent>", "");
            modules.put(all(ARTIFACT, own).get(0), pom);
        }
        return modules.buildOrThrow();
    }

    private static ImmutableList<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return ImmutableList.copyOf(found);
    }

    private static Optional<String> version(String pom) {
        return all(PARENT_VERSION, pom).stream().findFirst();
    }

    @Test
    void allModulesAreOfOneVersion() {
        Optional<String> version = version(read(TREE.resolve("pom.xml")));
        assertThat(version).isPresent();
        modules()
                .forEach(
                        (artifact, pom) -> assertThat(version(pom)).as(artifact).isEqualTo(version));
    }

    @Test
    void theBomNamesEveryLibraryThatIsReleasedAndNothingElse() {
        ImmutableMap<String, String> modules = modules();
        List<String> libraries = modules.entrySet().stream()
                .filter(module -> !module.getValue().contains("<maven.deploy.skip>true"))
                .map(module -> module.getKey())
                .filter(artifact -> !artifact.matches("zhunsheng-(bom|cli|service)"))
                .toList();
        String bom = Objects.requireNonNull(modules.get("zhunsheng-bom"));
        assertThat(all(ARTIFACT, bom.substring(bom.indexOf("<dependencyManagement>"))))
                .containsExactlyInAnyOrderElementsOf(libraries);
    }

    @Test
    void everyPackageSaysSinceWhenItExists() throws IOException {
        try (Stream<Path> files = Files.walk(TREE)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .filter(file -> file.toString().contains("src/main/")
                                    && !file.toString().contains("/target/"))
                            .filter(file -> !file.toString().matches("\\.\\./(examples|testing/(benchmarks|fuzz))/.*"))
                            .filter(file -> !read(file).contains("@since "))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void thePagesNameTheBomOfTheNextRelease() {
        String next = version(read(TREE.resolve("pom.xml"))).orElseThrow().replace("-SNAPSHOT", "");
        for (String page : List.of("docs/start.md", "docs/start.zh-CN.md")) {
            assertThat(read(TREE.resolve(page)))
                    .containsPattern("<artifactId>zhunsheng-bom</artifactId>\\s*<version>" + Pattern.quote(next) + "<");
        }
    }
}

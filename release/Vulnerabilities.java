import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds bills of materials (CycloneDX) against advisories in the OSV format, such as a copy of the GitHub Advisory Database or OSV's own
 * for Maven, without a network. Prints each component that an advisory names in the version that is shipped; ends with 1 if there is one.
 *
 * <p>{@code release/vulnerabilities} runs it: {@code java -cp LIBRARIES release/Vulnerabilities.java ADVISORIES BILL...}
 */
final class Vulnerabilities {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Vulnerabilities() {}

    public static void main(String[] args) throws IOException {
        Map<String, TreeSet<String>> shipped = new TreeMap<>();
        for (String bill : List.of(args).subList(1, args.length)) {
            for (JsonNode component : JSON.readTree(Path.of(bill)).path("components")) {
                addComponent(component.path("purl").asString(""), shipped);
            }
        }
        List<Path> files;
        try (Stream<Path> walked = Files.walk(Path.of(args[0]))) {
            files = walked.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        }
        List<String> found = new ArrayList<>();
        int advisories = 0;
        for (Path file : files) {
            JsonNode advisory = JSON.readTree(file);
            if (advisory.path("affected").isArray() && advisory.path("withdrawn").isMissingNode()) {
                advisories++;
                addFound(advisory, shipped, found);
            }
        }
        found.forEach(System.err::println);
        int components = shipped.values().stream().mapToInt(TreeSet::size).sum();
        System.out.println("vulnerabilities: " + components + " components against " + advisories + " advisories, " + found.size() + " found");
        if (!found.isEmpty() || advisories == 0 || components == 0) {
            System.exit(1);
        }
    }

    private static void addComponent(String purl, Map<String, TreeSet<String>> shipped) {
        if (purl.startsWith("pkg:maven/")) {
            String[] parts = purl.substring("pkg:maven/".length()).replaceFirst("\\?.*", "").split("[/@]");
            if (parts.length == 3) {
                String version = URLDecoder.decode(parts[2], StandardCharsets.UTF_8);
                shipped.computeIfAbsent(parts[0] + ":" + parts[1], name -> new TreeSet<>()).add(version);
            }
        }
    }

    private static void addFound(JsonNode advisory, Map<String, TreeSet<String>> shipped, List<String> found) {
        for (JsonNode affected : advisory.path("affected")) {
            String name = affected.path("package").path("name").asString("");
            if (affected.path("package").path("ecosystem").asString("").equals("Maven") && shipped.containsKey(name)) {
                for (String version : shipped.get(name)) {
                    if (isAffected(affected, version)) {
                        found.add(advisory.path("id").asString() + ": " + name + " " + version + ": "
                                + advisory.path("summary").asString(""));
                    }
                }
            }
        }
    }

    private static boolean isAffected(JsonNode affected, String version) {
        for (JsonNode named : affected.path("versions")) {
            if (named.asString().equals(version)) {
                return true;
            }
        }
        for (JsonNode range : affected.path("ranges")) {
            boolean inside = false;
            for (JsonNode event : range.path("events")) {
                if (event.has("introduced") && isAtLeast(version, event.get("introduced").asString())) {
                    inside = true;
                }
                if (event.has("fixed") && isAtLeast(version, event.get("fixed").asString())) {
                    inside = false;
                }
                if (event.has("last_affected") && !isAtLeast(event.get("last_affected").asString(), version)) {
                    inside = false;
                }
            }
            if (inside) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtLeast(String version, String least) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(least)) >= 0;
    }
}

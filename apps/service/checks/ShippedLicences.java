import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds what service or command ship against their bill of materials (CycloneDX): every jar in the service's jar, or in the folder of
 * the command's libraries, is in the bill, by its SHA-256, with a licence, and NOTICE names every one that is under another licence than
 * Apache-2.0.
 *
 * <p>After {@code mvn -B -ntp -DskipTests -P bill-of-materials -pl service -am package}, from the root of the tree:
 * {@code java apps/service/checks/ShippedLicences.java apps/service/target/bom.xml apps/service/target/zhunsheng-service-*-exec.jar NOTICE},
 * or {@code … apps/cli/target/bom.xml apps/cli/target/app/lib NOTICE}
 */
final class ShippedLicences {
    private static final String OURS = "zhunsheng-";
    /** Part of Spring Boot; its plugin adds it to the jar, so no dependency names it. */
    private static final String TOOLS = "spring-boot-jarmode-tools-";

    private ShippedLicences() {}

    /** What the bill says of a jar. */
    private record Component(String name, List<String> licences) {}

    public static void main(String[] args) throws Exception {
        Map<String, Component> bill = read(Path.of(args[0]));
        String notice = Files.readString(Path.of(args[2])).toLowerCase(Locale.ROOT);
        List<String> faults = new ArrayList<>();
        Map<String, Integer> byLicence = new TreeMap<>();
        for (Map.Entry<String, String> jar : shipped(Path.of(args[1])).entrySet()) {
            String file = jar.getKey();
            Component component = bill.get(jar.getValue());
            if (component == null) {
                faults.add(file + " is not in the bill");
            } else if (component.licences().isEmpty()) {
                faults.add(file + " has no licence in the bill");
            } else {
                String licence = String.join(" or ", component.licences());
                byLicence.merge(licence, 1, Integer::sum);
                if (!licence.contains("Apache-2.0") && !notice.contains(component.name().toLowerCase(Locale.ROOT))) {
                    faults.add(file + " (" + licence + ") is not in NOTICE as " + component.name());
                }
            }
        }
        byLicence.forEach((licence, count) -> System.out.println(count + " under " + licence));
        faults.forEach(System.err::println);
        if (!faults.isEmpty() || byLicence.isEmpty()) {
            System.exit(1);
        }
    }

    private static Map<String, Component> read(Path bill) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder().parse(bill.toFile()).getDocumentElement();
        NodeList components = root.getElementsByTagName("component");
        Map<String, Component> byDigest = new HashMap<>();
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            List<String> licences = new ArrayList<>();
            for (String tag : List.of("id", "expression", "name")) {
                NodeList found = component.getElementsByTagName(tag);
                for (int k = 0; k < found.getLength(); k++) {
                    String parent = found.item(k).getParentNode().getNodeName();
                    if (parent.equals("license") || parent.equals("licenses")) {
                        licences.add(found.item(k).getTextContent());
                    }
                }
            }
            NodeList hashes = component.getElementsByTagName("hash");
            for (int k = 0; k < hashes.getLength(); k++) {
                if (((Element) hashes.item(k)).getAttribute("alg").equals("SHA-256")) {
                    String name = component.getElementsByTagName("name").item(0).getTextContent();
                    byDigest.put(hashes.item(k).getTextContent(), new Component(name, licences));
                }
            }
        }
        return byDigest;
    }

    /** The jars of others, by their file names, with their digests. */
    private static Map<String, String> shipped(Path place) throws Exception {
        Map<String, String> jars = new TreeMap<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(path -> isOfOthers(path.getFileName().toString())).toList()) {
                    jars.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
                }
            }
            return jars;
        }
        try (JarFile service = new JarFile(place.toFile())) {
            for (JarEntry entry : service.stream().toList()) {
                String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.getName().startsWith("BOOT-INF/lib/") && isOfOthers(file)) {
                    try (InputStream in = service.getInputStream(entry)) {
                        jars.put(file, sha256(in.readAllBytes()));
                    }
                }
            }
        }
        return jars;
    }

    private static boolean isOfOthers(String file) {
        return file.endsWith(".jar") && !file.startsWith(OURS) && !file.startsWith(TOOLS);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

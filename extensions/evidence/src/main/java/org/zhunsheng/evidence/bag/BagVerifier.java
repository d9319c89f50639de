package org.zhunsheng.evidence.bag;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhunsheng.evidence.bag.BagFault.Kind;

/**
 * Verifies packages: every byte of every file is read once and held against all manifests, and everything that is not as it was packed is
 * told at once. Files are read in pieces; only their paths and digests are kept. Stateless and thread-safe.
 */
public final class BagVerifier {
    private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([A-Za-z0-9-]+)\\.txt");
    private static final Pattern VERSION = Pattern.compile("BagIt-Version: (\\d{1,9})\\.(\\d{1,9})");
    private static final Pattern ENCODING = Pattern.compile("Tag-File-Character-Encoding: (\\S+)");
    private static final Pattern OXUM = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final int MOST_TAG_BYTES = 256 << 20;
    private static final int MOST_DECLARATION_BYTES = 1 << 10;

    private BagVerifier() {}

    /** Everything that is not as it was packed in the folder {@code bag}. */
    public static BagReport verify(Path bag) {
        return new Verifying(bag).run();
    }

    /** While one package is verified. */
    private static final class Verifying {
        private final Path bag;
        private final List<BagFault> faults = new ArrayList<>();
        private final List<BagFault> notes = new ArrayList<>();
        private final List<Manifest> payload = new ArrayList<>();
        private final List<Manifest> tags = new ArrayList<>();
        private Charset charset = StandardCharsets.UTF_8;
        private boolean everyManifestListsAll;
        private long files;
        private long bytes;
        private boolean indexed;

        Verifying(Path bag) {
            this.bag = bag;
        }

        BagReport run() {
            try {
                if (declaration()) {
                    manifests();
                    Map<String, Path> present = present();
                    payloadFiles(present);
                    tagFiles(present);
                    info();
                    fetch(present);
                    index(present);
                }
            } catch (IOException e) {
                faults.add(new BagFault(Kind.UNREADABLE, name(e), String.valueOf(e.getMessage())));
            }
            faults.sort(Comparator.comparing(BagFault::path).thenComparing(BagFault::kind));
            return new BagReport(
                    faults.stream().distinct().collect(ImmutableList.toImmutableList()),
                    ImmutableList.copyOf(notes),
                    files,
                    bytes,
                    indexed);
        }

        private String name(IOException e) {
            String file = e instanceof java.nio.file.FileSystemException of && of.getFile() != null ? of.getFile() : "";
            return file.startsWith(bag.toString())
                    ? bag.relativize(Path.of(file)).toString().replace('\\', '/')
                    : file;
        }

        private boolean declaration() throws IOException {
            Path file = bag.resolve("bagit.txt");
            if (!Files.isDirectory(bag) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(new BagFault(Kind.NOT_A_BAG, "bagit.txt", ""));
                return false;
            }
            List<String> lines;
            try {
                lines = Files.size(file) > MOST_DECLARATION_BYTES
                        ? List.of()
                        : Files.readAllLines(file, StandardCharsets.UTF_8);
            } catch (java.nio.charset.CharacterCodingException e) {
                lines = List.of();
            }
            Matcher version = VERSION.matcher(lines.isEmpty() ? "" : lines.get(0));
            Matcher encoding = ENCODING.matcher(lines.size() < 2 ? "" : lines.get(1));
            if (lines.size() != 2 || !version.matches() || !encoding.matches()) {
                faults.add(new BagFault(Kind.DECLARATION, "bagit.txt", String.join(" / ", lines)));
                return false;
            }
            int major = Integer.parseInt(version.group(1));
            int minor = Integer.parseInt(version.group(2));
            boolean old = major == 0 && minor >= 93 && minor <= 97;
            if (!old && !(major == 1 && minor == 0)) {
                faults.add(new BagFault(Kind.VERSION, "bagit.txt", major + "." + minor));
                return false;
            }
            everyManifestListsAll = !old;
            try {
                charset = Charset.forName(encoding.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                faults.add(new BagFault(Kind.DECLARATION, "bagit.txt", encoding.group(1)));
                return false;
            }
            return true;
        }

        private void manifests() throws IOException {
            try (Stream<Path> top = Files.list(bag)) {
                for (Path file : top.sorted().toList()) {
                    Matcher name = MANIFEST.matcher(file.getFileName().toString());
                    if (name.matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        manifest(file.getFileName().toString(), name.group(1) != null, name.group(2));
                    }
                }
            }
            if (payload.isEmpty()) {
                faults.add(new BagFault(Kind.NO_MANIFEST, "manifest-sha512.txt", ""));
            }
        }

        private void manifest(String file, boolean ofTags, String algorithm) throws IOException {
            Optional<String> known = Digests.algorithm(algorithm);
            if (known.isEmpty()) {
                faults.add(new BagFault(Kind.ALGORITHM, file, algorithm));
                return;
            }
            if (Files.size(bag.resolve(file)) > MOST_TAG_BYTES) {
                faults.add(new BagFault(Kind.UNREADABLE, file, ""));
                return;
            }
            Manifest manifest;
            try {
                manifest = Manifest.read(bag, file, known.get(), charset, !everyManifestListsAll);
            } catch (java.nio.charset.CharacterCodingException e) {
                faults.add(new BagFault(Kind.UNREADABLE, file, charset.name()));
                return;
            }
            faults.addAll(manifest.faults());
            for (String path : manifest.digests().keySet()) {
                boolean inPayload = path.startsWith("data/");
                if (inPayload == ofTags) {
                    faults.add(new BagFault(Kind.MANIFEST_LINE, file, path));
                }
            }
            (ofTags ? tags : payload).add(manifest);
        }

        /** Every file below the package by its path; links are told and not followed. */
        private Map<String, Path> present() throws IOException {
            Map<String, Path> present = new TreeMap<>();
            Map<String, String> alike = new HashMap<>();
            try (Stream<Path> all = Files.walk(bag)) {
                for (Path file : (Iterable<Path>) all::iterator) {
                    String path = bag.relativize(file).toString().replace('\\', '/');
                    if (Files.isSymbolicLink(file)) {
                        faults.add(new BagFault(Kind.LINK, path, ""));
                    } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        present.put(path, file);
                        String folded =
                                Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
                        String other = alike.putIfAbsent(folded, path);
                        if (other != null) {
                            notes.add(new BagFault(Kind.SAME_NAME, path, other));
                        }
                    }
                }
            }
            return present;
        }

        private void payloadFiles(Map<String, Path> present) {
            check(payload, present, "data/");
            present.forEach((path, file) -> {
                if (path.startsWith("data/")) {
                    long listed = payload.stream()
                            .filter(manifest -> manifest.digests().containsKey(path))
                            .count();
                    if (listed == 0 || (everyManifestListsAll && listed < payload.size())) {
                        faults.add(new BagFault(Kind.EXTRA, path, ""));
                    }
                }
            });
        }

        private void tagFiles(Map<String, Path> present) {
            check(tags, present, "");
        }

        /** Reads every file that is listed once, and holds it against all manifests that list it. */
        private void check(List<Manifest> manifests, Map<String, Path> present, String prefix) {
            TreeMap<String, List<Manifest>> listed = new TreeMap<>();
            manifests.forEach(manifest -> manifest.digests()
                    .keySet()
                    .forEach(path -> listed.computeIfAbsent(path, any -> new ArrayList<>(1))
                            .add(manifest)));
            listed.forEach((path, by) -> {
                Path file = present.get(path);
                if (file == null) {
                    file = composedOtherwise(path, present);
                }
                if (file == null) {
                    faults.add(new BagFault(Kind.MISSING, path, ""));
                } else {
                    compare(path, file, by);
                }
            });
            if (!prefix.isEmpty()) {
                present.forEach((path, file) -> {
                    if (path.startsWith(prefix)) {
                        files++;
                        bytes += file.toFile().length();
                    }
                });
            }
        }

        /** The file whose name has the same characters composed in another way, as some systems write it. */
        private static @org.jspecify.annotations.Nullable Path composedOtherwise(
                String path, Map<String, Path> present) {
            Path composed = present.get(Normalizer.normalize(path, Normalizer.Form.NFC));
            return composed != null ? composed : present.get(Normalizer.normalize(path, Normalizer.Form.NFD));
        }

        private void compare(String path, Path file, List<Manifest> by) {
            try {
                List<String> found =
                        Digests.of(file, by.stream().map(Manifest::algorithm).toList());
                for (int i = 0; i < found.size(); i++) {
                    if (!found.get(i).equals(by.get(i).digests().get(path))) {
                        faults.add(new BagFault(Kind.CHANGED, path, by.get(i).file()));
                    }
                }
            } catch (IOException e) {
                faults.add(new BagFault(Kind.UNREADABLE, path, String.valueOf(e.getMessage())));
            }
        }

        private Map<String, String> facts() throws IOException {
            Map<String, String> facts = new LinkedHashMap<>();
            Path file = bag.resolve("bag-info.txt");
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                for (String line : lines(file)) {
                    int colon = line.indexOf(':');
                    if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                        facts.putIfAbsent(
                                line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                                line.substring(colon + 1).strip());
                    }
                }
            }
            return facts;
        }

        private List<String> lines(Path file) throws IOException {
            if (Files.size(file) > MOST_TAG_BYTES) {
                faults.add(new BagFault(Kind.UNREADABLE, file.getFileName().toString(), ""));
                return List.of();
            }
            try {
                return Files.readAllLines(file, charset);
            } catch (java.nio.charset.CharacterCodingException e) {
                faults.add(new BagFault(Kind.UNREADABLE, file.getFileName().toString(), charset.name()));
                return List.of();
            }
        }

        private void info() throws IOException {
            Matcher oxum = OXUM.matcher(facts().getOrDefault("payload-oxum", bytes + "." + files));
            boolean same = oxum.matches()
                    && oxum.group(1).equals(Long.toString(bytes))
                    && oxum.group(2).equals(Long.toString(files));
            if (!same) {
                faults.add(new BagFault(Kind.SIZE, "bag-info.txt", bytes + "." + files));
            }
        }

        private void fetch(Map<String, Path> present) throws IOException {
            Path file = bag.resolve("fetch.txt");
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            for (String line : lines(file)) {
                String[] parts = line.strip().split("[ \\t]+", 3);
                if (line.isBlank()) {
                    continue;
                }
                String path = parts.length == 3 ? Manifest.decoded(parts[2]) : "";
                if (path.isEmpty() || Manifest.climbs(path) || !path.startsWith("data/")) {
                    faults.add(new BagFault(path.isEmpty() ? Kind.MANIFEST_LINE : Kind.CLIMBS, "fetch.txt", line));
                } else if (!present.containsKey(path)) {
                    faults.add(new BagFault(Kind.TO_FETCH, path, parts[0]));
                }
            }
        }

        /** Whether every tag file that the index names is there and as it was. */
        private void index(Map<String, Path> present) throws IOException {
            Optional<String> stated = Optional.ofNullable(facts().get(BagWriter.INDEX_FACT.toLowerCase(Locale.ROOT)));
            Path file = bag.resolve(BagWriter.INDEX);
            indexed = stated.isPresent() || present.containsKey(BagWriter.INDEX);
            if (!indexed) {
                return;
            }
            if (!present.containsKey(BagWriter.INDEX)) {
                faults.add(new BagFault(Kind.TAG_FILE_MISSING, BagWriter.INDEX, ""));
                return;
            }
            Map<String, String> digests = new HashMap<>();
            for (String line : lines(file)) {
                int blank = line.indexOf("  ");
                String path = blank < 0 ? "" : Manifest.decoded(line.substring(blank + 2));
                Path tag = present.get(path);
                if (blank < 0) {
                    faults.add(new BagFault(Kind.MANIFEST_LINE, BagWriter.INDEX, line));
                } else if (tag == null) {
                    faults.add(new BagFault(Kind.TAG_FILE_MISSING, path, ""));
                } else if (blank > 1 && !digest(path, tag, digests).equals(line.substring(0, blank))) {
                    faults.add(new BagFault(Kind.CHANGED, path, BagWriter.INDEX));
                }
            }
            tagManifest(present);
            present.keySet().stream()
                    .filter(path -> !path.startsWith("data/")
                            && tags.stream()
                                    .noneMatch(manifest -> manifest.digests().containsKey(path))
                            && tags.stream()
                                    .noneMatch(manifest -> manifest.file().equals(path)))
                    .forEach(path -> faults.add(new BagFault(Kind.EXTRA, path, "")));
        }

        /** The digest of a tag file, which is read once however often it is named. */
        private static String digest(String path, Path file, Map<String, String> known) throws IOException {
            String digest = known.get(path);
            if (digest == null) {
                digest = Digests.of(file, List.of("SHA-512")).get(0);
                known.put(path, digest);
            }
            return digest;
        }

        /** Nothing lists the tag manifest itself, so it has to be letter by letter what was written. */
        private void tagManifest(Map<String, Path> present) throws IOException {
            Path written = present.get(BagWriter.TAG_MANIFEST);
            if (written != null
                    && !java.util.Arrays.equals(
                            Files.readAllBytes(written),
                            BagWriter.tagManifest(bag, present.keySet()).getBytes(StandardCharsets.UTF_8))) {
                faults.add(new BagFault(Kind.CHANGED, BagWriter.TAG_MANIFEST, BagWriter.INDEX));
            }
        }
    }
}

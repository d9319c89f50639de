package org.zhunsheng.evidence.bag;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest: digests by path.
 *
 * @param file its name
 * @param algorithm the digest, as Java calls it
 * @param digests the digest of each path, in lower case
 * @param faults lines that cannot be read, and paths that are not allowed
 */
record Manifest(String file, String algorithm, ImmutableMap<String, String> digests, List<BagFault> faults) {
    /** One or more blanks, and the asterisk with which some tools mark files that they read as bytes. */
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]+)[ \\t]+\\*?(.+)");

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*");

    static Manifest read(Path bag, String file, String algorithm, Charset charset, boolean mayRepeat)
            throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        List<BagFault> faults = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(bag.resolve(file), charset)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                Matcher read = LINE.matcher(line);
                if (!read.matches()) {
                    faults.add(new BagFault(BagFault.Kind.MANIFEST_LINE, file, line));
                    continue;
                }
                String path = decoded(read.group(2));
                if (climbs(path)) {
                    faults.add(new BagFault(BagFault.Kind.CLIMBS, path, file));
                } else {
                    String digest = read.group(1).toLowerCase(Locale.ROOT);
                    String before = digests.putIfAbsent(normal(path), digest);
                    // Before version 1.0 a line could stand there twice.
                    if (before != null && !(mayRepeat && before.equals(digest))) {
                        faults.add(new BagFault(BagFault.Kind.LISTED_TWICE, path, file));
                    }
                }
            }
        }
        return new Manifest(file, algorithm, ImmutableMap.copyOf(digests), List.copyOf(faults));
    }

    private static String normal(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    /** Whether {@code path} leads out of the package. */
    static boolean climbs(String path) {
        return path.startsWith("/")
                || path.startsWith("~")
                || path.startsWith("\\")
                || DRIVE.matcher(path).matches()
                || List.of(path.split("[/\\\\]", -1)).contains("..");
    }

    /** {@code path} as a manifest has it: line breaks and percent signs are written out (RFC 8493, 2.1.3). */
    static String encoded(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    static String decoded(String path) {
        return path.replaceAll("%0[Aa]", "\n").replaceAll("%0[Dd]", "\r").replace("%25", "%");
    }
}

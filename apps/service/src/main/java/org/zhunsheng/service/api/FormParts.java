package org.zhunsheng.service.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;

/** The parts of a form with files (multipart/form-data), by their names. A part that is not known, or comes twice, is refused. */
final class FormParts {
    private static final int MOST_HEAD = 4_096;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]{1,60})\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    private FormParts() {}

    /**
     * A file of a form.
     *
     * @param name its name, without folders
     * @param bytes its bytes, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once; nobody compares parts.
    record Part(String name, byte[] bytes) {}

    /**
     * The parts of {@code body}.
     *
     * @param known what they may be called
     * @throws ProblemException if it is no form, or has other parts
     */
    static ImmutableMap<String, Part> read(byte[] body, String... known) {
        byte[] delimiter = delimiter(body);
        Map<String, Part> parts = new LinkedHashMap<>();
        int at = delimiter.length - 2;
        while (!startsWith(body, at, "--")) {
            int head = at + 2;
            int content =
                    find(body, "\r\n\r\n".getBytes(ISO_8859_1), head, Math.min(body.length, head + MOST_HEAD)) + 4;
            if (!startsWith(body, at, "\r\n") || content < 4) {
                throw noForm();
            }
            int end = find(body, delimiter, content, body.length);
            if (end < 0) {
                throw noForm();
            }
            String headers = new String(body, head, content - head, UTF_8);
            String name = group(NAME, headers).orElseThrow(FormParts::noForm);
            if (!Arrays.asList(known).contains(name) || parts.containsKey(name)) {
                throw ProblemException.of(ProblemKind.BAD_REQUEST, "form-part", name, String.join(", ", known));
            }
            parts.put(name, new Part(fileName(headers, name), Arrays.copyOfRange(body, content, end)));
            at = end + delimiter.length;
        }
        return ImmutableMap.copyOf(parts);
    }

    private static ProblemException noForm() {
        return ProblemException.of(ProblemKind.BAD_REQUEST, "form");
    }

    /** What parts the parts: a line end and the first line of the body. */
    private static byte[] delimiter(byte[] body) {
        int end = find(body, "\r\n".getBytes(ISO_8859_1), 0, Math.min(body.length, LONGEST_NAME));
        if (end < 3 || !startsWith(body, 0, "--")) {
            throw noForm();
        }
        return ("\r\n" + new String(body, 0, end, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private static String fileName(String headers, String part) {
        String given = FOLDERS.matcher(group(FILE, headers).orElse("")).replaceFirst("");
        String plain = given.isBlank() ? part : given;
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean startsWith(byte[] body, int at, String text) {
        byte[] sought = text.getBytes(ISO_8859_1);
        return at + sought.length <= body.length
                && Arrays.equals(body, at, at + sought.length, sought, 0, sought.length);
    }

    private static int find(byte[] body, byte[] sought, int from, int to) {
        for (int i = from; i + sought.length <= to; i++) {
            if (body[i] == sought[0] && Arrays.equals(body, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody writes into a line, the patterns that look at it come to their end: none recurses for each sign of a long run, and
 * none tries every way to cut it. Each pattern of the product meets runs of what patterns here speak of, whole and cut off.
 */
class PatternsTest {
    /** Signs and words that the product looks for. */
    private static final ImmutableList<String> PIECES = ImmutableList.of(
            " ",
            "　",
            "\t",
            "\n",
            "-",
            "=",
            "_",
            "#",
            "|",
            "|-",
            ".",
            "a",
            "A",
            "a.",
            "1",
            "1,000",
            "1.",
            "0",
            "%",
            ":",
            "/",
            "\\",
            "(",
            "[",
            "{",
            "<",
            "<a>",
            "<!---->",
            "\"",
            "'",
            "，",
            "。",
            "、",
            "；",
            "：",
            "（",
            "《",
            "一",
            "十",
            "第",
            "年",
            "2023年",
            "其中",
            "共",
            "全市",
            "百分之",
            "件",
            "a b ",
            "{a.*}",
            " #",
            "- ",
            "x=1;",
            "<mergeCell r=\"\"/>");

    private static final ImmutableList<String> HEADS = ImmutableList.of("", "# a");
    private static final ImmutableList<String> ENDS = ImmutableList.of("", "\u0001");
    private static final int LENGTH = 3_000;

    /** So many looks at each sign: what grows with the square looks a thousand times. */
    private static final long MOST_LOOKS = 300L * LENGTH;

    private static final long STACK = 200L * 1024;

    private static Map<String, Pattern> patterns() throws IOException {
        Map<String, Pattern> found = new TreeMap<>();
        ClassLoader loader = PatternsTest.class.getClassLoader();
        for (ClassPath.ClassInfo info : ClassPath.from(loader).getAllClasses()) {
            if (!info.getName().startsWith("org.zhunsheng.") || info.getName().endsWith("Test")) {
                continue;
            }
            try {
                for (Field field : info.load().getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())
                            && (field.getType() == Pattern.class
                                    || Collection.class.isAssignableFrom(field.getType()))) {
                        field.setAccessible(true);
                        Object value = field.get(null);
                        String name = info.getName() + "." + field.getName();
                        if (value instanceof Pattern pattern) {
                            found.put(name, pattern);
                        } else if (value instanceof Collection<?> many) {
                            int number = 0;
                            for (Object one : many) {
                                if (one instanceof Pattern pattern) {
                                    found.put(name + " " + number++, pattern);
                                }
                            }
                        }
                    }
                }
            } catch (LinkageError | IllegalAccessException e) {
                System.out.println("left out: " + info.getName() + " " + e);
            }
        }
        return found;
    }

    /** A text that counts how often a pattern looks at one of its signs. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void everyPatternComesToItsEnd() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        Map<String, Pattern> all = patterns();
        Thread thread = new Thread(
                null,
                () -> all.forEach((name, pattern) -> {
                    for (String head : HEADS) {
                        for (String piece : PIECES) {
                            for (String end : ENDS) {
                                String text = head + piece.repeat(LENGTH / piece.length()) + end;
                                fault(pattern, text)
                                        .ifPresent(fault -> faults.add(
                                                name + " " + fault + ": " + head + piece + "…" + end + "  " + pattern));
                            }
                        }
                    }
                }),
                "patterns",
                STACK);
        thread.start();
        thread.join();
        System.out.println(all.size() + " patterns");
        faults.forEach(System.out::println);
        assertThat(faults).isEmpty();
    }

    private static Optional<String> fault(Pattern pattern, String text) {
        try {
            // Whether it matches does not matter: what counts is how it gets there.
            boolean unused = pattern.matcher(new Counted(text)).matches();
            return Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.of("overflows");
        } catch (TooManyLooks e) {
            return Optional.of("looks too often");
        }
    }
}

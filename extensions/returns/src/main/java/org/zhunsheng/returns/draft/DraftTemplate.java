package org.zhunsheng.returns.draft;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.returns.ReturnFaults;

/**
 * How figures are put into sentences, as data: a line a sentence, {@code {code}} for a value, {@code [...]} for what is left out where a
 * figure of it is not known, {@code #} before a heading. Behind a heading stands what it speaks of, {@code {mediation.*}}: a figure of
 * that area that no sentence states gets a plain sentence there. Immutable and thread-safe.
 *
 * @param lines the headings and sentences
 */
public record DraftTemplate(ImmutableList<Line> lines) {
    private static final Pattern VALUE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern AREA = Pattern.compile("\\{([a-z][a-z0-9-]*)\\.\\*}");
    private static final CharMatcher HASHES = CharMatcher.is('#');
    private static final CharMatcher BRACES = CharMatcher.anyOf("{}#");
    private static final Pattern PIECE = Pattern.compile("\\[([^\\[\\]]*)]|([^\\[\\]]+)");

    /** Refuses null. */
    public DraftTemplate {
        Objects.requireNonNull(lines, "lines");
    }

    /** A line of a template. */
    public sealed interface Line {}

    /**
     * A heading.
     *
     * @param text its text, without a number
     * @param areas the areas that it speaks of: how the codes of their facts begin, as {@code mediation} in {@code mediation.accepted}
     */
    public record Heading(String text, ImmutableSet<String> areas) implements Line {
        /** Refuses null. */
        public Heading {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(areas, "areas");
        }
    }

    /**
     * A sentence.
     *
     * @param pieces what it consists of
     */
    public record Sentence(ImmutableList<Piece> pieces) implements Line {
        /** Refuses null. */
        public Sentence {
            Objects.requireNonNull(pieces, "pieces");
        }

        /** Every figure that it can state. */
        public ImmutableList<FactCode> codes() {
            return pieces.stream().flatMap(piece -> piece.codes().stream()).collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * A part of a sentence.
     *
     * @param text the part, with {@code {code}} for values
     * @param codes the figures in it
     * @param optional whether it can be left out
     */
    public record Piece(String text, ImmutableList<FactCode> codes, boolean optional) {
        /** Refuses null. */
        public Piece {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(codes, "codes");
        }
    }

    /** The template that comes with the library. */
    public static DraftTemplate bundled() {
        try (InputStream stream = Objects.requireNonNull(DraftTemplate.class.getResourceAsStream("sentences_zh.txt"))) {
            return of("sentences_zh.txt", stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The template that {@code bytes} are.
     *
     * @param source what to call it in messages
     * @throws InvalidModelException if it is no text in UTF-8, or with everything that is wrong with it
     */
    public static DraftTemplate of(String source, byte[] bytes) {
        return TextRule.ofUtf8(bytes)
                .filter(text -> TextRule.firstForbidden(text).isEmpty())
                .map(text -> of(source, text))
                .orElseThrow(() -> InvalidModelException.of(ReturnFaults.of("TEMPLATE_TEXT", source)));
    }

    /**
     * The template that {@code text} is.
     *
     * @param source what to call it in messages
     * @throws InvalidModelException with everything that is wrong with it
     */
    public static DraftTemplate of(String source, String text) {
        List<Violation> faults = new ArrayList<>();
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String plain = line.strip();
            if (plain.startsWith("#")) {
                heading(source, plain, number, faults).ifPresent(lines::add);
            } else if (!plain.isEmpty()) {
                lines.add(sentence(source, plain, number, faults));
            }
        }
        InvalidModelException.throwIfAny(faults);
        return new DraftTemplate(lines.build());
    }

    private static Optional<Heading> heading(String source, String line, int number, List<Violation> faults) {
        Deque<String> areas = new ArrayDeque<>();
        String text = HASHES.trimLeadingFrom(line).strip();
        Matcher area = AREA.matcher(lastBrace(text));
        while (area.matches()) {
            areas.addFirst(area.group(1));
            text = text.substring(0, text.lastIndexOf('{')).stripTrailing();
            area.reset(lastBrace(text));
        }
        if (text.isEmpty() || BRACES.matchesAnyOf(text)) {
            faults.add(ReturnFaults.of("TEMPLATE_LINE", source, number).at(new Place.InText(number, 1)));
            return Optional.empty();
        }
        return Optional.of(new Heading(text, ImmutableSet.copyOf(areas)));
    }

    /** What follows the last opening brace of {@code text}, with it; empty if there is none. */
    private static String lastBrace(String text) {
        int brace = text.lastIndexOf('{');
        return brace < 0 ? "" : text.substring(brace);
    }

    private static Sentence sentence(String source, String line, int number, List<Violation> faults) {
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        Matcher piece = PIECE.matcher(line);
        int end = 0;
        while (piece.find()) {
            boolean optional = piece.group(1) != null;
            String text = optional ? piece.group(1) : piece.group(2);
            pieces.add(new Piece(text, codes(source, text, number, faults), optional));
            if (piece.start() != end) {
                faults.add(ReturnFaults.of("TEMPLATE_LINE", source, number).at(new Place.InText(number, end + 1)));
            }
            end = piece.end();
        }
        if (end != line.length()) {
            faults.add(ReturnFaults.of("TEMPLATE_LINE", source, number).at(new Place.InText(number, end + 1)));
        }
        return new Sentence(pieces.build());
    }

    private static ImmutableList<FactCode> codes(String source, String text, int number, List<Violation> faults) {
        ImmutableList.Builder<FactCode> codes = ImmutableList.builder();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            try {
                codes.add(FactCode.of(value.group(1)));
            } catch (InvalidModelException e) {
                faults.add(ReturnFaults.of("TEMPLATE_LINE", source, number)
                        .at(new Place.InText(number, value.start() + 1)));
            }
        }
        return codes.build();
    }
}

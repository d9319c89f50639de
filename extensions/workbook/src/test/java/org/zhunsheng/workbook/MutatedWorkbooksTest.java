package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;

/**
 * Workbooks that a seeded mutator broke: bytes flipped, files cut, parts dropped, doubled or exchanged, pieces of XML taken out or
 * put in, cells changed. Each is read as it was, or read as what a cell was changed to, or refused by the one typed exception; any
 * other exception, and any other result, fails. {@code -Dworkbook.mutations=10000} sets how many.
 */
class MutatedWorkbooksTest {
    private static final int MUTATIONS = Integer.getInteger("workbook.mutations", 300);
    private static final long SEED = Long.getLong("workbook.seed", 20231231L);
    private static final Pattern NUMBER_CELL = Pattern.compile("<c r=\"(J[0-9]+)\"([^>]*)t=\"n\"><v>([0-9.]+)</v></c>");

    private static final Pattern DIMENSION = Pattern.compile("xl/worksheets/sheet([3-9]|10|11)\\.xml");

    private final Dossier dossier = dossier();
    private final byte[] original = Forms.write(dossier, Lang.ZH);
    private final Random random = new Random(SEED);
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** The claims of the report of 2023 that are numbers, without the rows that stand elsewhere. */
    private static Dossier dossier() {
        Dossier all = Forms.REPORT.toDossier();
        List<Claim> claims = all.claims().stream()
                .map(claim -> Claim.builder().fillFrom(claim).derived(false).build())
                .toList();
        return Dossier.builder().fillFrom(all).claims(claims).figures(List.of()).build();
    }

    @Test
    void aBrokenWorkbookIsReadRightOrRefused() {
        for (int i = 0; i < MUTATIONS; i++) {
            int kind = random.nextInt(6);
            switch (kind) {
                case 0 -> expectOriginalOrRefusal("bytes flipped", flipped(), i);
                case 1 -> expectOriginalOrRefusal("cut or doubled", cut(), i);
                case 2 -> expectOriginalOrRefusal("parts dropped or exchanged", parts(), i);
                case 3 -> expectRefusalOrDocument("XML torn", torn(), i);
                case 4 -> expectRefusalOrDocument("attribute changed", attribute(), i);
                default -> cellChanged(i);
            }
        }
        System.out.println("mutated workbooks: " + MUTATIONS + ", seed " + SEED + ": " + outcomes);
        assertThat(outcomes.keySet()).anyMatch(outcome -> outcome.endsWith("refused"));
        assertThat(outcomes.keySet()).anyMatch(outcome -> outcome.startsWith("cell changed: read"));
    }

    private Optional<Object> read(String kind, byte[] file, int number) {
        try {
            Object read = Forms.READER.read("mutated", file);
            outcomes.merge(kind + ": read", 1, Integer::sum);
            return Optional.of(read);
        } catch (InvalidWorkbookException refusal) {
            assertThat(refusal.violations()).isNotEmpty();
            outcomes.merge(kind + ": refused", 1, Integer::sum);
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new AssertionError("mutation " + number + " (" + kind + ") of seed " + SEED, e);
        }
    }

    private void expectOriginalOrRefusal(String kind, byte[] file, int number) {
        read(kind, file, number)
                .ifPresent(read -> assertThat(read)
                        .as("mutation %d (%s) of seed %d", number, kind, SEED)
                        .isEqualTo(dossier));
    }

    /** What a torn sheet still says is its own; what counts is that it is a whole document, which can be written again. */
    private void expectRefusalOrDocument(String kind, byte[] file, int number) {
        read(kind, file, number).ifPresent(read -> {
            Dossier again = (Dossier) Forms.READER.read("again", Forms.write((Dossier) read, Lang.EN));
            assertThat(again).as("mutation %d (%s)", number, kind).isEqualTo(read);
        });
    }

    private byte[] flipped() {
        byte[] file = original.clone();
        int flips = 1 + random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    private byte[] cut() {
        int at = random.nextInt(original.length);
        if (random.nextBoolean()) {
            return java.util.Arrays.copyOf(original, at);
        }
        byte[] file = java.util.Arrays.copyOf(original, original.length + 1 + random.nextInt(1000));
        System.arraycopy(
                original,
                at,
                file,
                Math.min(file.length - 1, at + 1),
                Math.min(original.length - at, file.length - at - 1));
        return file;
    }

    private byte[] parts() {
        RawPackage changed = new RawPackage(original);
        List<String> names = new ArrayList<>(changed.parts.keySet());
        String one = names.get(random.nextInt(names.size()));
        if (random.nextBoolean()) {
            changed.remove(one);
        } else {
            String other = names.get(random.nextInt(names.size()));
            byte[] part = changed.parts.get(one);
            changed.parts.put(one, changed.parts.get(other));
            changed.parts.put(other, part);
        }
        return changed.bytes();
    }

    private String somePart(RawPackage workbook) {
        List<String> names = new ArrayList<>(workbook.parts.keySet());
        return names.get(random.nextInt(names.size()));
    }

    private byte[] torn() {
        RawPackage changed = new RawPackage(original);
        String part = somePart(changed);
        String xml = changed.text(part);
        int from = xml.indexOf('<', random.nextInt(xml.length()));
        int to = from < 0 ? -1 : xml.indexOf('>', from + random.nextInt(Math.min(400, xml.length() - from)));
        if (from < 0 || to < 0) {
            return changed.edit(part, text -> text + "<x>").bytes();
        }
        String piece = xml.substring(from, to + 1);
        String torn = random.nextBoolean()
                ? xml.substring(0, from) + xml.substring(to + 1)
                : xml.substring(0, to + 1) + piece + xml.substring(to + 1);
        return changed.put(part, torn).bytes();
    }

    private byte[] attribute() {
        RawPackage changed = new RawPackage(original);
        String part = somePart(changed);
        String xml = changed.text(part);
        Matcher attribute = Pattern.compile("([a-zA-Z]+)=\"([^\"]*)\"").matcher(xml);
        int start = random.nextInt(xml.length());
        if (!attribute.find(start)) {
            return original;
        }
        String[] values = {
            "", "-1", "999999999999", "0", "ZZZ9", "x", "&#65535;", "1e999", "true", attribute.group(2) + "9"
        };
        String value = values[random.nextInt(values.length)];
        return changed.put(part, xml.substring(0, attribute.start(2)) + value + xml.substring(attribute.end(2)))
                .bytes();
    }

    /** One number is changed; the document then says what the cell says, and all else as before. */
    private void cellChanged(int number) {
        RawPackage changed = new RawPackage(original);
        List<String> sheets = changed.parts.keySet().stream()
                .filter(name -> DIMENSION.matcher(name).matches()
                        && NUMBER_CELL.matcher(changed.text(name)).find())
                .toList();
        String part = sheets.get(random.nextInt(sheets.size()));
        String xml = changed.text(part);
        List<int[]> cells = new ArrayList<>();
        List<String> before = new ArrayList<>();
        Matcher cell = NUMBER_CELL.matcher(xml);
        while (cell.find()) {
            cells.add(new int[] {cell.start(3), cell.end(3)});
            before.add(cell.group(3));
        }
        int chosen = random.nextInt(cells.size());
        String[] values = {
            Integer.toString(random.nextInt(100)), "0", "12.5", "-3", "1E2", "1e40", "NaN", "0x10", "7.0000000000000001"
        };
        String value = values[random.nextInt(values.length)];
        int[] place = cells.get(chosen);
        changed.put(part, xml.substring(0, place[0]) + value + xml.substring(place[1]));
        Optional<Object> read = read("cell changed", changed.bytes(), number);
        if (read.isEmpty()) {
            return;
        }
        BigDecimal typed = new BigDecimal(value).round(new java.math.MathContext(15));
        List<Claim> differing = ((Dossier) read.get())
                .claims().stream()
                        .filter(claim -> !dossier.claims().contains(claim))
                        .toList();
        boolean same = typed.compareTo(new BigDecimal(before.get(chosen))) == 0;
        assertThat(differing)
                .as("mutation %d: %s for %s", number, value, before.get(chosen))
                .hasSize(same ? 0 : 1);
        assertThat(((Dossier) read.get()).claims()).hasSameSizeAs(dossier.claims());
        if (!same && differing.get(0).value() instanceof ClaimValue.Day day) {
            int leapDay = typed.compareTo(BigDecimal.valueOf(60)) > 0 ? 30 : 31;
            assertThat(day.day()).isEqualTo(LocalDate.of(1899, 12, leapDay).plusDays(typed.longValueExact()));
        } else if (!same) {
            assertThat(differing.get(0).value()).isEqualTo(ClaimValue.number(typed));
        }
    }
}

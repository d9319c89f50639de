package org.zhunsheng.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.register.AskedFacts;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.returns.form.ReturnForm;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/** Makes a register and a folder of filled-in forms (.xlsx) of as many townships as are asked for, to measure collections by. */
public final class ReturnFolder {
    private static final ImmutableList<FactCode> ASKED = ImmutableList.of(
            FactCode.of("mediation.accepted"),
            FactCode.of("mediation.settled"),
            FactCode.of("mediation.failed"),
            FactCode.of("mediation.pending"),
            FactCode.of("mediation.mediators"),
            FactCode.of("mediation.mediators.full-time"),
            FactCode.of("mediation.mediators.part-time"),
            FactCode.of("publicity.events"),
            FactCode.of("publicity.audience"),
            FactCode.of("unit.villages"));
    /** The cell in which a unit answers: in the sixth column from the seventh row on, with a look and without a value. */
    private static final Pattern ANSWER = Pattern.compile("<c r=\"F([7-9]|\\d\\d+)\"( s=\"\\d+\")></c>");

    private ReturnFolder() {}

    /**
     * Makes {@code args[0]} units in the folder {@code args[1]}: {@code register.yaml} and {@code received}.
     *
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        int units = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        Path received = Files.createDirectories(folder.resolve("received"));
        UnitRegister register = register(units);
        Files.writeString(folder.resolve("register.yaml"), Documents.create().toYaml(register));
        ReturnForm form = new ReturnForm(register, BundledData.load().vocabulary(), Lang.ZH);
        for (int i = 0; i < units; i++) {
            RegisteredUnit unit = register.units().get(i);
            ByteArrayOutputStream empty = new ByteArrayOutputStream();
            form.write(unit, Optional.empty(), empty);
            try (OutputStream out = Files.newOutputStream(received.resolve(unit.id() + ".xlsx"))) {
                fill(empty.toByteArray(), answers(i), out);
            }
        }
        System.out.println(units + " units, " + units * ASKED.size() + " figures in " + folder);
    }

    private static UnitRegister register(int units) {
        UnitRegister.Builder register = UnitRegister.builder()
                .area(GovernmentUnit.builder()
                        .id("province")
                        .name("示例省人民政府")
                        .kind(UnitKind.PROVINCE)
                        .build())
                .title("示例省统计")
                .period(ReportingPeriod.ofYear(2025))
                .due(LocalDate.of(2026, 1, 20))
                .addAsks(AskedFacts.builder()
                        .kind(UnitKind.TOWNSHIP)
                        .facts(ASKED)
                        .build());
        for (int i = 0; i < units; i++) {
            register.addUnits(RegisteredUnit.builder()
                    .id(String.format(Locale.ROOT, "t%05d", i))
                    .name("第" + i + "乡")
                    .kind(UnitKind.TOWNSHIP)
                    .build());
        }
        return register.build();
    }

    /** Figures that add up: what was accepted was settled, failed or is pending; mediators are full-time or part-time. */
    private static int[] answers(int unit) {
        int settled = 60 + unit % 41;
        int failed = unit % 5;
        int pending = unit % 3;
        int full = 2 + unit % 7;
        int part = 10 + unit % 9;
        return new int[] {
            settled + failed + pending,
            settled,
            failed,
            pending,
            full + part,
            full,
            part,
            5 + unit % 13,
            500 + 7 * (unit % 97),
            8 + unit % 11
        };
    }

    private static void fill(byte[] form, int[] answers, OutputStream out) throws IOException {
        int filled = 0;
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(form));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = ByteStreams.toByteArray(from);
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    Matcher cells = ANSWER.matcher(new String(bytes, StandardCharsets.UTF_8));
                    StringBuilder sheet = new StringBuilder();
                    while (cells.find()) {
                        cells.appendReplacement(
                                sheet, "<c r=\"F$1\"$2><v>" + answers[filled++ % answers.length] + "</v></c>");
                    }
                    cells.appendTail(sheet);
                    bytes = sheet.toString().getBytes(StandardCharsets.UTF_8);
                }
                to.write(bytes);
            }
        }
        if (filled != answers.length) {
            throw new IllegalStateException("the form has " + filled + " cells for " + answers.length + " answers");
        }
    }
}

package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.sampling.SampledFact;
import org.zhunsheng.indicators.sampling.SamplingPlan;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.UndatedPackage;

/**
 * The sheet that a visit takes along (抽查表): a row for each fact of a sampling plan with what the unit says, and an empty cell for what
 * was found. The same plan gives the same bytes.
 */
public final class VisitWorkbook {
    private static final int CODE = 1;
    private static final int FOUND = 7;
    private static final ImmutableList<LocalText> HEADS = ImmutableList.of(
            LocalText.of("序号", "No."),
            LocalText.of("代码", "Code"),
            LocalText.of("事实", "Fact"),
            LocalText.of("单位自评", "Stated"),
            LocalText.of("核实程度", "Assurance"),
            LocalText.of("涉及分值", "Points at stake"),
            LocalText.of("选取方式", "Why"),
            LocalText.of("核实值", "Found"),
            LocalText.of("说明", "Note"));
    private static final ImmutableList<String> YES = ImmutableList.of("是", "有", "yes", "true");
    private static final ImmutableList<String> NO = ImmutableList.of("否", "无", "no", "false");

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-年/.](\\d{1,2})[-月/.](\\d{1,2})日?");

    private final Vocabulary vocabulary;

    /** Sheets whose facts are of {@code vocabulary}. */
    public VisitWorkbook(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes the sheet of {@code plan}. */
    public void write(SamplingPlan plan, Lang lang, OutputStream out) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(dated, "zhunsheng", "1.0")) {
            workbook.setGlobalDefaultFont(lang == Lang.ZH ? "宋体" : "Arial", 10);
            Worksheet sheet = workbook.newWorksheet(lang == Lang.ZH ? "抽查表" : "Visit");
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, HEADS.get(column).in(lang));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 2 ? 40 : 16);
            }
            for (int i = 0; i < plan.facts().size(); i++) {
                row(sheet, i + 1, plan.facts().get(i), lang);
            }
        }
        Map<String, byte[]> parts = PackageParts.of(dated.toByteArray());
        RepeatableParts.repeatable(parts);
        UndatedPackage.write(parts, out);
    }

    private void row(Worksheet sheet, int row, SampledFact fact, Lang lang) {
        Optional<FactDefinition> definition = vocabulary.find(fact.code());
        String name = definition
                .map(found -> found.name().in(lang))
                .orElse(fact.code().value());
        LocalText stated = definition
                .map(found -> found.text(fact.claim()))
                .orElseGet(() -> fact.claim().text(""));
        LocalText why = fact.drawn()
                ? LocalText.of("随机抽取", "drawn by lot")
                : LocalText.of("预计出入最大", "most expected to be wrong");
        List<String> cells = List.of(
                Integer.toString(row),
                fact.code().value(),
                name,
                stated.in(lang),
                fact.claim().assurance().title().in(lang),
                fact.stake().toString(),
                why.in(lang));
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    /**
     * What was found, as checked claims. Rows whose cell is empty are left out.
     *
     * @param file a filled sheet
     * @param dossier the dossier whose facts were checked
     * @throws InvalidModelException with every cell that is no value of its fact
     */
    public Dossier read(Path file, Dossier dossier) {
        List<Claim> claims = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        ImmutableList<List<String>> rows = SheetRows.read(file);
        for (int row = 1; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            if (cells.size() > FOUND && !cells.get(FOUND).isBlank()) {
                String code = cells.get(CODE).strip();
                String text = cells.get(FOUND).strip();
                Optional<Claim> claim = vocabularyFact(code).flatMap(fact -> claim(fact, text));
                claim.ifPresent(claims::add);
                if (claim.isEmpty()) {
                    violations.add(Violation.of("VISIT_VALUE", "[" + (row + 1) + "]", code, text));
                }
            }
        }
        InvalidModelException.throwIfAny(violations);
        return Dossier.builder()
                .unit(dossier.unit())
                .from(dossier.from())
                .to(dossier.to())
                .claims(claims)
                .build();
    }

    private Optional<FactDefinition> vocabularyFact(String code) {
        return vocabulary.facts().stream()
                .filter(fact -> fact.code().value().equals(code))
                .findFirst();
    }

    private static Optional<Claim> claim(FactDefinition fact, String text) {
        return value(fact.kind(), text).map(value -> claim(fact.code(), value));
    }

    private static Claim claim(FactCode code, ClaimValue value) {
        return Claim.builder()
                .code(code)
                .value(value)
                .standing(AssuranceLevel.VERIFIED)
                .build();
    }

    private static Optional<ClaimValue> value(FactKind kind, String text) {
        try {
            return switch (kind) {
                case YES_NO -> yesNo(text.toLowerCase(Locale.ROOT));
                case DATE -> day(text);
                case COUNT, RATE, AMOUNT, DURATION, SCORE ->
                    Optional.of(ClaimValue.number(new BigDecimal(
                            text.replace("%", "").replace("％", "").replace(",", ""))));
            };
        } catch (DateTimeException | NumberFormatException | InvalidModelException e) {
            return Optional.empty();
        }
    }

    private static Optional<ClaimValue> day(String text) {
        Matcher day = DAY.matcher(text);
        return day.matches()
                ? Optional.of(ClaimValue.on(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3)))))
                : Optional.empty();
    }

    private static Optional<ClaimValue> yesNo(String text) {
        return YES.contains(text)
                ? Optional.of(ClaimValue.yes())
                : NO.contains(text) ? Optional.of(ClaimValue.no()) : Optional.empty();
    }
}

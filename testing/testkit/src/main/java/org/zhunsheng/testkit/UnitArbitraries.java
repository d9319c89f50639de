package org.zhunsheng.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhunsheng.core.unit.DivisionCode;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

/** Units, and texts such as their names. */
public final class UnitArbitraries {
    private UnitArbitraries() {}

    /** Units of every kind. */
    public static Arbitrary<GovernmentUnit> units() {
        return Combinators.combine(texts(), Arbitraries.of(UnitKind.class), texts().optional())
                .as((name, kind, superior) -> GovernmentUnit.builder()
                        .id("unit")
                        .name(name)
                        .kind(kind)
                        .divisionCode(DivisionCode.of("411602"))
                        .superior(superior)
                        .build());
    }

    /** Texts that look like something else to a careless reader. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "true",
                        "null",
                        "5.10",
                        "2023-01-01",
                        "~",
                        "- a",
                        "a: b",
                        "# x",
                        "“引号”",
                        "'",
                        "\"",
                        "*x",
                        "&y",
                        "!!z",
                        "1e3",
                        "第一行\n第二行",
                        " 前后空格 "),
                Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(20).map(text -> "x" + text.replaceAll("\\p{Cntrl}", " ")));
    }
}

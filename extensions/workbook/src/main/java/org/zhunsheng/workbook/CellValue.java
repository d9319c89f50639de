package org.zhunsheng.workbook;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.value.Decimals;

/** What a cell holds, whatever dialect it was written in. */
sealed interface CellValue {
    /** The value as a person would name it in a message. */
    String shown();

    record Text(String text) implements CellValue {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A number.
     *
     * @param format what the cell's format makes of it
     */
    record Numeric(BigDecimal number, NumberForm format) implements CellValue {
        /** Refuses null. */
        public Numeric {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(format, "format");
        }

        @Override
        public String shown() {
            return Decimals.written(number);
        }
    }

    record Bool(boolean value) implements CellValue {
        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** A formula. Its result is not looked at. */
    record Formula(String formula) implements CellValue {
        /** Refuses null. */
        public Formula {
            Objects.requireNonNull(formula, "formula");
        }

        @Override
        public String shown() {
            return "=" + formula;
        }
    }

    /** An error such as {@code #REF!}, or a number or boolean that is none. */
    record Broken(String raw) implements CellValue {
        /** Refuses null. */
        public Broken {
            Objects.requireNonNull(raw, "raw");
        }

        @Override
        public String shown() {
            return raw;
        }
    }
}

package org.zhunsheng.indicators.audit;

/** What the audit looks for. The text of a finding is the template of the same name in the {@code audit} bundle. */
public enum AuditRule {
    /** The parts of a total add up to it. */
    PARTS_AGREE,
    /** Parts that are all there is do not add up to the total. */
    PARTS_DISAGREE,
    /** One part, or the sum of parts that exclude each other, is above the total. */
    PARTS_ABOVE_TOTAL,
    /** The parts are not all there is, so they are not added up. */
    PARTS_NOT_EXHAUSTIVE,
    /** A part is not stated, so its sum cannot be checked. */
    PART_NOT_STATED,
    /** The rest of a total follows from what is stated. */
    REMAINDER_DERIVED,
    /** A rate is numerator over denominator. */
    RATE_AGREES,
    /** A rate is not numerator over denominator. */
    RATE_DISAGREES,
    /** A rate has more digits than the precision of its parts allows to know. */
    RATE_TOO_PRECISE,
    /** A share was adjusted by one unit of its last digit, so that its column adds up to 100. */
    SHARES_ADJUSTED,
    /** What a rate is the rate of is zero. */
    RATE_OF_NOTHING,
    /** A part or a later step is above what it is taken from. */
    BOUND_BROKEN,
    /** Both sides of a balance are equal. */
    BALANCE_AGREES,
    /** Both sides of a balance differ. */
    BALANCE_BROKEN,
    /** A stated change is the change between both years. */
    CHANGE_AGREES,
    /** A stated change is not the change between both years. */
    CHANGE_DISAGREES,
    /** Figures cannot all be true, by way of figures that are not stated. */
    FIGURES_CONTRADICT,
    /** Something unusual that may be right: it takes an answer in words. */
    RELATION_TO_VERIFY,
    /** A count is many times that of the year before, or a fraction of it. */
    YEAR_SHIFT,
    /** A count is ten times, or a tenth of, that of the year before. */
    YEAR_TENFOLD,
    /** A verification note speaks of a figure of which nothing asks for verification. */
    NOTE_ANSWERS_NOTHING,
    /** The title names another year than the period. */
    TITLE_OF_OTHER_YEAR,
    /** A heading names another year than the period. */
    HEADING_OF_OTHER_YEAR,
    /** The report is signed neither in the year of the period nor in the next. */
    SIGNED_IN_OTHER_YEAR,
    /** The report is published before its period ends. */
    PUBLISHED_BEFORE_END,
    /** It is not stated what a rate is the rate of. */
    RATE_BASIS_NOT_STATED,
    /** The numerator of a rate is not stated. */
    NUMERATOR_NOT_STATED,
    /** The denominator of a rate is not stated. */
    DENOMINATOR_NOT_STATED,
    /** A figure counts something else than the vocabulary says. */
    UNIT_DIFFERS,
    /** A fact is stated in a form that its kind does not have. */
    KIND_DIFFERS,
    /** The vocabulary does not hold the fact. */
    FACT_UNKNOWN,
    /** Figures without a code, which are kept and not scored. */
    FIGURES_UNCODED,
    /** A fact is stated twice, differently. */
    STATED_DIFFERENTLY,
    /** Two facts that ask the same in different ways are answered differently. */
    ANSWERS_CONTRADICT,
    /** The catalogue does not hold an indicator that is named. */
    INDICATOR_UNKNOWN,
    /** Problems without causes. */
    CAUSES_NOT_STATED,
    /** Plans without anybody who answers for them. */
    OWNERS_NOT_STATED,
    /** Plans without a day by which they are done. */
    DUE_DATES_NOT_STATED,
    /** A duty is met. */
    DUTY_MET,
    /** A duty is met, as far as the day of signature shows. */
    DUTY_MET_BY_PROXY,
    /** A duty is not met. */
    DUTY_BREACHED,
    /** A duty is not met, but its law is in force for a part of the period only, and the days of the acts are not stated. */
    DUTY_PART_OF_PERIOD,
    /** Duties that nothing is stated of. */
    DUTIES_NOT_STATED,
    /** Duties that nothing is stated of in the part of the report that was read. */
    DUTIES_NOT_IN_EXCERPT,
    /** Duties whose number the locality has to set. */
    DUTIES_LEFT_TO_LOCALITY,
    /** Duties whose law has ended, with nothing in its place. */
    DUTIES_LAPSED,
    /** The period of the report ends after the day up to which the law was kept. */
    LAW_NOT_KEPT,
    /** The period of the report ends before the catalogue came into force. */
    CATALOGUE_LATER,
    /** Indicators that rest on no law in force in the period of the report. */
    INDICATORS_WITHOUT_BASIS;

    /** Whether what it finds may be right, and is answered by a verification note. */
    public boolean asksForVerification() {
        return switch (this) {
            case RELATION_TO_VERIFY, YEAR_SHIFT, YEAR_TENFOLD -> true;
            default -> false;
        };
    }

    /** Whether what it finds is a fault of the report, or a breach that the report states. */
    public Concern concern() {
        return switch (this) {
            case DUTY_BREACHED, DUTY_PART_OF_PERIOD -> Concern.BREACH;
            default -> Concern.REPORT;
        };
    }

    /** Who has to do something about what it finds. */
    public Addressee addressee() {
        if (concern() == Concern.BREACH) {
            return Addressee.LEADER;
        }
        return switch (this) {
            case RELATION_TO_VERIFY,
                    RATE_TOO_PRECISE,
                    YEAR_SHIFT,
                    YEAR_TENFOLD,
                    FACT_UNKNOWN,
                    FIGURES_UNCODED,
                    INDICATOR_UNKNOWN,
                    DUTY_MET_BY_PROXY,
                    DUTIES_NOT_STATED,
                    DUTIES_NOT_IN_EXCERPT,
                    DUTIES_LEFT_TO_LOCALITY,
                    DUTIES_LAPSED,
                    LAW_NOT_KEPT,
                    CATALOGUE_LATER,
                    INDICATORS_WITHOUT_BASIS -> Addressee.REVIEWER;
            default -> Addressee.CLERK;
        };
    }
}

package org.zhunsheng.reading.binding;

/** What speaks for or against a code. The texts stand in the bundle {@code reasons}. */
public enum ReasonCode {
    /** The text has the name or a variant of the fact. */
    NAME_STANDS(true),
    /** The unit is of the fact's class. */
    UNIT_FITS(true),
    /** The text speaks of the fact's area. */
    AREA_FITS(true),
    /** The total or a sibling of the fact stands nearby. */
    TOTAL_NEAR(true),
    /** The parts and the total add up. */
    SUM_CLOSES(true),
    /** The verb of a list of objects. */
    LIST_VERB(true),
    /** The headings of row and column in a statutory table. */
    TABLE_HEADINGS(true),
    /** The name is the object of a verb; the words before the verb do not narrow it. */
    OBJECT_OF_VERB(true),
    /** A person decided. */
    DECIDED(true),
    /** The unit is of another class. */
    UNIT_DIFFERS(false),
    /** Words before the name narrow it. */
    NARROWED(false),
    /** Words inside the name. */
    INTERRUPTED(false),
    /** Words behind the name change it. */
    CONTINUED(false),
    /** The name is short and its area is not spoken of. */
    SHORT_NAME(false),
    /** Another fact fits as well. */
    RIVAL(false),
    /** A text that looks like the name and is not. */
    NEAR_MISS(false),
    /** The figure of another body. */
    OTHER_SUBJECT(false),
    /** The unit decides no such cases, it is a party to them. */
    OTHER_SIDE(false),
    /** The figure of another period. */
    OTHER_PERIOD(false),
    /** A share or a change, not the value. */
    NOT_THE_LEVEL(false),
    /** Written in Chinese numerals. */
    CHINESE_NUMERAL(false),
    /** In a quotation. */
    QUOTED(false),
    /** In a part that states no results of the year. */
    OTHER_SECTION(false),
    /** Meant or ordered, not done. */
    FUTURE(false),
    /** So many each time. */
    FREQUENCY(false),
    /** A tracked change touches it. */
    IN_DOUBT(false),
    /** The same code with another value elsewhere. */
    OTHER_VALUE(false),
    /** Zero, in words. */
    ZERO_IN_WORDS(false),
    /** The wording does not say that it is done. */
    HEDGED(false),
    /** A part of the figure that this code names. */
    PART_OF_IT(false);

    private final boolean supports;

    ReasonCode(boolean supports) {
        this.supports = supports;
    }

    /** Whether it speaks for the code. */
    public boolean supports() {
        return supports;
    }
}

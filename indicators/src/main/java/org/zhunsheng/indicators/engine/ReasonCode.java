package org.zhunsheng.indicators.engine;

/** Why a line of the ledger is what it is. Its text is the template of the same name in the {@code reasons} bundle. */
public enum ReasonCode {
    /** Every condition holds or does not apply. Held against the points of the item. */
    MET,
    /** A condition fails. */
    NOT_MET,
    /** No condition fails, and not all are known to hold. */
    MET_OPEN,
    /** A condition holds. Its title is what it asks for; it adds nothing by itself. */
    CONDITION_HOLDS,
    /** A condition fails. */
    CONDITION_FAILS,
    /** A condition is open. */
    CONDITION_OPEN,
    /** The points are the same in every band that the figure can lie in. */
    BAND,
    /** The figure can lie in bands of different points. */
    BAND_OPEN,
    /** In proportion. Held against the figure that earns everything. */
    PROPORTION,
    /** In proportion to a figure that is open. */
    PROPORTION_OPEN,
    /** The points that clauses take from. */
    BASE,
    /** A clause takes so much for each occurrence, before its cap. Held against the points for each. */
    OCCURRENCES,
    /** The same while the number is open: what it takes for certain and at most, its cap applied, and not more than can matter. */
    OCCURRENCES_OPEN,
    /** A clause takes by steps below the target that it is held against, before its cap. */
    SHORTFALL,
    /** The same while the figure is open, as {@link #OCCURRENCES_OPEN}. */
    SHORTFALL_OPEN,
    /** A clause takes by steps beyond the limit that it is held against, before its cap. */
    EXCESS,
    /** The same while the figure is open, as {@link #OCCURRENCES_OPEN}. */
    EXCESS_OPEN,
    /** A clause takes as judged. Held against the most that a judgement takes. */
    JUDGED_LOSS,
    /** The same while it is not judged. */
    JUDGED_LOSS_OPEN,
    /** A clause takes the lessened loss. */
    LESSENED,
    /** Gives back what a clause has taken beyond its cap, which it is held against. */
    CLAUSE_CAP,
    /** A clause takes nothing. */
    SPARED,
    /** A clause takes the whole loss. */
    LOST,
    /** Whether, or how much, a clause takes is open. */
    LOSS_OPEN,
    /** Gives back what the clauses have taken below the floor. */
    FLOOR,
    /** An entry of a checklist is earned. */
    ENTRY_EARNED,
    /** An entry is not earned. */
    ENTRY_MISSED,
    /** An entry is open. */
    ENTRY_OPEN,
    /** Done in time. Held, as all lines of a deadline, against the last day in time, the latest possible while that is open. */
    IN_TIME,
    /** Late, and some points are left. */
    LATE,
    /** Late, and no points are left. */
    TOO_LATE,
    /** Known never to have been done. */
    NEVER_DONE,
    /** Whether, or how, late is open. */
    DEADLINE_OPEN,
    /** Whether it was in time is open because the holidays of the year are not known. */
    CALENDAR_OPEN,
    /** The event that sets the period going never happened. */
    EVENT_DID_NOT_HAPPEN,
    /** A clause gives so much for each occurrence, the caps of clause and item applied. Held against the points for each. */
    ADDED,
    /** The same while the number is open. */
    ADDED_OPEN,
    /** Takes what clauses have given beyond the points of the item. */
    ADDITION_CAP,
    /** Takes what all clauses but the highest have given. */
    HIGHEST_ONLY,
    /** In proportion to the best, which it is held against. */
    RELATIVE,
    /** The same while the figure or the best is open. Held against the best if all turns out as well as it can for the unit. */
    RELATIVE_OPEN,
    /** By place, which it is held against. */
    PLACE,
    /** The same while the place is open. Held against the best place possible. */
    PLACE_OPEN,
    /** There is nobody to be compared with. */
    NO_COHORT,
    /** As judged. Held against the most that a judgement gives. */
    JUDGED,
    /** Not judged, or not judged alike. */
    JUDGED_OPEN,
    /** The mean of a group of respondents, in percent with two decimals, cut. It adds nothing by itself. */
    SURVEY_GROUP,
    /** The least mean that a group can come to while its answers are open. */
    SURVEY_GROUP_OPEN,
    /** Nobody of a group answered. */
    SURVEY_SILENT,
    /** Nobody answered at all. */
    SURVEY_UNANSWERED,
    /** All groups by their weights. */
    SURVEY,
    /** The same while answers are open. */
    SURVEY_OPEN,
    /** The rule of a decision table that counts, named by the title; none of them if there is no title. Held against the item's points. */
    DECIDED,
    /** Rules of different points can still count. */
    DECIDED_OPEN,
    /** The lines of a part follow, up to the next. Held against its points; it adds nothing by itself. */
    PART,
    /** Gives back what an item has lost beyond the points of the other one that its title names. */
    LOSS_CAP,
    /** A line of a method that is plugged in. Its only argument is the text of the line. */
    EXTENSION,
    /** A method that is plugged in waits for a fact, the first that is not settled. */
    EXTENSION_OPEN,
    /** Brings what a plugged-in method gives between nothing and the points of the item. */
    EXTENSION_BOUNDS,
    /** A fact does not apply, so nothing is asked. */
    FACT_NOT_APPLICABLE,
    /** The item does not apply and counts in full. The argument says why it does not apply. */
    ABSENT_FULL_MARKS,
    /** The item does not apply and is left out. The argument says why. */
    ABSENT_LEFT_OUT,
    /** What is left out is made up for by the rest of a group or of the whole. No arguments. */
    REDISTRIBUTED,
    /** The same over the whole. The arguments are the points that are left, and those that they count as. */
    REDISTRIBUTED_TOTAL,
    /** What aggregation differs by from adding up. The argument names it. */
    AGGREGATED,
    /** Opens all points of a group of which too little is decided. The argument is the least share. */
    NOT_RATED,
    /** Brings the whole to the points that the scheme scales to, which are the argument. */
    SCALED,
    /** A clause of a bonus gives so much for each occurrence, its caps applied. Held against the points for each. */
    BONUS,
    /** The same while the number is open. */
    BONUS_OPEN,
    /** Takes what clauses have given beyond the cap of the bonus. */
    BONUS_CAP,
    /** Nobody has claimed what has to be applied for. */
    BONUS_UNCLAIMED,
    /** Takes what a bonus would give if the indicator that its title names had all of its points. */
    BONUS_NOT_FULL,
    /** Takes what bonuses inside the total have lifted it beyond its points. No arguments. */
    BONUS_WITHIN_TOTAL,
    /** The word of the unit without evidence earns no more. The argument is the limit; what is claimed beyond is open. */
    UNBACKED,
    /** The word of the unit differs from what was found. The arguments are the number of facts and the limit in percent. */
    DEVIATION,
    /** A veto strikes. The argument is its title. */
    VETO,
    /** A veto is open. The argument is its title. */
    VETO_OPEN,
    /** The total is rounded. No arguments. */
    ROUNDED
}

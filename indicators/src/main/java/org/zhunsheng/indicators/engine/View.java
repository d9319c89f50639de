package org.zhunsheng.indicators.engine;

/** Which claims count. */
enum View {
    /** Every claim, the strongest first (自评得分). */
    STATED,
    /** Claims that rest on evidence or a check: what the word of the unit alone adds is what the other views have beyond it. */
    BACKED,
    /** Claims that rest on as much as the scheme asks for; all else is open (核实得分). */
    VERIFIED
}

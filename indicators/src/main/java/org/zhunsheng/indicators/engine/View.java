package org.zhunsheng.indicators.engine;

/** Which claims count. */
enum View {
    /** Every claim, the strongest first (自评得分). */
    STATED,
    /** Claims that rest on as much as the scheme asks for; all else is open (核实得分). */
    VERIFIED
}

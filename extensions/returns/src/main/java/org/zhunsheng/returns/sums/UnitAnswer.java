package org.zhunsheng.returns.sums;

import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.UnitReturn;

/**
 * An answer and the return that it stands in.
 *
 * @param of the return
 * @param entry the answer
 */
record UnitAnswer(UnitReturn of, ReturnEntry entry) {
    FigurePart part(FigurePart.Role role) {
        return new FigurePart(
                of.unit(), entry.value(), entry.source().orElse(of.source()), entry.place(), entry.note(), role);
    }
}

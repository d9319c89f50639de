package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.sums.Movement;

/** Prints what has moved in the sums, and the units because of which. */
final class MovementLines {
    private MovementLines() {}

    static void print(
            TerminalWriter page,
            ReturnsWords say,
            ImmutableList<Movement> moved,
            FactNaming names,
            UnitRegister register) {
        page.heading(say.get("moved-title", moved.size()));
        for (Movement movement : moved) {
            page.item(
                    "  - ",
                    say.get(
                            "moved-figure",
                            names.of(movement.cell()),
                            movement.before().map(FactNaming::range).orElse("—"),
                            movement.after().map(FactNaming::range).orElse("—"),
                            movement.coverageBefore(),
                            movement.coverageAfter()));
            for (Movement.UnitMove unit : movement.units()) {
                page.item(
                        "      ",
                        say.get(
                                "moved-unit",
                                Optional.ofNullable(register.byId().get(unit.unit()))
                                        .map(RegisteredUnit::name)
                                        .orElse(unit.unit()),
                                unit.before().map(Object::toString).orElse("—"),
                                unit.after().map(Object::toString).orElse("—")));
            }
        }
    }
}

package org.zhunsheng.cli;

import org.zhunsheng.returns.FileFault;

/** Prints what is wrong with files that were sent in: file, place, what, and what to do. */
final class FileFaultLines {
    private FileFaultLines() {}

    static void print(TerminalWriter page, ReturnsWords say, String mark, FileFault one) {
        String place = one.fault()
                .place()
                .map(at -> say.get("collect-place", one.file(), at.describe()))
                .orElse(one.file());
        page.item(
                mark,
                say.get(
                        place.isEmpty() ? "collect-fault-of-all" : "collect-fault",
                        place,
                        one.fault().message(),
                        one.fault().mend()));
    }
}

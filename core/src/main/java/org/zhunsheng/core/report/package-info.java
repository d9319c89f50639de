/**
 * The annual report on law-based government: responsibilities, measures, problems and plans, with their figures, as the unit
 * wrote it. References inside the report are checked when it is assembled; whether the report is sound is for the audit.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.report;

import org.jspecify.annotations.NullMarked;

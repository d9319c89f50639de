package org.zhunsheng.planning;

import java.util.Objects;
import org.zhunsheng.core.value.Points;

/** What a best plan is to achieve. */
public sealed interface Aim {
    /**
     * The lower end of the total rises by so much at least, with the least effort.
     *
     * @param points by how much, above zero
     */
    record LiftBy(Points points) implements Aim {
        /** Refuses null. */
        public LiftBy {
            Objects.requireNonNull(points, "points");
        }
    }

    /**
     * The unit is certain of the grade, or of a better one, and certain not to be disqualified, with the least effort.
     *
     * @param grade the id of the grade
     */
    record ReachGrade(String grade) implements Aim {
        /** Refuses null. */
        public ReachGrade {
            Objects.requireNonNull(grade, "grade");
        }
    }

    /**
     * The lower end of the total rises as much as it can within an effort.
     *
     * @param personDays the effort, in person-days, zero or more
     */
    record WithinEffort(long personDays) implements Aim {}
}

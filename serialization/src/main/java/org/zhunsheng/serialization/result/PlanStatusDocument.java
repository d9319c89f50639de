package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.rectification.MissingLink;
import org.zhunsheng.indicators.rectification.PlanState;
import org.zhunsheng.indicators.rectification.PlanStatus;
import org.zhunsheng.indicators.rectification.RectificationPlan;

/**
 * How a rectification plan stands on a day. Immutable and thread-safe.
 *
 * @param title the title of the plan
 * @param on the day
 * @param items the items of the plan
 * @param owners what every owner has in hand
 * @param orphans the links that are missing
 */
public record PlanStatusDocument(
        String title, LocalDate on, List<Item> items, List<Owner> owners, List<MissingLinkResult> orphans) {
    /** Refuses null. */
    public PlanStatusDocument {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(owners, "owners");
        Objects.requireNonNull(orphans, "orphans");
    }

    /**
     * How {@code plan} stands.
     *
     * @param facts by what it is said whether an item can be accepted
     * @param lang the language of its texts
     */
    public static PlanStatusDocument of(
            RectificationPlan plan, PlanStatus status, List<MissingLink> orphans, Dossier facts, Lang lang) {
        return new PlanStatusDocument(
                plan.title(),
                status.day(),
                status.items().stream().map(item -> Item.of(item, facts)).collect(ImmutableList.toImmutableList()),
                status.owners().stream().map(Owner::of).collect(ImmutableList.toImmutableList()),
                orphans.stream()
                        .map(orphan -> MissingLinkResult.of(orphan, lang))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * How an item stands.
     *
     * @param id its id
     * @param title its title
     * @param state where it is in its life
     * @param daysLate by how many days it is late; zero if it is in time
     * @param overdue whether it is not finished and past its day
     * @param overdueMilestones the titles of the milestones that are due and not done
     * @param acceptable whether the facts say what it has to achieve
     */
    public record Item(
            String id,
            String title,
            PlanState state,
            long daysLate,
            boolean overdue,
            List<String> overdueMilestones,
            boolean acceptable) {
        /** Refuses null. */
        public Item {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(overdueMilestones, "overdueMilestones");
        }

        private static Item of(PlanStatus.ItemStatus status, Dossier facts) {
            return new Item(
                    status.item().id(),
                    status.item().title(),
                    status.state(),
                    status.daysLate(),
                    status.isOverdue(),
                    status.overdue().stream().map(Milestone::title).collect(ImmutableList.toImmutableList()),
                    status.item().acceptance(facts).isMet());
        }
    }

    /**
     * What an owner has in hand.
     *
     * @param owner who; absent for items without an owner
     * @param open how many items are not finished
     * @param overdue how many of them are overdue
     * @param next the next day on which one of them is due
     */
    public record Owner(Optional<String> owner, int open, int overdue, Optional<LocalDate> next) {
        /** Refuses null. */
        public Owner {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(next, "next");
        }

        private static Owner of(PlanStatus.OwnerLoad load) {
            return new Owner(load.owner(), load.open(), load.overdue(), load.next());
        }
    }

    /**
     * A link that is missing.
     *
     * @param kind which link
     * @param subject the id or code of what stands alone
     * @param title what that is, or what it refers to
     */
    public record MissingLinkResult(MissingLink.Kind kind, String subject, String title) {
        /** Refuses null. */
        public MissingLinkResult {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(title, "title");
        }

        private static MissingLinkResult of(MissingLink orphan, Lang lang) {
            return new MissingLinkResult(
                    orphan.kind(), orphan.subject(), orphan.title().in(lang));
        }
    }
}

package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** Where results are kept, if they are. Thread-safe. */
public interface ResultStore {
    /** Keeps nothing. */
    ResultStore NONE = new ResultStore() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void keep(List<Outcome> outcomes) {}

        @Override
        public Optional<String> find(String id) {
            return Optional.empty();
        }

        @Override
        public ImmutableList<StoredResult> history(String unit, Optional<Cursor> after, int limit) {
            return ImmutableList.of();
        }
    };

    /** Whether anything is kept. */
    boolean isOn();

    /** Keeps {@code outcomes}, all or none; on return they outlive a crash. One that is known already is not kept again. */
    void keep(List<Outcome> outcomes);

    /** The result of the assessment {@code id} as JSON, as it was when it was kept. */
    Optional<String> find(String id);

    /** What is kept of {@code unit}, the latest period first. */
    ImmutableList<StoredResult> history(String unit, Optional<Cursor> after, int limit);

    /**
     * A place in a history: the next page begins after it.
     *
     * @param until the last day of a period
     * @param id the id of an assessment
     */
    record Cursor(String until, String id) {}

    /**
     * A kept result in short.
     *
     * @param id the id of the assessment
     * @param scheme the scheme
     * @param from the first day of the period
     * @param until the last day of the period
     * @param low the lower end of the total
     * @param high the upper end of the total
     */
    record StoredResult(String id, String scheme, String from, String until, String low, String high) {}
}

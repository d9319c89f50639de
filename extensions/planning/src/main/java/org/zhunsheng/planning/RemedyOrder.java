package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which a decision diagram decides on remedies. A decision has to be kept in mind until all remedies that it acts together
 * with are decided on, and every decision kept in mind can double the states. So the order keeps close what acts together: from each
 * of several beginnings the remedy that leaves least in mind comes next, and the best of these orders is taken.
 */
final class RemedyOrder {
    private static final int MOST_BEGINNINGS = 48;
    private static final int MOST_IN_MIND = 40;

    private final List<ImmutableList<Integer>> scopes;
    private final List<List<Integer>> scopesOf = new ArrayList<>();

    private RemedyOrder(int size, List<ImmutableList<Integer>> scopes) {
        this.scopes = scopes;
        IntStream.range(0, size).forEach(number -> scopesOf.add(new ArrayList<>()));
        for (int scope = 0; scope < scopes.size(); scope++) {
            for (int member : scopes.get(scope)) {
                scopesOf.get(member).add(scope);
            }
        }
    }

    /**
     * The remedies that act together with others or by themselves, in order.
     *
     * @param size how many remedies there are
     * @param scopes the remedies of every term and every condition
     */
    static ImmutableList<Integer> of(int size, List<ImmutableList<Integer>> scopes) {
        RemedyOrder order = new RemedyOrder(size, scopes);
        boolean[] seen = new boolean[size];
        ImmutableList.Builder<Integer> whole = ImmutableList.builder();
        for (int number = 0; number < size; number++) {
            if (!seen[number] && !order.scopesOf.get(number).isEmpty()) {
                whole.addAll(order.best(order.connected(number, seen)));
            }
        }
        return whole.build();
    }

    /** All that hangs together with {@code first}. */
    private List<Integer> connected(int first, boolean[] seen) {
        List<Integer> found = new ArrayList<>(List.of(first));
        seen[first] = true;
        for (int i = 0; i < found.size(); i++) {
            for (int scope : scopesOf.get(found.get(i))) {
                for (int member : scopes.get(scope)) {
                    if (!seen[member]) {
                        seen[member] = true;
                        found.add(member);
                    }
                }
            }
        }
        return found;
    }

    private List<Integer> best(List<Integer> connected) {
        int stride = Math.max(1, connected.size() / MOST_BEGINNINGS);
        Attempt best = new Attempt(connected.get(0));
        for (int i = stride; i < connected.size(); i += stride) {
            Attempt attempt = new Attempt(connected.get(i));
            if (attempt.states < best.states) {
                best = attempt;
            }
        }
        return best.order;
    }

    /** An order from one beginning. */
    private final class Attempt {
        private final List<Integer> order = new ArrayList<>();
        private final boolean[] decided = new boolean[scopesOf.size()];
        private final int[] undecided = new int[scopes.size()];
        private final int[] open = new int[scopesOf.size()];
        private final List<Integer> near = new ArrayList<>();
        private int inMind;
        private long states;

        Attempt(int first) {
            for (int scope = 0; scope < scopes.size(); scope++) {
                undecided[scope] = scopes.get(scope).size();
            }
            for (int number = 0; number < open.length; number++) {
                open[number] = scopesOf.get(number).size();
            }
            decide(first);
            while (!near.isEmpty()) {
                decide(next());
            }
        }

        private int next() {
            int best = near.get(0);
            int leaves = Integer.MAX_VALUE;
            int touches = 0;
            for (int number : near) {
                int change = change(number);
                int touched = touched(number);
                if (change < leaves || (change == leaves && touched > touches)) {
                    best = number;
                    leaves = change;
                    touches = touched;
                }
            }
            return best;
        }

        /** By how many the decisions kept in mind grow if {@code number} is decided next. */
        private int change(int number) {
            int forgotten = 0;
            for (int scope : scopesOf.get(number)) {
                if (undecided[scope] == 1) {
                    for (int member : scopes.get(scope)) {
                        open[member]--;
                        forgotten += open[member] == 0 ? 1 : 0;
                    }
                }
            }
            for (int scope : scopesOf.get(number)) {
                if (undecided[scope] == 1) {
                    scopes.get(scope).forEach(member -> open[member]++);
                }
            }
            return 1 - forgotten;
        }

        private int touched(int number) {
            return (int) scopesOf.get(number).stream()
                    .filter(scope -> undecided[scope] < scopes.get(scope).size())
                    .count();
        }

        private void decide(int number) {
            order.add(number);
            decided[number] = true;
            near.remove(Integer.valueOf(number));
            inMind += change(number);
            for (int scope : scopesOf.get(number)) {
                undecided[scope]--;
                for (int member : scopes.get(scope)) {
                    if (undecided[scope] == 0) {
                        open[member]--;
                    }
                    if (!decided[member] && !near.contains(member)) {
                        near.add(member);
                    }
                }
            }
            states += 1L << Math.min(inMind, MOST_IN_MIND);
        }
    }
}

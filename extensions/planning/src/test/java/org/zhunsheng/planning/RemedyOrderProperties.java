package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class RemedyOrderProperties {
    @Property(tries = 200)
    void everyRemedyThatActsComesOnceAndNoOther(
            @ForAll @Size(max = 12)
                    List<@Size(min = 1, max = 4) @UniqueElements List<@IntRange(max = 14) Integer>> drawn) {
        ImmutableList<ImmutableList<Integer>> scopes =
                drawn.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        assertThat(RemedyOrder.of(15, scopes))
                .containsExactlyInAnyOrderElementsOf(
                        scopes.stream().flatMap(List::stream).distinct().toList());
    }

    @Example
    void whatHangsTogetherInALineComesInALine() {
        ImmutableList<ImmutableList<Integer>> line = ImmutableList.of(
                ImmutableList.of(4, 0), ImmutableList.of(0, 3), ImmutableList.of(3, 1), ImmutableList.of(1, 2));
        assertThat(RemedyOrder.of(5, line)).endsWith(3, 1, 2);
    }
}

package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathStepsTest {
    @Test
    void dotsAndBracketsSeparateSteps() {
        assertThat(PathSteps.of("measures[3].figures[0].value"))
                .containsExactly("measures", "3", "figures", "0", "value");
    }

    @Test
    void whatStandsInBracketsIsOneStep() {
        assertThat(PathSteps.of("given[law.rate]")).containsExactly("given", "law.rate");
        assertThat(PathSteps.of("tests[8].set[items[2.1.1].points]"))
                .containsExactly("tests", "8", "set", "items[2.1.1].points");
    }

    @Test
    void theRootHasNoStepsAndBracketsThatDoNotMatchAreNoError() {
        assertThat(PathSteps.of("")).isEmpty();
        assertThat(PathSteps.of("a]b")).containsExactly("a]b");
        assertThat(PathSteps.of("a[b")).containsExactly("a", "b");
    }
}

package org.zhunsheng.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of planted faults fits the tree: what each changes is there, and the tests that have to notice it exist. Whether they do
 * is tried by {@link FaultRun}, in the profile {@code faults}.
 */
class FaultCatalogueTest {
    static Stream<PlantedFault> faults() {
        return FaultCatalogue.read().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatAFaultChangesIsThereAndItsTestsExist(PlantedFault fault) throws IOException {
        String text = Files.readString(FaultCatalogue.ROOT.resolve(fault.file()));
        assertThat(fault.plantedIn(text)).isNotEqualTo(text);
        assertThat(fault.tests())
                .allSatisfy(test ->
                        assertThat(FaultCatalogue.moduleOf(test)).as(test).isPresent());
    }

    @Test
    void noTwoFaultsHaveOneName() {
        assertThat(faults().map(PlantedFault::id)).doesNotHaveDuplicates();
    }

    @Test
    void aBlockOfLinesIsAFault() {
        PlantedFault fault = FaultCatalogue.parse("""
                # a comment
                fault days ten for seven
                file a/b.yaml
                after id: x
                - days: 7
                + days: 10
                test a.BTest
                """).get(0);
        assertThat(fault.plantedIn("days: 7\nid: x\ndays: 7\n")).isEqualTo("days: 7\nid: x\ndays: 10\n");
        assertThat(fault).hasToString("days: ten for seven");
    }
}

package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Layout.width("法治 law")).isEqualTo(8);
        assertThat(Layout.left("法治", 6)).isEqualTo("法治  ");
        assertThat(Layout.right("法治", 6)).isEqualTo("  法治");
    }

    @Test
    void cuttingNeverSplitsACharacter() {
        assertThat(Layout.cut("法治政府", 6)).isEqualTo("法治…");
        assertThat(Layout.cut("法治政府", 8)).isEqualTo("法治政府");
    }

    @Test
    void chineseBreaksAnywhereButNotBeforeAClosingOrBehindAnOpeningMark() {
        assertThat(Layout.wrap("法治政府，建设", 8)).containsExactly("法治政", "府，建设");
        assertThat(Layout.wrap("法治政（府）建设", 8)).containsExactly("法治政", "（府）建", "设");
        assertThat(Layout.wrap("依据《行政处罚法》第五条", 8)).containsExactly("依据《行", "政处罚", "法》第五", "条");
    }

    @Test
    void englishBreaksAtSpaces() {
        assertThat(Layout.wrap("law based government", 10)).containsExactly("law based", "government");
    }
}

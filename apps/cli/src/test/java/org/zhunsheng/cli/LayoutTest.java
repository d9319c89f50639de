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
    void chineseBreaksAnywhereButBeforePunctuation() {
        assertThat(Layout.wrap("法治政府,建设", 8)).containsExactly("法治政府,", "建设");
    }

    @Test
    void englishBreaksAtSpaces() {
        assertThat(Layout.wrap("law based government", 10)).containsExactly("law based", "government");
    }
}

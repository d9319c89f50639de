package org.zhunsheng.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.Scorecard;

class ScorecardPageTest {
    private static final Scorecard CARD = Cards.card(Cards.report());
    private static final String PAGE = ScorecardPage.of(CARD, Lang.ZH);

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }

    @Test
    void showsTheTotalTheGradeAndEveryIndicatorInBothLanguages() {
        assertThat(PAGE)
                .contains("12.79 – 100.00")
                .contains("自评得分", "核实得分", "As stated", "As verified", "<b>0.00 – 100.00</b>")
                .contains("不合格至优秀；尚不能排除一票否决（尚不能确定）", "(not certain yet)")
                .contains("周口市城乡一体化示范区管委会", "Zhoukou Urban-Rural Integration Demonstration Zone");
        assertThat(found("<details class=\"indicator ", PAGE)).hasSize(118);
        assertThat(found("<details class=\"dimension\"", PAGE)).hasSize(9);
    }

    @Test
    void showsTheArithmeticOfTheAuditAndHowProblemsMeetPlans() {
        assertThat(PAGE).contains("140 + 173 + 14 + 4962 = 5289");
        assertThat(found("<td class=\"cell same-indicator\">", PAGE)).hasSize(2);
    }

    @Test
    void letsInItsOwnStyleAndNothingElse() {
        String style = PAGE.substring(PAGE.indexOf("<style>") + 7, PAGE.indexOf("</style>"));
        String digest = Base64.getEncoder()
                .encodeToString(Hashing.sha256()
                        .hashString(style, StandardCharsets.UTF_8)
                        .asBytes());
        assertThat(PAGE)
                .contains("content=\"default-src 'none'; style-src 'sha256-" + digest
                        + "'; base-uri 'none'; form-action 'none'\"");
        assertThat(style).doesNotContain("url(", "@import", "expression(");
    }

    @Test
    void holdsNoScriptNoStyleAttributeAndNothingFromElsewhere() {
        assertThat(PAGE.toLowerCase(Locale.ROOT)).doesNotContain("<script", "<link", "<img", "<iframe", "javascript:");
        assertThat(found("<[^>]*\\s(on[a-z]+|style|src|srcset|xlink:href)=[^>]*>", PAGE))
                .isEmpty();
        assertThat(found("href=\"(?!#|https?://)[^\"]*\"", PAGE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theSameCardGivesTheSamePageWhateverTheLocaleOfTheMachine(Lang lang) {
        Locale before = Locale.getDefault();
        String page = ScorecardPage.of(CARD, lang);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ScorecardPage.of(Cards.card(Cards.report()), lang)).isEqualTo(page);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void textThatDoesHarmIsEscapedWhereverItStands() {
        String page = ScorecardPage.of(Cards.hostile(), Lang.EN);
        assertThat(page).doesNotContain("<script", "<img", "\u202E").contains("[U+202E]", "&lt;script&gt;");
        assertThat(found("<[^>]*\\son[a-z]+=[^>]*>", page)).isEmpty();
        assertThat(found("href=\"javascript", page)).isEmpty();
    }

    @Test
    void aDossierHasAPageWithoutTheAuditOfAReport() {
        String page = ScorecardPage.of(Cards.card(Cards.county(9)), Lang.EN);
        assertThat(page).doesNotContain("id=\"findings\"", "id=\"matrix\"").contains("id=\"gaps\"", "id=\"tree\"");
    }

    @Test
    void everyHeadingIsAtMostOneLevelBelowTheOneBefore() {
        int before = 0;
        Matcher headings = Pattern.compile("<h([1-6])[ >]").matcher(PAGE);
        while (headings.find()) {
            int level = Integer.parseInt(headings.group(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(before).isPositive();
    }

    @Test
    void everyWordThatIsAskedForIsThereInBothLanguagesAndEveryWordIsAskedFor() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String folder : new String[] {
            "src/main/jte",
            "src/main/java",
            "../../core/src/main/java",
            "../../indicators/src/main/java",
            "../../apps/service/src/main/java"
        }) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        ResourceBundle zh = bundle(Lang.ZH);
        assertThat(zh.keySet()).isEqualTo(bundle(Lang.EN).keySet());
        assertThat(Pattern.compile("(?:[Kk]ey = |Text\\.word\\(|Field\\.of\\(\\s*)\"([a-zA-Z_-]*[a-zA-Z])\"")
                        .matcher(sources)
                        .results()
                        .map(word -> word.group(1)))
                .hasSizeGreaterThan(100)
                .filteredOn(word -> !zh.containsKey(word))
                .isEmpty();
        assertThat(zh.keySet())
                .filteredOn(key -> !key.matches("(severity|whose|side|time|place)-.*|.*-DOWN"))
                .filteredOn(
                        key -> sources.indexOf(key.equals(key.toUpperCase(Locale.ROOT)) ? key : '"' + key + '"') < 0)
                .isEmpty();
    }

    private static ResourceBundle bundle(Lang lang) {
        return ResourceBundle.getBundle(
                "org.zhunsheng.pages.view.page_words",
                lang.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

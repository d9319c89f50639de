package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.ArticleNumber;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of the bundled texts from elsewhere: from the other language, from the law that they cite, from their numbers. */
class BundledTextsTest {
    private static final BundledData DATA = BundledData.load();
    private static final ImmutableListMultimap<String, String> TEXTS = texts();

    /** One thing in Chinese that is named in two ways in English: a fact and the item that asks for it, a law and its edition. */
    private static final ImmutableSet<String> WITH_TWO_ENGLISH_TEXTS = lines("""
            中介服务收费标准已公开
            中心组集体学法
            保留的中介服务清单已公开
            党政主要负责人年终述法
            发生造成重大影响的违法行政事件
            复议后败诉率
            审批机关与中介服务机构脱钩
            市县法治政府建设示范指标体系（2021年版）
            市县法治政府建设示范指标体系（2023年版）
            年度报告写明其他需要报告的情况
            执法人员不少于两人
            推行扫码入企
            无依据的中介服务已取消
            根据实际需要和情势变化适时修订应急预案。
            法律服务电话
            法律服务窗口
            生效裁判履行率
            网上法律服务
            罚缴分离
            行政诉讼败诉率
            规范性文件合法性审核率
            评估材料弄虚作假
            重大执法决定法制审核率
            """);

    /** One text in English for two things in Chinese that a reader of English tells apart by where it stands. */
    private static final ImmutableSet<String> FOR_TWO_CHINESE_TEXTS = lines("""
            Compile and publish in time
            Contracts reviewed
            Discretion benchmarks published
            Emergency plans are revised as needs and circumstances change.
            Guide and directory up to date
            Heads appear in court
            In a complex case at most 30 days are added with approval: 90 in all.
            Judgments carried out
            Keep a filing register
            Legal advisers everywhere
            List of adjudications public
            Proposals answered in time
            Publicity on theme days
            Reconsideration decisions carried out
            Rectification after audit reported to the standing committee
            Responsibility for law publicity
            Set reminders
            The annual report states how the principal leaders performed as first responsible persons
            offices and key units engage legal staff
            """);

    /** Who issues what has a number that begins so. */
    private static final ImmutableMap<String, String> ISSUERS = ImmutableMap.<String, String>builder()
            .put("中发", "中共中央、国务院")
            .put("中办发", "中共中央办公厅、国务院办公厅")
            .put("厅字", "中共中央办公厅、国务院办公厅")
            .put("国务院令", "国务院")
            .put("国发", "国务院")
            .put("国办发", "国务院办公厅")
            .put("主席令", "全国人民代表大会常务委员会")
            .put("法释", "最高人民法院")
            .put("国家市场监督管理总局令", "国家市场监督管理总局")
            .put("泸州市人民政府令", "泸州市人民政府")
            .buildOrThrow();

    /** The laws that the National People's Congress itself passed or amended, by their ids. */
    private static final ImmutableSet<String> OF_THE_CONGRESS =
            ImmutableSet.of("cn-legislation-2023", "cn-legislation-2015", "cn-organic-law-2022");

    private static ImmutableSet<String> lines(String text) {
        return text.lines().collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableListMultimap<String, String> texts() {
        ImmutableListMultimap.Builder<String, String> texts = ImmutableListMultimap.builder();
        JsonMapper json = new JsonMapper();
        Documents documents = Documents.create();
        Stream.of(
                        Stream.of(
                                DATA.duties(),
                                DATA.instruments(),
                                DATA.editions(),
                                DATA.crosswalk(),
                                DATA.vocabulary(),
                                DATA.holidays()),
                        Stream.of(BundledData.REFERENCE_CATALOGUE, BundledData.REFERENCE_CATALOGUE_2023)
                                .flatMap(id -> Stream.of(
                                        DATA.catalogue(id).orElseThrow(),
                                        DATA.demonstrationScheme(id).orElseThrow(),
                                        DATA.demonstrationRemedies(id).orElseThrow())),
                        DATA.profileIds().stream().map(id -> DATA.profile(id).orElseThrow()))
                .flatMap(all -> all)
                .forEach(document -> collect(json.readTree(documents.toJson(document)), texts));
        return texts.build();
    }

    private static void collect(JsonNode node, ImmutableListMultimap.Builder<String, String> texts) {
        if (node.isObject() && node.size() == 2 && node.has("zh") && node.has("en")) {
            texts.put(node.get("zh").asString(), node.get("en").asString());
        }
        node.forEach(child -> collect(child, texts));
    }

    /** The keys that have several values. */
    private static ImmutableSet<String> ambiguous(SetMultimap<String, String> translations) {
        return translations.asMap().entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey())
                .collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void aTextThatStandsTwiceHasOneTranslation() {
        assertThat(TEXTS.size()).isGreaterThan(3_000);
        assertThat(ambiguous(ImmutableSetMultimap.copyOf(TEXTS))).isEqualTo(WITH_TWO_ENGLISH_TEXTS);
    }

    @Test
    void noTwoThingsHaveOneTranslation() {
        assertThat(ambiguous(ImmutableSetMultimap.copyOf(TEXTS.inverse()))).isEqualTo(FOR_TWO_CHINESE_TEXTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {BundledData.REFERENCE_CATALOGUE, BundledData.REFERENCE_CATALOGUE_2023})
    void aRemedyRestsOnWhatItsIndicatorRestsOn(String id) {
        IndicatorCatalogue catalogue = DATA.catalogue(id).orElseThrow();
        for (RemedyOption remedy : DATA.demonstrationRemedies(id).orElseThrow().remedies()) {
            Set<LocalText> bases = remedy.indicators().stream()
                    .map(code -> Objects.requireNonNull(catalogue.byCode().get(code)))
                    .map(Indicator::basis)
                    .flatMap(basis -> basis.stream().map(BundledTextsTest::restsOn))
                    .collect(Collectors.toSet());
            if (!remedy.indicators().isEmpty()) {
                assertThat(bases).as(remedy.id()).containsAll(remedy.reasons());
            }
        }
    }

    private static LocalText restsOn(LegalBasis basis) {
        Instrument text = DATA.instruments().find(basis.instrument()).orElseThrow();
        String article = basis.article()
                .map(ArticleNumber::inEnglish)
                .map(english -> ", " + english.toLowerCase(Locale.ROOT).replace("article", "art."))
                .orElse("");
        return LocalText.of(
                "依据" + DATA.instruments().cite(basis).zh(),
                "rests on the " + text.title().en() + article);
    }

    @Test
    void whoIssuedATextIsTheAuthorityOfItsNumber() {
        for (Instrument text : DATA.instruments().instruments()) {
            text.number()
                    .ifPresent(number -> assertThat(text.issuer().zh())
                            .as(number)
                            .isEqualTo(
                                    OF_THE_CONGRESS.contains(text.id())
                                            ? "全国人民代表大会"
                                            : ISSUERS.get(number.replaceAll("[〔第].*", ""))));
        }
    }

    /** The notices as the General Office numbered them; 2019 and 2020 were changed by a second one. */
    @Test
    void theNoticesOfTheHolidays() {
        assertThat(DATA.holidays().years())
                .extracting(year -> year.year() + " " + year.notice().orElseThrow())
                .containsExactly(
                        "2019 国办发明电〔2018〕15号、国办发明电〔2019〕3号",
                        "2020 国办发明电〔2019〕16号、国办发明电〔2020〕1号",
                        "2021 国办发明电〔2020〕27号",
                        "2022 国办发明电〔2021〕11号",
                        "2023 国办发明电〔2022〕16号",
                        "2024 国办发明电〔2023〕7号",
                        "2025 国办发明电〔2024〕12号",
                        "2026 国办发明电〔2025〕7号");
    }

    /** An item of 2023 took the place of one of 2021, kept its code, or was added; one of 2021 stayed, moved or went. */
    @Test
    void theCrosswalkAccountsForEveryItemOfBothEditions() {
        Crosswalk crosswalk = DATA.crosswalk();
        Set<IndicatorCode> old = codes(BundledData.REFERENCE_CATALOGUE);
        Set<IndicatorCode> recent = codes(BundledData.REFERENCE_CATALOGUE_2023);
        Set<IndicatorCode> left =
                crosswalk.links().stream().flatMap(link -> link.from().stream()).collect(Collectors.toSet());
        Set<IndicatorCode> taken =
                crosswalk.links().stream().flatMap(link -> link.to().stream()).collect(Collectors.toSet());
        Set<IndicatorCode> kept = Sets.difference(
                Sets.intersection(old, recent), Sets.union(Sets.union(left, taken), Set.copyOf(crosswalk.gone())));
        assertThat(crosswalk.added())
                .containsExactlyInAnyOrderElementsOf(Sets.difference(recent, Sets.union(kept, taken)));
        assertThat(crosswalk.gone()).containsExactlyInAnyOrderElementsOf(Sets.difference(old, Sets.union(kept, left)));
    }

    private static Set<IndicatorCode> codes(String catalogue) {
        return DATA.catalogue(catalogue).orElseThrow().indicators().stream()
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {BundledData.REFERENCE_CATALOGUE, BundledData.REFERENCE_CATALOGUE_2023})
    void theEditionOfACatalogueIsThatOfTheListOfEditions(String id) {
        assertThat(DATA.editions().editions())
                .contains(DATA.catalogue(id).orElseThrow().edition());
    }
}

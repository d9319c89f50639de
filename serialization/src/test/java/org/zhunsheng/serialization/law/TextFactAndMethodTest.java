package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.serialization.BundledData;

/** What an indicator of 2023 asks in words, what proves it and what its score reads are one thing. */
class TextFactAndMethodTest {
    private static final BundledData DATA = BundledData.load();
    private static final String ID = BundledData.REFERENCE_CATALOGUE_2023;

    private static Indicator titled(String title) {
        return DATA.catalogue(ID).orElseThrow().indicators().stream()
                .filter(indicator -> indicator.title().zh().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title));
    }

    @ParameterizedTest
    @CsvSource({
        "政府守信践诺, 失信, integrity.dishonest-debtor-cases",
        "应急预案修订, 预案, emergency.plans.revised",
        "应急演练, 演练, emergency.drills",
        "热线诉求办结, 按时办结, hotline.on-time-rate",
        "行政许可清单公布, 行政许可清单, list.licences.public",
        "证明事项清单公布, 证明事项清单, list.certifications.public",
        "权责清单公布和调整, 权责清单, list.powers.adjusted",
        "审批时限压缩, 压缩, service.time-cut-rate",
        "政务服务“五办”, 一次办, service.moved-in-rate service.online-rate service.one-visit-rate",
        "没有变相许可, 不称许可的审批, approval.disguised",
        "审批中介服务清理和公开, 收费标准, approval.intermediary.cleaned approval.intermediary.listed"
                + " approval.intermediary.fees-public approval.intermediary.separated",
        "规章草案公开征求意见30日, 不少于30日, rulemaking.comment.shortest-days",
        "听取行业协会商会意见, 行业协会商会, normative.associations-heard",
        "规范性文件备案率, 全部报送备案, normative.filed-rate",
        "规范性文件及时报备率, 期限, normative.filed-in-time-rate",
        "规范性文件规范报备率, 格式, normative.filed-in-form-rate",
        "法治督察发现问题整改到位, 整改, organisation.supervision.rectification-rate",
        "行政调解, 调解, administrative-mediation.settled-rate",
        "行政裁决事项公布, 行政裁决, adjudication.list.public",
        "信访事项按期办结, 信访, petitions.in-time-rate",
        "合同合法性审查, 合同, contract.reviewed-rate",
        "经常性普法, 普法活动, publicity.events",
        "社会公众满意度, 满意度, survey.public.satisfied survey.public.fairly survey.public.not"
    })
    void theTextTheFactsAndTheMethodAreAboutOneThing(String title, String words, String facts) {
        Indicator indicator = titled(title);
        assertThat(indicator.requirement().zh()).contains(words);
        assertThat(indicator.provedBy())
                .extracting(fact -> fact.value())
                .containsExactlyElementsOf(Splitter.on(' ').split(facts));
        SchemeItem item = DATA.demonstrationScheme(ID).orElseThrow().items().stream()
                .filter(one -> one.indicator().equals(indicator.code()))
                .findFirst()
                .orElseThrow();
        assertThat(item.method().facts()).containsExactlyInAnyOrderElementsOf(indicator.provedBy());
    }

    @Test
    void planAndDrillAreTwoThings() {
        assertThat(titled("应急预案修订").requirement().zh()).doesNotContain("演练");
        assertThat(titled("应急演练").requirement().zh()).doesNotContain("预案");
    }
}

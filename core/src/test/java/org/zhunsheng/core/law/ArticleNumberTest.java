package org.zhunsheng.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第二十四条|Article 24",
                "第十条|Article 10",
                "第一百零三条|Article 103",
                "第一百一十二条|Article 112",
                "第二十四条第二款|Article 24, paragraph 2",
                "第一百三十三条之一|Article 133-1",
                "第三部分第（二）项|Part 3, item 2",
                "第三部分第二项|Part 3, item 2",
                "第24项|Item 24",
                "三|Section 3",
                "（十五）|(15)",
                "第99999999999999999999条|第99999999999999999999条",
                "第九千九百九十九万九千九百九十九条|第九千九百九十九万九千九百九十九条",
                "第二三条|第二三条",
                "附件一|附件一",
                "第二十四条的规定|第二十四条的规定"
            })
    void anArticleIsNamedInEnglish(String article, String english) {
        assertThat(ArticleNumber.inEnglish(article)).isEqualTo(english);
    }
}

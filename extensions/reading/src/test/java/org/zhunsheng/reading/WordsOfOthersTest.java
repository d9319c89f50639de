package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.source.SourceReader;

/** Facts without a number: a name that is part of the name of something else says nothing of the fact. */
class WordsOfOthersTest {
    private final ReportReader reader = TestVocabulary.reader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            坚持领导干部集体学法制度化、常态化                 | study.staff.daily
            健全领导干部学法制度                          | study.staff.daily
            召开单位主要负责人述法专题会议，进行现场述法        | leadership.first-responsible.reported
            组织开展各部门主要负责人述法                     | leadership.first-responsible.reported
            完成全区各级党政主要负责人述法                   | leadership.first-responsible.reported
            建立全县首个习近平法治思想学习宣传阵地             | leadership.xi-thought.studied
            制定《深入学习贯彻习近平法治思想工作实施方案》        | leadership.xi-thought.studied
            完成习近平法治思想学习宣传基地建设                | leadership.xi-thought.studied
            出台《综合行政执法处罚案件集体讨论规定》            | enforcement.integrated
            实行年度重大行政决策事项目录公开制度               | decision.catalogue.published
            完善领导干部述法制度                          | leadership.law-reporting.held
            将法治思想学习纳入领导干部述法范畴                | leadership.law-reporting.held
            述职中将履行推进法治建设第一责任人职责情况作为内容  | leadership.first-responsible.performed
            将推行行政执法“三项制度”纳入年度工作安排          | enforcement.three-systems
            全面实施审批事项目录化管理                      | decision.catalogue.published
            """)
    void nameWithinAnotherIsNotAsserted(String sentence, String code) {
        assertThat(asserted(sentence))
                .as(sentence)
                .noneMatch(statement -> statement.code().orElseThrow().value().equals(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            健全干部职工学法制度                          | study.staff.daily
            召开党政主要负责人述法会议                      | leadership.first-responsible.reported
            召开单位主要负责人述法专题会议，进行现场述法        | leadership.law-reporting.held
            开展习近平法治思想学习                        | leadership.xi-thought.studied
            严格落实述法制度                             | leadership.law-reporting.held
            完善考核办法，落实述法制度                      | leadership.law-reporting.held
            印发《2023年度法治政府建设工作要点》               | leadership.year-plan.issued
            """)
    void nameThatStandsByItselfIsAsserted(String sentence, String code) {
        assertThat(asserted(sentence))
                .as(sentence)
                .anyMatch(statement -> statement.code().orElseThrow().value().equals(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            共制作政府信息3021条，其中主动公开信息1027条      | 3021 | disclosure.items
            举办各类法治讲座2000余场，发放宣传资料100万份     | 2000 | study.leaders.lectures
            开展普法宣传，举办法治讲座26场                   | 26   | study.leaders.lectures
            举办法治讲座26场、挂宣传横幅12条、海报35张         | 26   | study.leaders.lectures
            全年排查化解矛盾纠纷391件，化解率达96%            | 391  | mediation.settled
            依法减轻处罚36件，不予处罚82件                   | 82   | leniency.cases
            签订“跨省通办”协议，实现双向可办事项300余项，办件量6万余件 | 60000 | service.cases
            召开委员会会议1次、政府党组会5次，专题听取法治政府建设汇报 | 5 | decision.party-meetings
            评查行政处罚案卷160卷、行政许可案卷40卷             | 160  | enforcement.files.reviewed
            举办法治讲座26场、挂宣传横幅12条、宣传海报35张      | 35   | publicity.posters
            公职律师2名，参与行政复议3件、行政诉讼2件         | 2    | litigation.received
            公布政府规章0个、行政许可28个、行政处罚18个        | 28   | licence.granted
            公布政府规章0个、行政许可28个、行政处罚18个        | 18   | penalty.decisions
            共受理群众投诉举报1253件，已办结1253件           | 1253 | hotline.class.complaint-and-report
            完成30名“法律明白人”培训                       | 30   | publicity.law-aware
            市场监管局收到行政复议申请5件                    | 5    | reconsideration.received
            开展普法宣传、法治宣讲各5场                      | 5    | publicity.events
            16名执法人员通过行政执法证考试                   | 16   | enforcement.officers
            将26名网格员下沉至网格                          | 26   | grid.workers
            开展“法律明白人”培训20场                       | 20   | publicity.law-aware.trained
            全县热线办结23起，民事未审结8件。全年复议普通程序608起；准予撤诉73件 | 73 | civil.withdrawn
            """)
    void numberOfSomethingElseIsNotAsserted(String sentence, String value, String code) {
        assertThat(asserted(sentence))
                .as(sentence)
                .noneMatch(statement -> statement.code().orElseThrow().value().equals(code)
                        && statement.value().orElseThrow().toPlainString().equals(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            举办领导干部法治讲座4场                        | 4    | study.leaders.lectures
            县司法局收到行政复议申请5件                      | 5    | reconsideration.received
            12345热线共受理咨询类320件、投诉举报类1253件     | 1253 | hotline.class.complaint-and-report
            全年主动公开政府信息1027条                      | 1027 | disclosure.items
            完成30名“法律明白人”培训                       | 30   | publicity.law-aware.trained
            现有16名执法人员，全部通过行政执法证考试          | 16   | enforcement.officers
            民事未审结8件，准予撤诉73件                      | 73   | civil.withdrawn
            """)
    void numberOfTheThingItselfIsAsserted(String sentence, String value, String code) {
        assertThat(asserted(sentence))
                .as(sentence)
                .anyMatch(statement -> statement.code().orElseThrow().value().equals(code)
                        && statement.value().orElseThrow().toPlainString().equals(value));
    }

    private List<Statement> asserted(String sentence) {
        String report = "丰和县人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n" + sentence + "。\n";
        return reader.read(SourceReader.withDefaults().read(report.getBytes(StandardCharsets.UTF_8), "line.txt"))
                .statements(Grade.ASSERTED);
    }
}

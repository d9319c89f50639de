package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.source.SourceReader;

/** What stands around a name in whole sentences: before a verb, in lists, behind the number, beside other values. */
class SentencesTest {
    private final ReportReader reader = TestVocabulary.reader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            组织律师和乡贤在集市、院坝开展法治宣讲36场             | publicity.events                    | 36
            以专家授课、现场教学等形式开展中心组学习14次           | study.centre-group.sessions         | 14
            坚持会前学法，县政府常务会议全年组织专题学法12次         | study.leaders.sessions              | 12
            纳入党委理论学习中心组必学内容，全年开展专题学习9次        | study.centre-group.sessions         | 9
            全局干部职工集体学法8次                      | study.staff.sessions                | 8
            制定《丰和县烟花爆竹燃放管理办法》等政府规章3件           | rulemaking.made                     | 3
            将全县27个部门的278项行政许可事项统一划入行政审批局         | licence.items                       | 278
            实现政务服务事项100%全程网办                   | service.online-rate                 | 100
            指导修订村规民约2项，评查执法案卷40份               | enforcement.files.reviewed          | 40
            市场监管部门开展42批次“双随机”抽查，抽查主体2497户次      | inspection.random.visits            | 2497
            举办法治讲座（报告会）9场                     | study.leaders.lectures              | 9
            召开政府常务会议13次，集体研究决定重大事项179件          | decision.matters                    | 179
            组织执法人员开展2场共190人次的业务培训                | training.enforcers.courses          | 2
            组织执法人员开展2场共190人次的业务培训                | training.enforcers.person-times     | 190
            主持召开4次县政府常务会议专题研究法治政府建设、年度立法等重点工作 | leadership.government-meetings      | 4
            180余项政务服务事项实现“跨省通办”                  | service.items.across-provinces      | 180
            全年开展案卷评查3次                            | enforcement.files.reviews           | 3
            机关干部学法考试1.2万人次                        | training.exam.sat                   | 12000
            开展专项督查5次                              | organisation.supervision.rounds     | 5
            公开行政执法数据107万余个                      | enforcement.published.items         | 1070000
            区政府为被告的案件共开庭审理26件                   | appearance.hearings                 | 26
            行政机关负责人应出庭案件65件，实际出庭63件             | appearance.due                      | 65
            对全县现行有效的86件规范性文件进行清理               | normative.clean-up.reviewed         | 86
            全年审结案件96件，行政复议直接纠错率8.6%            | reconsideration.corrected-rate      | 8.6
            发放宣传手册、折页等资料12000余份                  | publicity.material                  | 12000
            接待群众来访126批326人次                       | petitions.person-times              | 326
            组织普法讲座12场，接受居民咨询300余人次              | legal-service.consultations         | 300
            现有14名法律顾问参与政府决策、合同审查、文件论证           | adviser.persons                     | 14
            理论学习中心组共学习研讨习近平法治思想2次               | study.centre-group.sessions         | 2
            各乡镇共调解矛盾纠纷1200件                      | mediation.accepted                  | 1200
            纳入各级党委中心组学习内容，政府常务会学法12次             | study.leaders.sessions              | 12
            全镇39个村均设有法律顾问，覆盖率达100%              | adviser.village.coverage-rate       | 100
            移送公安机关追究刑事责任3件                      | enforcement.crime.transferred       | 3
            截至11月底，12345热线共受理群众诉求284件            | hotline.received                    | 284
            1至11月，12345热线共受理群众诉求284件              | hotline.received                    | 284
            新收行政复议申请90件，其中公安类25件               | reconsideration.field.public-security | 25
            政务服务“全程网办”率达92%                      | service.online-rate                 | 92
            政务服务“不见面审批”率97%                       | service.online-rate                 | 97
            办理“12345”政务服务便民热线工单1287件             | hotline.received                    | 1287
            局机关集中学法11次                            | study.staff.sessions                | 11
            信访事项按期答复率100%                         | petitions.in-time-rate              | 100
            接待群众来信来访86批次134人次                    | petitions.batches                   | 86
            现有行政执法人员23名，其中持证上岗21名             | enforcement.officers.certified      | 21
            立案查办各类违法案件286件                       | penalty.cases.filed                 | 286
            公示行政处罚信息271条                          | enforcement.published.penalties     | 271
            对26份重要合同进行了合法性审查                   | contract.reviewed                   | 26
            对18项重大决策事项进行了合法性审查和风险评估         | legality-review.decisions           | 18
            900余名公职人员参加了学法用法考试                  | training.exam.sat                   | 900
            完成12家单位开展法治督查                         | organisation.supervision.units      | 12
            出具书面合法性审核意见书38份                      | legality-review.opinions            | 38
            县政府常务会议3次听取专题汇报并研究部署法治政府建设工作 | leadership.government-meetings  | 3
            """)
    void nameBehindOtherWordsIsAsserted(String sentence, String code, String value) {
        assertThat(asserted(sentence))
                .as(sentence)
                .anyMatch(statement -> statement.code().orElseThrow().value().equals(code)
                        && statement.value().orElseThrow().toPlainString().equals(value));
    }

    /** A system that is carried out does not show that each decision was published in time. */
    @ParameterizedTest
    @CsvSource({
        "全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度，enforcement.three-systems",
        "落实行政执法公示制度，",
        "严格落实执法结果按期公示，enforcement.results.public"
    })
    void theNameOfASystemIsNotWhatItIsFor(String row) {
        String sentence = row.substring(0, row.lastIndexOf('，'));
        String code = row.substring(row.lastIndexOf('，') + 1);
        List<String> codes = read("丰和县", sentence).statements(Grade.ASSERTED).stream()
                .map(statement -> statement.code().orElseThrow().value())
                .filter(found ->
                        found.equals("enforcement.results.public") || found.equals("enforcement.three-systems"))
                .toList();
        assertThat(codes).as(sentence).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            对60件重大行政决策草案、规范性文件进行合法性审核         | legality-review.decisions
            开展普法宣传、法律咨询20场                    | publicity.events
            完成21项行政职权的调整和公示                   | list.powers.items
            组织997名行政执法人员参加培训                  | enforcement.officers
            以街道乡镇为被申请人的复议案件共39件               | reconsideration.respondent.notified
            公开“双随机、一公开”信息12条                  | disclosure.website.items
            全镇11个村都聘请律师担任法律顾问                 | adviser.persons
            参加省里组织的法治讲座5场                     | study.leaders.lectures
            共对22宗行政处罚、2宗移送案件进行了法制审核          | penalty.decisions
            全市法院共受理各类行政案件524件，审结471件         | litigation.closed
            近几年来，共收到行政复议申请16件。维持原行政行为5件    | reconsideration.closed.upheld
            各级党组织专题学习习近平法治思想100余场次          | study.leaders.sessions
            办理法律援助案件326件，其中民事案件280件            | civil.cases
            因信息公开引发行政复议3件、行政诉讼1件              | litigation.received
            审核行政处罚案件38宗                        | penalty.decisions
            审查市级规范性文件27件                      | normative.issued
            检查19家大型企业、商超、物业公司“垃圾分类”149次      | inspection.business.visits
            召开县委常委会会议、县政府常务会议9次              | decision.government-meetings
            审查规范性文件、合同、会议纪要等270份，涉及金额3亿元    | contract.amount
            行政权力事项441项，其中行政许可28项、行政征收4件 | levy.times
            法律顾问共代理行政复议案件2件、行政诉讼案件2件       | litigation.received
            排查问题49项，督导落实具体举措66项             | leadership.tasks
            上年调解矛盾纠纷1011件                  | mediation.accepted
            组织相关人员参加行政执法培训5场              | training.enforcers.courses
            对182个事项实施告知承诺，办件量达11.34万件      | service.cases
            对重要工作会议纪要进行合法性审查120次           | legality-review.total
            先后12次召开党组会，深入学习习近平法治思想        | decision.party-meetings
            各乡镇共召开法治建设专题会议45次              | leadership.meetings
            各级党委（党组）中心组学法180次、常务会学法60次     | study.leaders.sessions
            各级党委（党组）开展中心组学法180余次          | study.centre-group.sessions
            组织各单位对行政规范性文件66份进行归档整理        | legality-review.normative
            办理涉企复议案件11件，撤销1件                | reconsideration.closed.annulled
            先后组织召开专题理论学习31次                | study.leaders.sessions
            领导干部带头讲法治课4次                   | study.leaders.lectures
            全年完成法制审核472宗，其中政策文件合法性审查3宗    | enforcement.review.done
            实现河北省2239项政务服务事项跨省通办            | service.items.across-provinces
            11月份，12345热线共受理群众诉求284件         | hotline.received
            截至2022年1月底，12345热线共受理群众诉求284件 | hotline.received
            12月组织普法宣传活动8场次                  | publicity.events
            新收行政复议申请90件。行政应诉案件中公安类25件      | reconsideration.field.public-security
            以县政府为被申请人的复议案件共50件。目前审结43件，其中维持15件 | reconsideration.closed.upheld
            """)
    void nameThatCountsSomethingElseIsNotAsserted(String sentence, String code) {
        assertThat(asserted(sentence))
                .as(sentence)
                .noneMatch(statement -> statement.code().orElseThrow().value().equals(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年未收到政府信息公开申请 | disclosure.requests.received
            本局未制定规范性文件    | normative.issued
            全年无败诉案件       | litigation.lost
            """)
    void aZeroInWordsIsOffered(String sentence, String code) {
        assertThat(read("丰和县", sentence).statements(Grade.PROPOSED))
                .anyMatch(statement ->
                        statement.candidates().get(0).code().value().equals(code)
                                && statement.value().orElseThrow().signum() == 0);
    }

    @Test
    void roundedValueYieldsToTheExactOne() {
        List<Statement> asserted = asserted("审结行政复议案件100件，直接纠错24件，纠错率24.2%。与上年相比，纠错率约为24%");
        assertThat(asserted)
                .filteredOn(
                        statement -> statement.code().orElseThrow().value().equals("reconsideration.corrected-rate"))
                .singleElement()
                .satisfies(
                        statement -> assertThat(statement.value().orElseThrow()).isEqualByComparingTo("24.2"));
    }

    @Test
    void shortNameWithAnotherValueYieldsToTheFullName() {
        List<Statement> asserted = asserted("新收行政复议案件88件，受理59件。其他各类案件新收19件");
        assertThat(asserted)
                .filteredOn(statement -> statement.code().orElseThrow().value().equals("reconsideration.received"))
                .singleElement()
                .satisfies(
                        statement -> assertThat(statement.value().orElseThrow()).isEqualByComparingTo("88"));
    }

    @Test
    void reconsiderationsOfTownshipAreThoseAgainstIt() {
        String sentence = "新增行政复议案件3件";
        assertThat(asserted("丰和县", sentence))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.code().orElseThrow().value()).isEqualTo("reconsideration.received"));
        assertThat(read("丰和县云溪镇", sentence).statements(Grade.ASSERTED))
                .singleElement()
                .satisfies(
                        statement -> assertThat(statement.code().orElseThrow().value())
                                .isEqualTo("reconsideration.respondent.notified"));
    }

    @Test
    void casesInTheFieldOfAnOfficeAreAllItsCases() {
        String sentence = "立案查处水事违法行为65件";
        assertThat(assertedBy("丰和县水利局", sentence))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.code().orElseThrow().value()).isEqualTo("penalty.cases.filed"));
        assertThat(assertedBy("丰和县市场监督管理局", sentence)).isEmpty();
        assertThat(assertedBy("丰和县人民政府", sentence)).isEmpty();
    }

    @Test
    void whatTheBodiesBelowDidKeepsItsScope() {
        Extraction read = read("丰和县", "各乡镇共召开法治建设专题会议45次");
        assertThat(read.statements(Grade.PROPOSED)).hasSize(1);
        assertThat(read.lexicon().subjectIn("各乡镇共召开法治建设专题会议")).contains(Scope.Whose.LOWER);
    }

    @Test
    void wholeProvinceIsTheProvincesOwn() {
        String sentence = "全省新收行政复议案件1846件";
        assertThat(asserted("丰和省", sentence)).hasSize(1);
        assertThat(asserted("丰和县", sentence)).isEmpty();
    }

    private List<Statement> asserted(String sentence) {
        return asserted("丰和县", sentence);
    }

    private List<Statement> asserted(String unit, String sentence) {
        return read(unit, sentence).statements(Grade.ASSERTED).stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .toList();
    }

    private List<Statement> assertedBy(String organ, String sentence) {
        return readOf(organ, sentence).statements(Grade.ASSERTED).stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .toList();
    }

    private Extraction read(String unit, String sentence) {
        return readOf(unit + "人民政府", sentence);
    }

    private Extraction readOf(String organ, String sentence) {
        String report = organ + "关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n" + sentence + "。\n";
        return reader.read(SourceReader.withDefaults().read(report.getBytes(StandardCharsets.UTF_8), "line.txt"));
    }
}

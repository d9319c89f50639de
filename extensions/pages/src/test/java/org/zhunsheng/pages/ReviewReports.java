package org.zhunsheng.pages;

/** Reports of which much is left to decide. */
final class ReviewReports {
    /** A report with more than ten open statements, sums that close and one that does not, and a wide table. */
    static final String TEN_OPEN = """
            <html><head><meta charset="utf-8"></head><body><h1>云溪县人民政府关于2023年度法治政府建设情况的报告</h1>
            <p>根据《法治政府建设与责任落实督察工作规定》，现将2023年度法治政府建设情况报告如下：</p>
            <h2>一、主要举措和成效</h2>
            <p>（一）依法科学民主决策。组织行政决策合法性审查13次，审查合同四十三份，审查规范性文件二十一件。听取法律顾问意见七十八条。</p>
            <p>（二）化解矛盾纠纷。全县各级调解组织共调解矛盾纠纷三百二十件。全省新收行政复议案件18000件。新收行政复议案件36件，其中维持15件、驳回9件、撤销12件。</p>
            <p>（三）严格执法。开展执法检查1200余次。办理行政处罚案件120件，其中罚款78件、警告40件。近三年累计培训执法人员900人次。</p>
            <p>（四）普法宣传。开展法治宣传活动五十六场，发放宣传资料二万余份，受教育群众3.2万人次。建成法治文化阵地十二处。12345热线接听群众来电。</p>
            <p>2023年度行政处罚实施情况统计表</p>
            <table><tr><td>单位</td><td>警告、通报批评</td><td>罚款</td><td>没收违法所得、没收非法财物</td><td>暂扣许可证件、降低资质等级</td><td>吊销许可证件</td><td>行政拘留</td><td>其他</td><td>合计（宗）</td><td>罚没金额（万元）</td></tr>
            <tr><td>县市场监管局</td><td>3</td><td>41</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>46</td><td>81.2</td></tr>
            <tr><td>县公安局</td><td>13</td><td>41</td><td>2</td><td>0</td><td>0</td><td>12</td><td>0</td><td>68</td><td>11.2</td></tr>
            <tr><td>合计</td><td>16</td><td>82</td><td>4</td><td>0</td><td>0</td><td>12</td><td>0</td><td>114</td><td>92.4</td></tr></table>
            <h2>二、存在的问题</h2>
            <p>一是执法力量还不够充足，全县持证执法人员仅占62%。</p>
            <h2>三、2024年工作安排</h2>
            <p>（一）加强学习。全年组织集体学法不少于4次。</p>
            <p>云溪县人民政府</p><p>2024年1月20日</p></body></html>
            """;

    /** A report whose text is markup and script. */
    static final String HOSTILE = """
            云溪县人民政府关于2023年度法治政府建设情况的报告

            一、主要举措和成效

            </script><script>document.title='harmed'</script><img src="https://example.org/x.png" onerror="document.title='harmed'">审查合同43份{{DATA}}。
            组织<b onmouseover="document.title='harmed'">行政决策</b>合法性审查13次"'`${document.title='harmed'}。
            长行%s。
            """.formatted("甲A1".repeat(400));

    private ReviewReports() {}
}

package org.zhunsheng.reading.source;

import java.util.regex.Pattern;

/** Tells lines that belong to a page and not to the report on it. */
final class Furniture {
    private static final int LONGEST = 80;
    private static final Pattern WEB = Pattern.compile("^(?:"
            + "[【\\[（(]?(?:浏览|阅读|点击|访问|浏览量|阅读量)(?:次数|量|数|人数)?[：:]?\\s*[\\d,]*.{0,6}"
            + "|(?:(?:打印|关闭|收藏|分享|返回|复制|字体|字号|大|中|小|本页|窗口|顶部|页面|此页|文章|到|下载|保存|纠错|扫一扫|微信|微博|QQ空间|在手机打开当前页)"
            + "|[\\s:：|｜【】\\[\\]()（）>×·-]){1,80}"
            + "|(?:上|下)一(?:篇|条|页)[：:].*"
            + "|(?:发布|发文|更新|公开|生成|录入)(?:时间|日期)[：:].*"
            + "|(?:信息)?来源[：:].*|(?:作者|供稿|责任编辑|责编|编辑|审核|审校|初审|复审|终审|录入)[：:].*"
            + "|(?:索\\s*引\\s*号|主题分类|主题词|信息分类|发布机构|发文字号|文\\s*号|文件编号|有效性|公开方式|公开责任部门|体裁分类|成文日期|关键词)[：:].*"
            + "|(?:您|你)?(?:的|当前|现在)?(?:的)?(?:当前)?位置(?:是)?[：:]?.*首页.*|首页\\s*[>›»/].*"
            + "|今天是.*|现在时间.*|.*(?:ICP备|公网安备|网站标识码|版权所有|网站地图|联系我们).*"
            + "|(?:主办|承办|技术支持|联系电话|建议使用)(?:单位)?[：:].*"
            + "|分享到.*|相关(?:链接|附件|文档|阅读)[：:]?|扫一扫.*"
            + ")$");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^[\\s\\-—–－_·•|]*(?:第\\s*)?[0-9０-９]{1,4}(?:\\s*页)?(?:\\s*[/／,，共]+\\s*[0-9０-９]{1,4}\\s*页?)?[\\s\\-—–－_·•|]*$");

    private Furniture() {}

    /** Whether the line is a view count, a button, a note on the publication or another line of a web site. */
    static boolean isOfWebPage(String line) {
        String text = line.strip().replace('\u00a0', ' ').strip();
        return !text.isEmpty() && text.length() <= LONGEST && WEB.matcher(text).matches();
    }

    /** Whether the line is a page number. */
    static boolean isPageNumber(String line) {
        return line.length() <= LONGEST && PAGE_NUMBER.matcher(line.strip()).matches();
    }
}

package org.zhunsheng.reading.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import org.zhunsheng.reading.model.ModelText.Kind;
import org.zhunsheng.reading.model.ModelText.Part;
import org.zhunsheng.reading.source.Docx;

/** Reports as web pages, with what publishing systems put around them. */
final class HtmlRendering {
    private HtmlRendering() {}

    static byte[] editor(ModelText model, Random random) {
        StringBuilder body = new StringBuilder();
        Part title = model.parts().get(0);
        boolean inTable = false;
        for (Part part : model.parts().subList(1, model.parts().size())) {
            if (part.kind() == Kind.ROW) {
                body.append(inTable ? "" : "<table class=MsoTable><tbody>").append("<tr>");
                part.texts().forEach(cell -> body.append("<td><p>").append(cell).append("</p></td>"));
                body.append("</tr>\n");
                inTable = true;
                continue;
            }
            body.append(inTable ? "</tbody></table>" : "");
            inTable = false;
            body.append("<p style=\"text-indent:2em\">")
                    .append(random.nextBoolean() ? "\n  &nbsp;&nbsp;" : "　　")
                    .append(spans(part.mark() + part.text(), random))
                    .append("</p>\n");
        }
        return page(
                title.text(),
                "<div class='nav'><a href='/'>首页</a>&gt;<a>法治政府建设</a></div><h1 id='title'>" + title.text() + "</h1>"
                        + "<div class='info'>发布时间：2024-01-05 10:21 来源：司法局 浏览次数：1023次 字体：[大 中 小]</div>"
                        + "<div class='TRS_Editor'><style>.x{color:red}</style>" + body
                        + "</div><div>【打印本页】【关闭窗口】</div>");
    }

    static byte[] breaks(ModelText model, Random random) {
        StringBuilder body = new StringBuilder();
        for (Part part : model.parts()) {
            for (String cell : part.texts()) {
                body.append("　　").append(spans(part.mark() + cell, random)).append("<br>\n<br/>\n");
            }
        }
        return page(
                "某某县人民政府网站",
                "<table width=100%><tr><td><a>导航</a></td><td>今天是2024年3月5日</td></tr></table>"
                        + "<table width=100%><tr><td class=bt>信息内容</td></tr><tr><td><div>" + body
                        + "</div></td></tr></table>");
    }

    private static byte[] page(String title, String body) {
        return ("<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>" + title
                        + "</title><script>var hits=99;</script></head><body>" + body
                        + "<div class='footer'>主办：某某县人民政府 网站标识码：4116000001 豫ICP备05012345号</div></body></html>")
                .getBytes(UTF_8);
    }

    /** Inline elements and line ends of the source that say nothing. */
    private static String spans(String text, Random random) {
        StringBuilder spans = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int kind = random.nextInt(40);
            String c = Docx.escape(text.substring(i, i + 1));
            boolean chinese = Character.isIdeographic(text.charAt(i));
            spans.append(
                    kind == 0
                            ? "<span lang=EN-US>" + c + "</span>"
                            : kind == 1 && chinese ? c + "\n" : kind == 2 ? "<b>" + c + "</b>" : c);
        }
        return spans.toString();
    }
}

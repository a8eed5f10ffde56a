package io.waymark.web.login;

import io.waymark.web.pages.PageWords;
import io.waymark.web.pages.StrictPages;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that say how a login or logout ended. But for what somebody typed into a form of ours, they show no word of a request. */
enum LoginPage {
    GONE(200, "Signed out", "You are signed out.", "已退出登录", "您已退出登录。"),
    DENIED(403, "Not for you", "You are signed in as somebody who may not see this page.", "无权访问", "您登录的账号无权查看此页面。"),
    REFUSED(
            401,
            "Not signed in",
            "The login could not be completed. It may have taken too long, or have been begun elsewhere.",
            "登录失败",
            "登录未能完成。可能耗时过长，或者是在别处开始的。"),
    UNSAVED(
            401,
            "Nothing was saved",
            "Your session had ended when the form was sent, so nothing was done. Sign in, and send it again from its page.",
            "未保存",
            "表单发出时您的登录已失效，未执行任何操作。请登录后在原页面重新提交。");

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final int status;
    private final String title;
    private final String text;
    private final String chineseTitle;
    private final String chineseText;

    LoginPage(int status, String title, String text, String chineseTitle, String chineseText) {
        this.status = status;
        this.title = title;
        this.text = text;
        this.chineseTitle = chineseTitle;
        this.chineseText = chineseText;
    }

    /**
     * The page, in the language that its reader likes best.
     *
     * @param first where one may sign in again
     */
    Response answer(@Nullable String acceptLanguage, String first) {
        return answer(acceptLanguage, (words, chinese) -> "<a href=\"" + first + "\">" + words + "</a>");
    }

    /**
     * The same for somebody who is signed in and has to leave first.
     *
     * @param proof for the form by which they leave
     */
    Response answerWithWayOut(@Nullable String acceptLanguage, String proof) {
        return answer(
                acceptLanguage,
                (words, chinese) -> "<form method=\"post\" action=\"" + LoginDoor.PATH
                        + "/out\"><input type=\"hidden\" name=\"proof\" value=\"" + proof + "\"><button>"
                        + (chinese ? "以其他账号登录" : "Sign in as somebody else") + "</button></form>");
    }

    /**
     * The same with what somebody typed, to be taken along.
     *
     * @param typed by field
     * @param page  where it was typed
     */
    Response answerWithTyped(@Nullable String acceptLanguage, Map<String, String> typed, String page) {
        return answer(acceptLanguage, (words, chinese) -> {
            StringBuilder way = new StringBuilder();
            typed.forEach((field, text) -> way.append("<p><label>")
                    .append(escaped(field))
                    .append("<br><textarea readonly rows=\"3\" cols=\"60\">\n")
                    .append(escaped(text))
                    .append("</textarea></label></p>"));
            return way.append("<a href=\"")
                    .append(escaped(page))
                    .append("\">")
                    .append(words)
                    .append("</a>")
                    .toString();
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What leads on. */
    @FunctionalInterface
    private interface WayOn {
        String of(String words, boolean chinese);
    }

    private Response answer(@Nullable String acceptLanguage, WayOn wayOn) {
        Locale language = PageWords.language(acceptLanguage);
        boolean chinese = language.equals(Locale.CHINESE);
        String html = """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="robots" content="noindex">
                  <meta name="color-scheme" content="light dark">
                  <title>%2$s · Waymark</title>
                  <link rel="icon" href="/house/icon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/house/style.css">
                </head>
                <body>
                  <header class="bar"><div class="inner"><span class="brand">Waymark</span></div></header>
                  <main class="inner">
                    <section class="card status calm">
                      <h1>%2$s</h1>
                      <p class="detail">%3$s</p>
                      <div class="detail">%4$s</div>
                    </section>
                  </main>
                </body>
                </html>
                """.formatted(
                        language.toLanguageTag(),
                        chinese ? chineseTitle : title,
                        chinese ? chineseText : text,
                        wayOn.of(chinese ? "登录" : "Sign in", chinese));
        return StrictPages.privately(Response.status(status)
                .entity(html)
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag()));
    }
}

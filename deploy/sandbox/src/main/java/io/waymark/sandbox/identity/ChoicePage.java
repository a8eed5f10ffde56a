package io.waymark.sandbox.identity;

import java.util.List;
import java.util.stream.Collectors;

/** The page on which a browser says who it is. */
final class ChoicePage {
    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
            button { font: inherit; display: block; width: 100%; text-align: left; padding: .6rem 1rem; margin: .4rem 0; }
            input { font: inherit; padding: .5rem; width: 100%; box-sizing: border-box; }""";

    static String of(AuthorizationRequest asked, List<Person> persons) {
        String kept = AuthorizationRequest.KEPT.stream()
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(field, escaped(asked.field(field))))
                .collect(Collectors.joining());
        String buttons = persons.stream()
                .map(person -> "<button name=\"person\" value=\"%s\">%s</button>"
                        .formatted(escaped(person.subject()), escaped(person.name())))
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Sandbox: who are you?</title><style>%s</style></head>
                <body><main><h1>Who are you?</h1>
                <p>This is the sandbox's identity provider: it asks for no password and runs on this machine alone.</p>
                <form method="post" action="/choose">%s%s</form>
                <h2>Somebody of a merchant</h2>
                <form method="post" action="/choose">%s
                <label for="merchant">Merchant</label>
                <input id="merchant" name="merchant" required maxlength="64" pattern="[A-Za-z0-9_\\-]+">
                <button>Sign in</button></form></main></body></html>
                """.formatted(STYLE, kept, buttons, kept);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private ChoicePage() {}
}

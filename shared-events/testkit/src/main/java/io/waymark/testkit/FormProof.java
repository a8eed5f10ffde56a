package io.waymark.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proof in a page's forms that the service wrote them. */
public final class FormProof {
    private static final Pattern FIELD = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");

    /**
     * The proof of the page's first form.
     *
     * @throws AssertionError when no form has one
     */
    public static String of(String html) {
        Matcher found = FIELD.matcher(html);
        if (!found.find()) {
            throw new AssertionError("no form of the page carries a proof");
        }
        return found.group(1);
    }

    private FormProof() {}
}

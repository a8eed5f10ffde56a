package io.waymark.web;

import java.util.Locale;

/**
 * One kind of refusal, which callers tell apart by its code.
 *
 * @param status HTTP status, 400 to 599
 * @param code   stable word in upper snake case, such as {@code ORDER_CONFLICT}; answered as {@code errorCode}
 * @param title  the same short sentence for every occurrence
 */
public record ProblemType(int status, String code, String title) {
    public ProblemType {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("no error status: " + status);
        }
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("not in upper snake case: " + code);
        }
    }

    /** The URI that RFC 9457 calls {@code type}: an identifier, stable for as long as the code lives. */
    public String uri() {
        return "https://waymark.io/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

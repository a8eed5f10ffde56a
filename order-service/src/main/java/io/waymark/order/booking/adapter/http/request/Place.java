package io.waymark.order.booking.adapter.http.request;

/** Where in a request a named value goes. */
public enum Place {
    HEADER("header"),
    QUERY("query"),
    /** Beside the body's other fields; the body is a form then. */
    FORM("form");

    private final String word;

    Place(String word) {
        this.word = word;
    }

    /** As descriptions write it. */
    @Override
    public String toString() {
        return word;
    }
}

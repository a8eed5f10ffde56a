package io.waymark.order.booking.adapter.http.signature;

/** What an operator sets for a carrier, beside its address; no description holds one. */
public enum Credential {
    /** How the carrier calls us: customer number, application key, user, client id. */
    ACCOUNT("account", "account"),
    API_KEY("api-key", "apiKey"),
    /** Also a password. */
    SECRET("secret", "secret");

    private final String key;
    private final String field;

    Credential(String key, String field) {
        this.key = key;
        this.field = field;
    }

    /** The last part of its configuration key. */
    public String key() {
        return key;
    }

    /** Its name in templates. */
    public String field() {
        return field;
    }
}

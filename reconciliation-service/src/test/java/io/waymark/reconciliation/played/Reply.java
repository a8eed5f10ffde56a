package io.waymark.reconciliation.played;

/** What the played provider says; a lost reply is one that never leaves it. */
record Reply(int status, String body, boolean lost) {
    static final Reply LOST = new Reply(0, "", true);
    static final Reply UNAVAILABLE = new Reply(503, "", false);

    /** Begins, and goes on byte by byte without an end. */
    static final Reply TRICKLING = new Reply(200, "trickling", false);

    static Reply code(String code, String message) {
        return new Reply(200, "{\"respCode\":\"%s\",\"respMsg\":\"%s\",\"data\":null}".formatted(code, message), false);
    }
}

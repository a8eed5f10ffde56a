package io.waymark.sandbox.psp;

/**
 * The answers of the logistics interface. 20000 and 40001 are published; the other numbers are the sandbox's own choice
 * for faults that are published without a number.
 */
public enum PspAnswer {
    SUCCESS("20000", "Success"),
    NOT_FINAL("40001", "Transaction not in final status"),
    UNKNOWN_TRANSACTION("40002", "Transaction does not exist"),
    INVALID_CARRIER("40003", "Invalid carrierNo"),
    ALREADY_RECORDED("40004", "Logistics information already recorded"),
    BAD_SIGNATURE("40005", "Signature verification failed"),
    MALFORMED("40000", "Request is incomplete");

    private final String code;
    private final String message;

    PspAnswer(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }
}

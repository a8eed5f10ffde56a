package io.waymark.web;

import java.util.List;

/** Refuses a request: answered to the caller as an RFC 9457 problem. Its texts must hold no personal data. */
public class ProblemException extends RuntimeException {
    private final transient ProblemType type;
    private final transient List<FieldFault> faults;

    /** A refusal that concerns the request as a whole. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /**
     * A refusal that names fields.
     *
     * @param detail what is wrong with this one request
     */
    public ProblemException(ProblemType type, String detail, List<FieldFault> faults) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    public ProblemType type() {
        return type;
    }

    /** What is wrong with this one request. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldFault> faults() {
        return faults;
    }
}

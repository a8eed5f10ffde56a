package io.waymark.web;

import java.util.List;
import java.util.Map;

/** Refuses a request: answered to the caller as an RFC 9457 problem. Its texts must hold no personal data. */
public class ProblemException extends RuntimeException {
    private final transient ProblemType type;
    private final transient List<FieldFault> faults;
    private final transient Map<String, Object> members;

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
        this(type, detail, faults, Map.of());
    }

    /**
     * A refusal that also speaks another language.
     *
     * @param members extension members of the document (RFC 9457, section 3.2), such as a partner's own failure fields
     */
    public ProblemException(ProblemType type, String detail, List<FieldFault> faults, Map<String, Object> members) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.members = Map.copyOf(members);
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

    /** Extension members of the document, none of them named like a standard one. */
    public Map<String, Object> members() {
        return members;
    }
}

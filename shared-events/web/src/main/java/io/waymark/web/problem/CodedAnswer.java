package io.waymark.web.problem;

/** An answer that says by a code what is wrong, for filters that look at what is answered. */
public interface CodedAnswer {
    /** Such as {@code ORDER_INVALID}. */
    String errorCode();
}

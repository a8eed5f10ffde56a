package io.waymark.order.ordering.adapter.rest;

import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;

/** The problems that the doors of this service answer with; the one place where their status is chosen. */
final class OrderProblems {
    static final ProblemType NOT_FOUND = type(Code.ORDER_NOT_FOUND);

    /** Why an order stays as it is. */
    static ProblemException kept(Code why) {
        return new ProblemException(type(why), why.message());
    }

    static ProblemException of(Refusal refusal) {
        return new ProblemException(
                type(refusal.code()),
                refusal.code().message(),
                refusal.faults().stream().map(OrderProblems::field).toList());
    }

    static FieldFault field(Fault fault) {
        return new FieldFault(fault.field(), fault.message(), fault.didYouMean());
    }

    static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, Code.ORDER_NOT_FOUND.message());
    }

    private static ProblemType type(Code code) {
        int status =
                switch (code) {
                    case ORDER_INVALID -> 422;
                    case REFERENCE_REUSED, IDEMPOTENCY_KEY_REUSED, CANCEL_TOO_LATE, CANCEL_MANIFESTED -> 409;
                    case MERCHANT_BLOCKED -> 403;
                    case NUMBERS_USED_UP -> 503;
                    case ORDER_NOT_FOUND -> 404;
                };
        return new ProblemType(status, code.name(), code.message());
    }

    private OrderProblems() {}
}

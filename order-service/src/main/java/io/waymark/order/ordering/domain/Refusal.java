package io.waymark.order.ordering.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a command had no effect; a value, because a merchant's mistake is no fault of ours.
 *
 * @param merchantId  null where the command named none that is well-formed
 * @param referenceNo null where the command named none that is well-formed
 */
public record Refusal(
        Code code, @Nullable String merchantId, @Nullable String referenceNo, List<Fault> faults) {
    public Refusal {
        faults = List.copyOf(faults);
    }

    public static Refusal of(Code code, OrderKey key) {
        return new Refusal(code, key.merchantId(), key.referenceNo(), List.of());
    }

    /** @param key with an empty text for each part that is faulty itself, which is then left out */
    public static Refusal invalid(OrderKey key, List<Fault> faults) {
        return new Refusal(Code.ORDER_INVALID, unlessEmpty(key.merchantId()), unlessEmpty(key.referenceNo()), faults);
    }

    /** How the merchant names the order that was refused, with an empty text for each part that is faulty. */
    public OrderKey key() {
        return new OrderKey(Objects.requireNonNullElse(merchantId, ""), Objects.requireNonNullElse(referenceNo, ""));
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The same codes over HTTP and Kafka. */
    public enum Code {
        ORDER_INVALID("The order has faults; each is named"),
        REFERENCE_REUSED("Another order has this reference number"),
        IDEMPOTENCY_KEY_REUSED("The idempotency key belongs to another order"),
        MERCHANT_BLOCKED("The merchant is blocked"),
        NUMBERS_USED_UP("No waybill number is left for this merchant and channel"),
        ORDER_NOT_FOUND("There is no such order"),
        CANCEL_TOO_LATE("The carrier already moves the shipment"),
        CANCEL_MANIFESTED("The shipment stands on a closed manifest; its carrier collects it");

        private final String message;

        Code(String message) {
            this.message = message;
        }

        /** For people; holds no value of the command. */
        public String message() {
            return message;
        }
    }
}

package io.waymark.order.booking.adapter.http.description;

import org.jspecify.annotations.Nullable;

/**
 * Where an answer says what.
 *
 * @param number         the tracking number
 * @param service        the carrier's name of the product
 * @param reference      our reference; where it is given, an answer under another one is not believed
 * @param code           the error code
 * @param message        the carrier's words about an error
 * @param brand          who delivers in the end, as the carrier writes it
 * @param transferNumber that one's number
 * @param label          the label as PDF in Base64; absent where the body itself is the PDF
 */
public record AnswerFields(
        @Nullable FieldPath number,
        @Nullable FieldPath service,
        @Nullable FieldPath reference,
        @Nullable FieldPath code,
        @Nullable FieldPath message,
        @Nullable FieldPath brand,
        @Nullable FieldPath transferNumber,
        @Nullable FieldPath label) {
    static final AnswerFields NONE = new AnswerFields(null, null, null, null, null, null, null, null);
}

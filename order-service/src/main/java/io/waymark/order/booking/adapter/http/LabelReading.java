package io.waymark.order.booking.adapter.http;

import io.waymark.order.booking.adapter.http.description.Answer;
import io.waymark.order.booking.adapter.http.description.AnswerFields;
import io.waymark.order.booking.adapter.http.description.Verdict;
import io.waymark.order.booking.domain.CarrierLabel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The document in an answer: the answer itself, or one of its fields in Base64. */
final class LabelReading {
    private static final byte[] BEGINNING_OF_A_PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    static CarrierLabel of(Verdict verdict, AnswerFields places, Answer answer) {
        return switch (verdict) {
            case Verdict.Succeeded() ->
                document(places, answer)
                        .filter(LabelReading::isPdf)
                        .<CarrierLabel>map(CarrierLabel.Printable::new)
                        .orElseGet(() -> new CarrierLabel.Unreachable("the answer holds no PDF"));
            case Verdict.Failed failed ->
                switch (failed.kind()) {
                    case NOT_FOUND -> new CarrierLabel.NoLabel();
                    case REFUSED, RETRY, RATE_LIMITED, EXISTS, MOVING -> new CarrierLabel.Unreachable(failed.cause());
                };
        };
    }

    private static Optional<byte[]> document(AnswerFields places, Answer answer) {
        if (places.label() == null) {
            return Optional.of(answer.body());
        }
        try {
            return answer.text(places.label()).map(Base64.getMimeDecoder()::decode);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static boolean isPdf(byte[] document) {
        return document.length > BEGINNING_OF_A_PDF.length
                && Arrays.equals(
                        document, 0, BEGINNING_OF_A_PDF.length, BEGINNING_OF_A_PDF, 0, BEGINNING_OF_A_PDF.length);
    }

    private LabelReading() {}
}

package io.waymark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One field of a request that cannot be accepted.
 *
 * @param field      where it stands in the request, such as {@code parcels[0].weightGrams}
 * @param message    what is wrong with it, without repeating its value
 * @param didYouMean what may have been meant, the likeliest first; absent where nothing comes near
 */
public record FieldFault(
        String field,
        String message,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> didYouMean) {
    public FieldFault {
        didYouMean = List.copyOf(didYouMean);
    }

    public FieldFault(String field, String message) {
        this(field, message, List.of());
    }
}

package io.waymark.order.lastmile.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.json.PartnerJson;
import io.waymark.numbers.Codes;
import io.waymark.numbers.TrackingNumbers;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier tells of the last mile.
 *
 * @param brand          who delivers, as the carrier writes it
 * @param transferNumber that one's number for the parcel; left out while it is not known
 */
record LastMilePush(String brand, @Nullable String transferNumber) {
    private static final JsonMapper JSON = PartnerJson.mapper();
    private static final int LONGEST_BRAND = 100;

    /** @throws ProblemException 400 for what is no JSON, 422 that names every field that is wrong */
    static LastMilePush read(byte[] body) {
        JsonNode tree = tree(body);
        List<FieldFault> faults = new ArrayList<>();
        String brand = Codes.folded(tree.path("brand").asText(""));
        if (brand.isEmpty() || !tree.path("brand").isTextual()) {
            faults.add(new FieldFault("brand", "is required"));
        } else if (brand.length() > LONGEST_BRAND || !brand.codePoints().allMatch(LastMilePush::isPrintable)) {
            faults.add(new FieldFault("brand", "must be a name of at most " + LONGEST_BRAND + " characters"));
        }
        JsonNode told = tree.path("transferNumber");
        String number = told.isMissingNode() || told.isNull()
                ? null
                : TrackingNumbers.usable(told.isValueNode() ? told.asText() : "")
                        .orElse("");
        if (number != null && number.isEmpty()) {
            faults.add(new FieldFault("transferNumber", "cannot be a number of a parcel"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "see errors", faults);
        }
        return new LastMilePush(brand, number);
    }

    private static boolean isPrintable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException malformed) {
            throw unreadable();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw unreadable();
    }

    private static ProblemException unreadable() {
        return new ProblemException(HttpProblems.MALFORMED_JSON, "the body must be a JSON object");
    }
}

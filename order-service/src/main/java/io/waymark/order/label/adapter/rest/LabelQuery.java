package io.waymark.order.label.adapter.rest;

import io.waymark.order.label.application.Printouts.Resolution;
import io.waymark.order.label.application.Printouts.Sheet;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a label is asked for: by the query, else by the media types that the caller accepts, else as PDF. */
public class LabelQuery {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final String JSON = "json";
    private static final String A4 = "a4";

    @RestQuery
    @Nullable
    @Parameter(
            description = "What the label is written as; wins over Accept. Json is a PDF in a JSON document.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"pdf", "png", "zpl", "json"}))
    String format;

    @RestQuery
    @Nullable
    @Parameter(
            description = "How fine PNG and ZPL are.",
            schema =
                    @Schema(
                            implementation = Integer.class,
                            enumeration = {"203", "300"},
                            defaultValue = "203"))
    String dpi;

    @RestQuery
    @Nullable
    @Parameter(
            description = "What a PDF is laid on: 100 mm by 150 mm, or A4 with four labels.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"label", "a4"},
                            defaultValue = "label"))
    String paper;

    @RestQuery
    @Nullable
    @Parameter(
            description = "The number of one parcel; all parcels without it, but for PNG, which shows the first.",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "50"))
    String parcel;

    @RestQuery
    @Nullable
    @Parameter(
            description =
                    "Whose label: ours, or the one that the carrier made, which is a PDF of all parcels. Without it a"
                            + " PDF of all parcels is the carrier's where there is one, and anything else is ours.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"own", "carrier"}))
    String source;

    /**
     * What was asked for, understood.
     *
     * @param type    the media type of the label
     * @param wrapped whether the label stands in a JSON document
     * @param parcel  from 1; empty for all
     * @param source  empty for whichever there is
     */
    record Wish(
            Medium medium,
            String type,
            boolean wrapped,
            Resolution resolution,
            Sheet sheet,
            OptionalInt parcel,
            Optional<Source> source) {

        /** Whether a carrier's label can be it. */
        boolean takesCarriers() {
            return medium == Medium.PDF
                    && sheet == Sheet.LABEL
                    && parcel.isEmpty()
                    && !source.equals(Optional.of(Source.OWN));
        }

        /** The query that gives the same label again. */
        String query() {
            StringBuilder query = new StringBuilder("?format=").append(medium.word());
            if (medium != Medium.PDF) {
                query.append("&dpi=").append(resolution.dpi());
            }
            if (sheet == Sheet.A4) {
                query.append("&paper=").append(A4);
            }
            parcel.ifPresent(number -> query.append("&parcel=").append(number));
            source.ifPresent(whose -> query.append("&source=").append(whose.word()));
            return query.toString();
        }
    }

    /**
     * Reads the query.
     *
     * @param accepted by the caller, the dearest first
     * @throws ProblemException 422 that names what is not understood
     */
    Wish read(List<MediaType> accepted) {
        Medium medium = format == null || format.equalsIgnoreCase(JSON) ? null : medium(format);
        boolean wrapped = JSON.equalsIgnoreCase(format);
        String type = null;
        for (MediaType asked : accepted) {
            if (!asked.isWildcardType()
                    && asked.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                    && !asked.isWildcardSubtype()) {
                wrapped = true;
                break;
            }
            Medium suiting = suiting(asked);
            if (suiting != null) {
                if (medium == null && !wrapped) {
                    medium = suiting;
                }
                type = otherName(medium, asked);
                break;
            }
        }
        Medium chosen = medium == null ? Medium.PDF : medium;
        Wish wish = new Wish(
                chosen,
                type == null ? chosen.type() : type,
                wrapped,
                resolution(),
                sheet(chosen, paper),
                parcel(),
                source(source, true));
        source(source, wish.takesCarriers());
        return wish;
    }

    /** @param carriers whether a carrier's label can be it */
    static Optional<Source> source(@Nullable String source, boolean carriers) {
        if (source == null) {
            return Optional.empty();
        }
        for (Source known : Source.values()) {
            if (known.word().equals(source.toLowerCase(Locale.ROOT))) {
                if (known == Source.CARRIER && !carriers) {
                    throw refused("source", "is carrier for a PDF of all parcels alone, each on a page of its own");
                }
                return Optional.of(known);
            }
        }
        throw refused("source", "must be own or carrier");
    }

    private static @Nullable Medium suiting(MediaType asked) {
        for (Medium medium : Medium.values()) {
            if (medium.suits(asked)) {
                return medium;
            }
        }
        return null;
    }

    private static @Nullable String otherName(@Nullable Medium medium, MediaType asked) {
        return medium == Medium.ZPL && Medium.OTHER_ZPL.equals(asked.getType() + "/" + asked.getSubtype())
                ? Medium.OTHER_ZPL
                : null;
    }

    private static Medium medium(String word) {
        for (Medium medium : Medium.values()) {
            if (medium.word().equals(word.toLowerCase(Locale.ROOT))) {
                return medium;
            }
        }
        throw refused("format", "must be pdf, png, zpl or json");
    }

    private Resolution resolution() {
        return switch (dpi == null ? "203" : dpi) {
            case "203" -> Resolution.DPI_203;
            case "300" -> Resolution.DPI_300;
            default -> throw refused("dpi", "must be 203 or 300");
        };
    }

    static Sheet sheet(Medium medium, @Nullable String paper) {
        return switch (paper == null ? "label" : paper.toLowerCase(Locale.ROOT)) {
            case "label" -> Sheet.LABEL;
            case A4 -> {
                if (medium != Medium.PDF) {
                    throw refused("paper", "is label for all but PDF");
                }
                yield Sheet.A4;
            }
            default -> throw refused("paper", "must be label or a4");
        };
    }

    private OptionalInt parcel() {
        if (parcel == null) {
            return OptionalInt.empty();
        }
        if (!NUMBER.matcher(parcel).matches()) {
            throw refused("parcel", "must be a whole number from 1");
        }
        return OptionalInt.of(Integer.parseInt(parcel));
    }

    static ProblemException refused(String field, String message) {
        return new ProblemException(
                HttpProblems.VALIDATION_FAILED, "see errors", List.of(new FieldFault(field, message)));
    }
}

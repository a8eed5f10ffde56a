package io.waymark.order.ordering.domain;

import io.waymark.numbers.Codes;
import io.waymark.order.ordering.domain.OrderRequest.DimensionsPart;
import io.waymark.order.ordering.domain.OrderRequest.ParcelPart;
import io.waymark.order.ordering.domain.Parcel.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules of the pieces: whole grams and millimetres, within what a person or a conveyor can lift. */
final class ParcelRules {
    private static final int MOST_PARCELS = 50;
    private static final int HEAVIEST_GRAMS = 100_000;
    private static final int LONGEST_MM = 5_000;
    private static final List<String> UNITS = List.of("cm", "in", "mm");

    /** @param sized whether each must say its size */
    List<Parcel> read(Fields order, @Nullable List<@Nullable ParcelPart> raw, boolean sized) {
        if (raw == null || raw.isEmpty()) {
            order.fault("parcels", "needs at least one");
            return List.of();
        }
        if (raw.size() > MOST_PARCELS) {
            order.fault("parcels", "must be at most " + MOST_PARCELS);
            return List.of();
        }
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            ParcelPart part = raw.get(i);
            if (part == null) {
                order.fault("parcels[" + i + "]", "is required");
                continue;
            }
            Fields fields = order.at("parcels", i);
            int weight = Weights.required(fields, "weight", part.weight(), HEAVIEST_GRAMS);
            int before = fields.faults();
            Size size = size(fields.in("dimensions"), part.dimensions());
            if (size == null && sized && fields.faults() == before) {
                fields.younger("dimensions", "are required by the channel", List.of());
            }
            parcels.add(new Parcel(weight, size, fields.optional("reference", part.reference(), 64)));
        }
        return parcels;
    }

    private static @Nullable Size size(Fields fields, @Nullable DimensionsPart raw) {
        if (raw == null || (unknown(raw.length()) && unknown(raw.width()) && unknown(raw.height()))) {
            return null;
        }
        BigDecimal millimetres =
                switch (raw.unit() == null ? "" : Codes.folded(raw.unit())) {
                    case "cm" -> BigDecimal.TEN;
                    case "in" -> new BigDecimal("25.4");
                    case "mm" -> BigDecimal.ONE;
                    default -> null;
                };
        if (millimetres == null) {
            fields.fault("unit", "must be cm, in or mm", Suggestions.unit(raw.unit() == null ? "" : raw.unit(), UNITS));
            return null;
        }
        return new Size(
                side(fields, "length", raw.length(), millimetres),
                side(fields, "width", raw.width(), millimetres),
                side(fields, "height", raw.height(), millimetres));
    }

    /** Upstream systems send zero as their default where nobody measured. */
    private static boolean unknown(@Nullable BigDecimal side) {
        return side == null || side.signum() == 0;
    }

    private static int side(Fields fields, String field, @Nullable BigDecimal raw, BigDecimal millimetres) {
        if (raw == null || raw.signum() <= 0 || !Fields.plain(raw)) {
            fields.fault(field, "must be a plain number above zero, or leave all dimensions out");
            return 0;
        }
        BigDecimal side = raw.multiply(millimetres);
        if (side.compareTo(BigDecimal.valueOf(LONGEST_MM)) > 0) {
            fields.fault(field, "must be at most " + LONGEST_MM / 1000 + " m");
            return 0;
        }
        return side.setScale(0, RoundingMode.CEILING).intValueExact();
    }
}

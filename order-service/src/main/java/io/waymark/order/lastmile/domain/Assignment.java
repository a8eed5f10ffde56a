package io.waymark.order.lastmile.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who delivers a shipment in the end.
 *
 * @param brand          in the table's spelling; as the carrier wrote it where the table does not know it
 * @param carrier        our code of the deliverer; null where the table does not know the brand
 * @param transferNumber the deliverer's number; null while it is not known
 */
public record Assignment(
        String brand, @Nullable String carrier, @Nullable String transferNumber) {

    /** What a carrier told, in our words. */
    public static Assignment told(Brands brands, String written, @Nullable String transferNumber) {
        return brands.of(written)
                .map(brand -> new Assignment(brand.name(), brand.carrier(), transferNumber))
                .orElseGet(() -> new Assignment(written, null, transferNumber));
    }

    /** Whether the table knows the brand. */
    public boolean isKnownBrand() {
        return carrier != null;
    }

    /** Whether both cannot be true at one time. */
    public boolean contradicts(Assignment other) {
        return !brand.equals(other.brand)
                || (transferNumber != null
                        && other.transferNumber != null
                        && !transferNumber.equals(other.transferNumber));
    }

    /** What holds once this is told after another: a carrier that leaves out a number takes none back. */
    public Assignment after(@Nullable Assignment before) {
        return before != null && transferNumber == null && brand.equals(before.brand())
                ? new Assignment(brand, carrier, before.transferNumber())
                : this;
    }
}

package io.waymark.order.label.adapter.drawing;

import io.waymark.order.drawing.Paragraph;
import io.waymark.order.drawing.Weight;
import io.waymark.order.ordering.domain.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an address as its country does: from the large to the small in East Asia, from the small to the large elsewhere. */
final class PartyText {
    private static final Set<String> LARGE_TO_SMALL = Set.of("CN", "HK", "MO", "TW", "JP", "KR", "KP");

    /** Who, where and how to call; postal code and telephone are never cut. */
    static List<Paragraph> of(Party party) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.bold(party.name()));
        add(paragraphs, party.company());
        if (LARGE_TO_SMALL.contains(party.country())) {
            add(paragraphs, joined(" ", party.region(), party.city(), party.district()));
            add(paragraphs, party.line1());
            add(paragraphs, party.line2());
        } else {
            add(paragraphs, party.line1());
            add(paragraphs, party.line2());
            add(paragraphs, joined(", ", party.district(), party.city(), party.region()));
        }
        paragraphs.add(Paragraph.whole(
                joined("  ", party.postalCode(), country(party.country()) + " (" + party.country() + ")"),
                Weight.BOLD));
        if (party.phone() != null) {
            paragraphs.add(Paragraph.whole("Tel " + phone(party), Weight.REGULAR));
        }
        return paragraphs;
    }

    /** English, in capitals, as the Universal Postal Union asks for. */
    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }

    private static String phone(Party party) {
        return party.phoneExtension() == null
                ? String.valueOf(party.phone())
                : party.phone() + " ext. " + party.phoneExtension();
    }

    private static void add(List<Paragraph> paragraphs, @Nullable String text) {
        if (text != null) {
            paragraphs.add(Paragraph.of(text));
        }
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    private PartyText() {}
}

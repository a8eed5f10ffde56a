package io.waymark.tracking.page;

import io.waymark.tracking.page.PageView.DayView;
import io.waymark.tracking.page.PageView.EntryView;
import io.waymark.tracking.page.PageView.StepView;
import io.waymark.tracking.page.TrackedParcel.Seen;
import io.waymark.tracking.shipment.domain.State;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a parcel into the words of a reader's language. */
@Singleton
class PageViews {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int LONGEST_PLACE = 60;
    private final PageTexts texts;

    PageViews(PageTexts texts) {
        this.texts = texts;
    }

    PageView of(TrackedParcel parcel, Locale language) {
        String headline = texts.word(language, "state." + parcel.state());
        String detail = texts.status(language, parcel.state(), parcel.substate());
        return new PageView(
                language.toLanguageTag(),
                Tone.of(parcel.state()).style(),
                headline,
                detail.equals(headline) ? null : detail,
                parcel.conflict(),
                parcel.expected() == null || parcel.state().isFinal()
                        ? null
                        : date(parcel.expected().toLocalDate(), language),
                parcel.carrier() == null
                        ? null
                        : parcel.carrier().substring(parcel.carrier().indexOf(':') + 1),
                parcel.trackingNumber(),
                steps(parcel.state(), language),
                days(parcel.nodes().reversed(), language));
    }

    private List<StepView> steps(State state, Locale language) {
        Step reached = Step.of(state);
        if (reached == null) {
            return List.of();
        }
        List<StepView> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            int distance = step.compareTo(reached);
            String style = distance < 0 || state == State.DELIVERED ? "done" : distance == 0 ? "current" : "ahead";
            steps.add(new StepView(style, texts.word(language, step.key()), texts.word(language, "page." + style)));
        }
        return steps;
    }

    private List<DayView> days(List<Seen> newestFirst, Locale language) {
        Map<LocalDate, List<EntryView>> days = new LinkedHashMap<>();
        for (Seen seen : newestFirst) {
            days.computeIfAbsent(seen.occurredAt().toLocalDate(), day -> new ArrayList<>())
                    .add(entry(seen, language));
        }
        return days.entrySet().stream()
                .map(day -> new DayView(date(day.getKey(), language), day.getValue()))
                .toList();
    }

    private EntryView entry(Seen seen, Locale language) {
        ZoneOffset offset = seen.occurredAt().getOffset();
        return new EntryView(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(seen.occurredAt()),
                CLOCK.format(seen.occurredAt()),
                offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId(),
                texts.status(language, seen.state(), seen.substate()),
                place(seen, language),
                seen.timeDoubtful());
    }

    private static @Nullable String place(Seen seen, Locale language) {
        String place = Stream.of(word(seen.city()), word(seen.region()), country(seen.country(), language))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(language.equals(Locale.CHINESE) ? "，" : ", "));
        return place.isEmpty() ? null : place;
    }

    /** A city's or region's name; what holds a digit may be a street or a phone number, and is left out. */
    private static @Nullable String word(@Nullable String name) {
        return name == null
                        || name.isBlank()
                        || name.length() > LONGEST_PLACE
                        || name.chars().anyMatch(Character::isDigit)
                ? null
                : name.strip();
    }

    private static @Nullable String country(@Nullable String code, Locale language) {
        return code == null ? null : Locale.of("", code).getDisplayCountry(language);
    }

    private static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .format(day);
    }
}

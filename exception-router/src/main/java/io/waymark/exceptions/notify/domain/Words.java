package io.waymark.exceptions.notify.domain;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts news into words, in the language of whoever reads them.
 *
 * @param texts       of each language by key: the occasions in small letters, those of mass incidents behind {@code incident.}, and
 *     {@code digest}, with {@code {code}},
 *     {@code {severity}}, {@code {owner}} and {@code {count}} in them; severities and owners; {@code shipment}, {@code about},
 *     {@code due}, {@code case}
 * @param deskAddress where the desk's pages begin, without a slash at its end
 */
public record Words(Map<Language, Map<String, String>> texts, String deskAddress) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Several lines with a headline. */
    public record Text(String subject, String body) {}

    /** Where a case is shown; the members of a mass incident are a part of their desk's queue. */
    public String link(CaseNews news) {
        CaseNews.Facts facts = news.facts();
        return news.isOfMany()
                ? deskAddress + "/desk/queues/" + facts.owner().name().toLowerCase(Locale.ROOT) + "?code="
                        + facts.code()
                : deskAddress + "/desk/cases/" + facts.caseId();
    }

    /** The words of a message. */
    public Text of(Language language, List<CaseNews> all) {
        String body = String.join(
                "\n\n", all.stream().map(news -> body(language, news)).toList());
        String subject = all.size() == 1
                ? headline(language, all.getFirst())
                : word(language, "digest").replace("{count}", Integer.toString(all.size()));
        return new Text(subject, body);
    }

    private String headline(Language language, CaseNews news) {
        return word(
                        language,
                        (news.isOfMany() ? "incident." : "") + news.occasion().name())
                .replace("{count}", String.valueOf(news.facts().parcels()))
                .replace("{code}", news.facts().code())
                .replace("{severity}", word(language, news.facts().severity().name()))
                .replace("{owner}", word(language, news.facts().owner().name()));
    }

    private String body(Language language, CaseNews news) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(language, news));
        add(lines, language, "shipment", news.facts().shipmentCode());
        add(lines, language, "about", news.facts().about());
        add(
                lines,
                language,
                "due",
                news.facts().due() == null ? null : MINUTE.format(news.facts().due()));
        add(lines, language, "case", link(news));
        return String.join("\n", lines);
    }

    private void add(List<String> lines, Language language, String key, @Nullable String value) {
        if (value != null) {
            lines.add(word(language, key) + ": " + value);
        }
    }

    private String word(Language language, String key) {
        String text = texts.getOrDefault(language, Map.of()).get(key.toLowerCase(Locale.ROOT));
        if (text == null) {
            throw new IllegalStateException("no word for " + key + " in " + language);
        }
        return text;
    }
}

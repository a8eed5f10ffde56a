package io.waymark.privacy;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows by tables which words are names, which are none, and which words announce one. */
final class NameWords {
    /** How a surname of China is used. */
    enum Use {
        /** So common that two or three characters that begin with it are taken for a name. */
        COMMON,
        /** Oftener a plain word: a name only where one is announced. */
        RARE
    }

    /** Why a word is no name. */
    enum Ordinary {
        /** A plain word. */
        WORD,
        /** After it nobody's name is awaited any longer. */
        END,
        /** Stands between the names of a list. */
        JOIN,
        /** Stands inside of names. */
        PARTICLE,
        /** Chinese words that end so are no names. */
        ENDING
    }

    /** What words say of a name near them. */
    enum Announced {
        /** A name follows, in whatever letters. */
        ANY,
        /** A name follows if it is written with a capital. */
        CAPITAL,
        /** A word that stands alone between dashes may be a name. */
        NEAR
    }

    private static final int LONGEST_SURNAME = 2;

    private final Map<String, Use> surnames = new HashMap<>();
    private final Set<String> given;
    private final Map<String, Ordinary> ordinary = new HashMap<>();
    private final List<String> endings;
    private final WordSequences<Boolean> places = new WordSequences<>();
    private final WordSequences<Announced> phrases = new WordSequences<>();

    NameWords(Tables tables) {
        Set<String> before = new HashSet<>();
        tables.read("names/surnames.csv", row -> Map.entry(row.unique("surname", before), use(row)))
                .rows()
                .forEach(surname -> surnames.put(surname.getKey(), surname.getValue()));
        given = Set.copyOf(new HashSet<>(
                tables.read("names/given-names.csv", row -> lower(row, "name")).rows()));
        List<Map.Entry<String, Ordinary>> words = tables.read(
                        "names/ordinary-words.csv",
                        row -> Map.entry(lower(row, "word"), row.constant("kind", Ordinary.class)))
                .rows();
        endings = words.stream()
                .filter(word -> word.getValue() == Ordinary.ENDING)
                .map(Map.Entry::getKey)
                .toList();
        words.stream()
                .filter(word -> word.getValue() != Ordinary.ENDING)
                .forEach(word -> ordinary.put(word.getKey(), word.getValue()));
        tables.read("names/places.csv", row -> lower(row, "place")).rows().forEach(place -> places.add(place, true));
        tables.read("names/phrases.csv", row -> Map.entry(lower(row, "words"), row.constant("name", Announced.class)))
                .rows()
                .forEach(phrase -> phrases.add(phrase.getKey(), phrase.getValue()));
    }

    private static Use use(TableRow row) {
        if (row.text("surname").length() > LONGEST_SURNAME) {
            throw row.wrong("surname", "is longer than " + LONGEST_SURNAME + " characters");
        }
        return row.constant("use", Use.class);
    }

    private static String lower(TableRow row, String column) {
        return row.text(column).toLowerCase(Locale.ROOT);
    }

    /** How long the surname is that a Chinese text begins with; 0 where it begins with none that counts. */
    int surname(String text, boolean rareToo) {
        for (int length = Math.min(LONGEST_SURNAME, text.length()); length > 0; length--) {
            Use use = surnames.get(text.substring(0, length));
            if (use != null) {
                return use == Use.COMMON || rareToo ? length : 0;
            }
        }
        return 0;
    }

    /** A regular expression that finds one surname, whatever its use. */
    String anySurname() {
        Map<Boolean, List<String>> bySingle = surnames.keySet().stream()
                .sorted()
                .collect(Collectors.partitioningBy(surname -> surname.length() == 1));
        String pairs = bySingle.getOrDefault(false, List.of()).stream()
                .map(pair -> pair + "|")
                .collect(Collectors.joining());
        return "(?:" + pairs + "[" + String.join("", bySingle.getOrDefault(true, List.of())) + "])";
    }

    boolean isGiven(String lower) {
        return given.contains(lower);
    }

    /** Null for a word that may be a name; a genitive counts as the word itself. */
    @Nullable
    Ordinary ordinary(String lower) {
        Ordinary known = ordinary.get(lower);
        return known == null && lower.endsWith("'s") ? ordinary.get(lower.substring(0, lower.length() - 2)) : known;
    }

    boolean hasOrdinaryEnding(String text) {
        for (String ending : endings) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    boolean isPlace(String lower) {
        return places.holds(lower);
    }

    WordSequences<Boolean> places() {
        return places;
    }

    WordSequences<Announced> phrases() {
        return phrases;
    }
}

package io.waymark.privacy;

import io.waymark.tables.Tables;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Masks what others wrote in free words before it is kept, shown or told: phone numbers, numbers of cards, accounts and
 * identity papers, addresses, codes and the names of people, announced or not. Where a word might be a name it is masked; what
 * carriers, places and events are called stays, and so do numbers of parcels.
 *
 * <p>Decided by the tables {@code personal-words.csv} and {@code names/*.csv}. The time it takes grows with the length of the
 * text alone: words are looked up once, and patterns are tried only on a text that may match. A carrier's sentence took 4 to
 * 7 us once warm, on two busy cores; one that was found to hold nothing personal is not searched again.
 */
@Singleton
public final class PersonalWords {
    private static final Map<Tables, PersonalWords> READ = new WeakHashMap<>();
    private static final int LONGEST_REMEMBERED = 120;
    private static final int MOST_REMEMBERED = 20_000;

    /** Texts that hold nothing personal: carriers say the same words, at the same places, of many parcels. */
    private final Set<String> plain = ConcurrentHashMap.newKeySet();

    private final OwnNumbers own;
    private final PhoneNumbers phones;
    private final List<PersonalPattern> patterns;
    private final NameWords names;
    private final ChineseNames chinese;
    private final WesternNames western;

    /**
     * Reads the tables.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    public PersonalWords(Tables tables) {
        this.names = new NameWords(tables);
        NumberWords numbers = new NumberWords(tables);
        this.own = new OwnNumbers(numbers);
        this.phones = new PhoneNumbers(numbers);
        this.chinese = new ChineseNames(names);
        this.western = new WesternNames(names);
        this.patterns = tables.read("personal-words.csv", row -> PersonalPattern.read(row, names))
                .rows();
    }

    /** The one of these tables, read when it is first asked for: they are long, and many ask. */
    public static PersonalWords of(Tables tables) {
        synchronized (READ) {
            return READ.computeIfAbsent(tables, PersonalWords::new);
        }
    }

    /** The words without personal data; null where there are none. */
    public @Nullable String masked(@Nullable String words) {
        return words == null ? null : withoutPersonalData(words);
    }

    /** As {@link #masked}, of words that are there. */
    public String withoutPersonalData(String words) {
        return withoutPersonalData(words, KnownNumbers.NONE);
    }

    /**
     * As {@link #withoutPersonalData(String)}, of words about something whose numbers are known.
     *
     * @param known stay readable, whatever they look like
     */
    public String withoutPersonalData(String words, KnownNumbers known) {
        if (plain.contains(words)) {
            return words;
        }
        String visible = Visible.of(words);
        String masked = searched(visible, known);
        if (!masked.equals(visible)) {
            return masked;
        }
        if (words.length() <= LONGEST_REMEMBERED && known.keys().isEmpty()) {
            remember(words);
        }
        return words;
    }

    private void remember(String words) {
        if (plain.size() >= MOST_REMEMBERED) {
            plain.clear();
        }
        plain.add(words);
    }

    private String searched(String words, KnownNumbers known) {
        if (digits(words) == 0) {
            return judged(words);
        }
        ReadableNumbers readable = ReadableNumbers.of(words, known);
        return readable.restoredTo(judged(readable.text()));
    }

    private String judged(String words) {
        String masked = MailAddresses.mayHold(words) ? MailAddresses.masked(words) : words;
        int digits = digits(words);
        if (digits > 0) {
            masked = phones.masked(own.masked(masked));
        }
        String lowerCase = words.toLowerCase(Locale.ROOT);
        for (PersonalPattern pattern : patterns) {
            if (pattern.mayMatch(digits, lowerCase)) {
                masked = pattern.mask(masked, names, chinese);
            }
        }
        Sentence sentence = new Sentence(masked);
        chinese.hide(sentence);
        western.hide(sentence);
        return sentence.masked();
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}

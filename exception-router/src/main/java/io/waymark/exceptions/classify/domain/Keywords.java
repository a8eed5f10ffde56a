package io.waymark.exceptions.classify.domain;

import java.util.List;
import java.util.Optional;

/** The phrases in the order of their rank: the first class whose phrase is found wins, so the more telling ones stand first. */
public final class Keywords {
    private final List<Keyword> phrases;

    public Keywords(List<Keyword> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    public List<Keyword> all() {
        return phrases;
    }

    /** A class and all of its phrases that were found. */
    public record Match(String code, List<String> words) {}

    /** What the text tells of; empty where no phrase is found. */
    public Optional<Match> match(String text) {
        List<Keyword> found =
                phrases.stream().filter(keyword -> keyword.foundIn(text)).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String code = found.getFirst().code();
        List<String> words = found.stream()
                .filter(keyword -> keyword.code().equals(code))
                .map(Keyword::phrase)
                .toList();
        return Optional.of(new Match(code, words));
    }
}

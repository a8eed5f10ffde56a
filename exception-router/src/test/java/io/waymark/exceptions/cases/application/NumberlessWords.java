package io.waymark.exceptions.cases.application;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Takes every word with a digit for personal that is no known number; a reason with a digit becomes {@code OTHER}. */
final class NumberlessWords implements KeptWords {
    @Override
    public String kept(String written, Supplier<? extends Collection<String>> known) {
        Collection<String> readable = known.get();
        return Arrays.stream(written.strip().split(" ", -1))
                .map(word -> isNumbered(word) && !readable.contains(word) ? "***" : word)
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean areLegible(String written) {
        return !written.isBlank();
    }

    @Override
    public String keptReason(String written) {
        return isNumbered(written) ? "OTHER" : written;
    }

    private static boolean isNumbered(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}

package io.waymark.local;

import io.waymark.local.secrets.Secrets;
import io.waymark.local.secrets.Tokens;
import io.waymark.sandbox.identity.IdentitySettings;
import io.waymark.sandbox.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who can sign in to the pages of a local installation: one person for each role, beside people of merchants. */
final class People {
    private static final String CLIENT = "waymark-pages";
    private static final Duration TOKENS_LIVE = Duration.ofMinutes(30);

    private static final List<Person> OF_THE_HOUSE = List.of(
            Person.ofTheHouse("olga", "Olga, operations", "operations"),
            Person.ofTheHouse("sam", "Sam, support", "support"),
            Person.ofTheHouse("tariq", "Tariq, technical", "technical"),
            Person.ofTheHouse("fen", "Fen, finance", "finance"),
            Person.ofTheHouse("lena", "Lena, leads operations", "operations", "lead"),
            Person.ofTheHouse("ada", "Ada, administrator", "admin"));

    static IdentitySettings signingIn(Secrets secrets, Tokens tokens) {
        return new IdentitySettings(
                CLIENT,
                secrets.loginSecret(),
                OF_THE_HOUSE,
                person -> tokens.issue(person.subject(), person.roles(), person.merchant(), Instant.now()),
                TOKENS_LIVE);
    }

    private People() {}
}

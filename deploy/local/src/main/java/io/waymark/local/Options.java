package io.waymark.local;

import io.waymark.local.settings.MoreProperties;
import io.waymark.local.settings.Ports;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for; the start script explains each option and keeps {@code --detach} to itself.
 *
 * @param once     stop after the scenario
 * @param scenario whether to run it at all
 * @param fresh    forget everything that earlier runs left
 * @param tls      whether everything talks over TLS
 * @param config   more properties for the services; null for none
 */
record Options(
        boolean once,
        boolean scenario,
        boolean fresh,
        boolean tls,
        @Nullable MoreProperties config,
        Ports ports) {

    /** @throws IllegalArgumentException names the word that is not understood, or the file that cannot be used */
    static Options parse(List<String> words) {
        boolean once = false;
        boolean scenario = true;
        boolean fresh = false;
        boolean tls = false;
        MoreProperties config = null;
        Ports ports = Ports.USUAL;
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--once" -> once = true;
                case "--no-scenario" -> scenario = false;
                case "--fresh" -> fresh = true;
                case "--tls" -> tls = true;
                case "--config" -> config = MoreProperties.read(Path.of(value(word, rest)));
                case "--ports" -> ports = Ports.from(number(value(word, rest)));
                case "--detach" -> {
                    // Concerns the script alone.
                }
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
        if (once && !scenario) {
            throw new IllegalArgumentException("--once needs the scenario that --no-scenario leaves out");
        }
        return new Options(once, scenario, fresh, tls, config, ports);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--ports needs a number, not " + text, e);
        }
    }
}

package io.waymark.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param shortRun    fewer and shorter runs
 * @param settings    further options of a measurement, by their name without dashes
 */
public record Options(String measurement, boolean shortRun, Map<String, String> settings) {

    /** @throws IllegalArgumentException names the word that is not understood */
    static Options parse(String[] words, Set<String> measurements) {
        if (words.length == 0 || !measurements.contains(words[0])) {
            throw new IllegalArgumentException("one of " + measurements + " is needed");
        }
        boolean shortRun = false;
        Map<String, String> settings = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("--short")) {
                shortRun = true;
            } else if (words[i].startsWith("--") && i + 1 < words.length) {
                settings.put(words[i].substring(2), words[++i]);
            } else {
                throw new IllegalArgumentException("unknown option " + words[i]);
            }
        }
        return new Options(words[0], shortRun, settings);
    }

    /** A setting, or what is usual. */
    public String setting(String name, String usual) {
        return settings.getOrDefault(name, usual);
    }

    /** What the service itself is told: settings that bear a configuration key's name. */
    public Map<String, String> service() {
        Map<String, String> service = new HashMap<>(settings);
        service.keySet().removeIf(name -> !name.startsWith("waymark.") && !name.startsWith("quarkus."));
        return service;
    }

    /** A number, or what is usual. */
    public int number(String name, int usual) {
        String value = settings.get(name);
        return value == null ? usual : Integer.parseInt(value);
    }

    /** These options with a setting that the command line left open. */
    public Options with(String name, String usual) {
        Map<String, String> more = new HashMap<>(settings);
        more.putIfAbsent(name, usual);
        return new Options(measurement, shortRun, more);
    }
}

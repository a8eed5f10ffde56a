package io.waymark.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the child JVMs are started: small heaps, so that the whole suite fits a laptop. */
public final class Jvm {
    private static final List<String> SMALL = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** What differs from production on one machine: microprofile-config.properties of the shared web module says it. */
    private static final String PROFILE = "local";

    private Jvm() {}

    /** A packaged service with its file of properties, and perhaps one more of the user's. */
    public static List<String> service(Path packaged, String configLocations, Composition composition) {
        List<String> command = java(composition.heapMegabytes());
        command.addAll(composition.jvmFlags());
        command.add("-Dquarkus.config.locations=" + configLocations);
        command.add("-Dquarkus.profile=" + PROFILE);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-jar");
        command.add(packaged.toString());
        return command;
    }

    /** A class of this module, with this process's class path in the variable {@code CLASSPATH}. */
    static List<String> ownClass(Class<?> main, int heapMegabytes, List<String> arguments) {
        List<String> command = java(heapMegabytes);
        command.add("-XX:+UseSerialGC");
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    private static List<String> java(int heapMegabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(SMALL);
        return command;
    }
}

package io.waymark.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files that belong to the repository rather than to one module. */
public final class RepositoryRoot {

    /** The folder that holds the parent pom: system property {@code waymark.root}, else sought upwards from where we run. */
    public static Path find() {
        String told = System.getProperty("waymark.root");
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/kafka/topics.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("run inside the repository, or set waymark.root");
    }

    /** The declaration of every topic. */
    public static Path topicsFile() {
        return find().resolve("deploy/kafka/topics.yaml");
    }

    /** The declaration of the broker's users and their rights. */
    public static Path rightsFile() {
        return find().resolve("deploy/kafka/acls.yaml");
    }

    private RepositoryRoot() {}
}

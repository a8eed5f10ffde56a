package io.waymark.e2e;

import io.waymark.local.Composition;
import io.waymark.local.SandboxBehaviour;
import io.waymark.local.Suite;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one suite with TLS everywhere that is started once, on free ports over an empty state folder, and stopped after the last test. */
final class RunningSuite implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningSuite.class);

    /** What has to be closed together. */
    private record Installation(StateFolder state, Suite suite) implements AutoCloseable {
        @Override
        public void close() {
            suite.close();
            state.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Installation.class, key -> install(), Installation.class)
                .suite();
    }

    private static Installation install() {
        Path root = Path.of(System.getProperty("waymark.root"));
        try {
            Path folder = Files.createDirectories(root.resolve("deploy/e2e/target"));
            StateFolder state = StateFolder.take(Files.createTempDirectory(folder, "suite-"), false);
            return new Installation(
                    state,
                    Suite.start(
                            root,
                            null,
                            Composition.WHOLE.encrypted(true),
                            Ports.free(),
                            state,
                            SandboxBehaviour.ORDINARY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.waymark.local;

import io.waymark.events.orders.CommandKey;
import io.waymark.local.encryption.Encryption;
import io.waymark.local.process.Guard;
import io.waymark.local.process.Memory;
import io.waymark.local.secrets.Secrets;
import io.waymark.local.secrets.SigningKey;
import io.waymark.local.secrets.Tokens;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.ServiceSettings;
import io.waymark.local.settings.StateFolder;
import io.waymark.sandbox.carrier.CarrierServer;
import io.waymark.sandbox.identity.IdentityServer;
import io.waymark.sandbox.psp.PspServer;
import io.waymark.testkit.servers.KafkaSecurity;
import io.waymark.testkit.servers.PostgresServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Everything of one local installation while it runs: servers, simulators and the four services, each of which can be killed and started again. */
public final class Suite implements AutoCloseable {
    private final StateFolder state;
    private volatile Secrets secrets;
    private final SigningKey signingKey;
    private final @Nullable Encryption encryption;
    private final Guard guard;
    private final Backing backing;
    private final CarrierServer carriers;
    private final PspServer psp;
    private final IdentityServer identity;
    private final Services services;

    private Suite(
            Path root,
            @Nullable Path config,
            Composition composition,
            Ports ports,
            StateFolder state,
            SandboxBehaviour behaviour,
            Guard guard) {
        this.state = state;
        this.secrets = Secrets.in(state.secrets());
        this.signingKey = SigningKey.in(state.secrets());
        this.guard = guard;
        Path declarations = root.resolve("deploy/kafka");
        this.encryption = composition.encrypted()
                ? Encryption.in(state.certificates(), state.secrets(), declarations.resolve("acls.yaml"))
                : null;
        if (encryption != null) {
            encryption.tellOperator(state.secrets().resolve("kafka-operator.properties"));
        }
        SSLContext partners = encryption == null ? null : encryption.partners();
        this.carriers = CarrierServer.start(ports.carriers(), behaviour.carrier(secrets), partners);
        this.psp = PspServer.start(ports.psp(), behaviour.psp(secrets), partners);
        this.identity =
                IdentityServer.start(ports.identity(), partners, People.signingIn(secrets, new Tokens(signingKey)));
        this.backing = Backing.start(
                state, ports, declarations, composition.postgres(), secrets.databasePassword(), guard, encryption);
        this.services = new Services(
                root,
                config,
                composition,
                ports,
                state,
                service -> new ServiceSettings(ports, backing.servers(), secrets, signingKey, encryption).of(service),
                guard,
                encryption == null ? null : encryption.trusting());
    }

    /**
     * Starts everything and returns when every service says that it is ready.
     *
     * @param root   the repository, for the packaged services and the topics
     * @param config more properties for all services; null for none
     * @throws StartFailure where something cannot start; nothing is left running then
     */
    public static Suite start(
            Path root, @Nullable Path config, Ports ports, StateFolder state, SandboxBehaviour behaviour) {
        return start(root, config, Composition.WHOLE, ports, state, behaviour);
    }

    /** Starts a part of the suite; see {@link #start(Path, Path, Ports, StateFolder, SandboxBehaviour)}. */
    public static Suite start(
            Path root,
            @Nullable Path config,
            Composition composition,
            Ports ports,
            StateFolder state,
            SandboxBehaviour behaviour) {
        ports.requireFree();
        Guard guard = Guard.start();
        try {
            Suite suite = new Suite(root, config, composition, ports, state, behaviour, guard);
            suite.startServices();
            return suite;
        } catch (StartFailure e) {
            guard.close();
            throw e;
        }
    }

    private void startServices() {
        try {
            services.start();
        } catch (StartFailure e) {
            close();
            throw e;
        }
    }

    public URI address(ServiceName service) {
        return services.address(service);
    }

    /** Where a service tells of its health and its metrics. */
    public URI management(ServiceName service) {
        return services.management(service);
    }

    public String bootstrapServers() {
        return backing.servers().bootstrapServers();
    }

    /**
     * Client settings for the broker.
     *
     * @param user as whom one comes, where the broker asks
     */
    public Map<String, Object> kafkaClient(String user) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers());
        if (encryption != null) {
            settings.putAll(encryption.kafkaClient(user));
        }
        return settings;
    }

    /** What the order systems' gateway signs commands with. */
    public CommandKey commandKey() {
        return new CommandKey(ServiceSettings.COMMAND_KEY, secrets.commandSecret());
    }

    /** Client settings of somebody who may see everything on the broker. */
    public Map<String, Object> kafkaOperator() {
        return kafkaClient(KafkaSecurity.OPERATOR);
    }

    /** Makes HTTP clients that trust the services. */
    public HttpClient.Builder http() {
        return services.http();
    }

    /** What has to be trusted by callers, a PEM file; empty where clear text is spoken. */
    public Optional<Path> authority() {
        return Optional.ofNullable(encryption).map(Encryption::authority);
    }

    public PostgresServer postgres() {
        return backing.postgres();
    }

    public CarrierServer carriers() {
        return carriers;
    }

    public PspServer psp() {
        return psp;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Tokens tokens() {
        return new Tokens(signingKey);
    }

    /** Ends a service at once, as a crash would. */
    public void kill(ServiceName service) {
        services.child(service).kill();
    }

    /** Asks a service to end, and returns when it has. */
    public void stop(ServiceName service) {
        services.stop(service);
    }

    /** Lets a service stand still, as a paused host does. */
    public void freeze(ServiceName service) {
        services.child(service).signal("STOP");
    }

    /** Lets a frozen service go on. */
    public void thaw(ServiceName service) {
        services.child(service).signal("CONT");
    }

    /** Ends the database server at once, as a crash would, and starts it again over its data. */
    public void crashDatabase() {
        backing.crashPostgres();
    }

    /** Starts a service that has ended, and waits until it is ready. */
    public void restart(ServiceName service) {
        services.restart(service);
    }

    /** Gives every service that is started from now on a new primary key for personal data, beside the old ones. */
    public void replaceKey() {
        secrets = secrets.withNewKey(state.secrets());
    }

    /** The process of a service, or of its latest start. */
    public long pid(ServiceName service) {
        return services.child(service).pid();
    }

    /** The process of the broker. */
    public long brokerPid() {
        return backing.broker().pid();
    }

    /** The first process of the database server; its backends are its children. */
    public Optional<ProcessHandle> postmaster() {
        return backing.postmaster();
    }

    /** Ends the broker at once, as a crash would. */
    public void killBroker() {
        backing.broker().kill();
    }

    /** Starts database server and broker again where they have ended, and returns when both answer. */
    public void reviveServers() {
        backing.revive();
    }

    /** Starts the broker again over its data, and waits until it takes records. */
    public void restartBroker() {
        backing.restartBroker();
    }

    /** The first process that ended although nobody asked it to, and why. */
    public Optional<String> firstDeath() {
        return parts().stream().filter(part -> !part.isAlive()).findFirst().map(Part::obituary);
    }

    /**
     * Somebody who starts again whatever ends by itself, each time that it looks.
     *
     * @param news told in one line of each death, each start and each recovery
     */
    public Caretaker caretaker(Consumer<String> news) {
        return new Caretaker(this::parts, news, System::nanoTime);
    }

    /** Every process that runs, what others need first. */
    List<Part> parts() {
        return Stream.concat(backing.parts().stream(), services.parts()).toList();
    }

    /** What all of it keeps in memory, in bytes. */
    public OptionalLong residentBytes() {
        return Memory.resident(backing.postmaster().stream());
    }

    @Override
    public void close() {
        services.close();
        carriers.close();
        psp.close();
        identity.close();
        backing.close();
        guard.close();
    }
}

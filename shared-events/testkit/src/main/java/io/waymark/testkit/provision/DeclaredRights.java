package io.waymark.testkit.provision;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;

/** The users that {@code deploy/kafka/acls.yaml} declares, and what each may do; nobody may do anything else. */
public record DeclaredRights(List<User> users) {
    private static final String ANYWHERE = "*";
    private static final int HASH_ROUNDS = 8192;
    private static final Duration KNOWN = Duration.ofSeconds(30);

    /**
     * One user.
     *
     * @param reads   topics
     * @param writes  topics
     * @param letters topics of dead letters: written, read, and shortened once letters are replayed
     * @param groups  how the names of the user's consumer groups begin; empty where it has none
     */
    public record User(String name, List<String> reads, List<String> writes, List<String> letters, String groups) {
        Stream<AclBinding> bindings() {
            return Stream.of(
                            reads.stream().map(topic -> allow(topic, AclOperation.READ)),
                            writes.stream().map(topic -> allow(topic, AclOperation.WRITE)),
                            letters.stream().flatMap(topic -> Stream.of(
                                            AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE)
                                    .map(operation -> allow(topic, operation))),
                            groups.isEmpty() ? Stream.<AclBinding>of() : Stream.of(ownGroups()))
                    .flatMap(bindings -> bindings);
        }

        private AclBinding allow(String topic, AclOperation operation) {
            return binding(new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL), operation);
        }

        private AclBinding ownGroups() {
            return binding(new ResourcePattern(ResourceType.GROUP, groups, PatternType.PREFIXED), AclOperation.READ);
        }

        private AclBinding binding(ResourcePattern resource, AclOperation operation) {
            return new AclBinding(
                    resource, new AccessControlEntry("User:" + name, ANYWHERE, operation, AclPermissionType.ALLOW));
        }
    }

    /** Reads a declaration; the exception names the line that is wrong. */
    public static DeclaredRights read(Path aclsYaml) {
        try {
            return new JsonMapper(new YAMLFactory()).readValue(aclsYaml.toFile(), DeclaredRights.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("unreadable declaration of rights " + aclsYaml, broken);
        }
    }

    /**
     * Makes the users with their passwords, and has the broker allow exactly what is declared; returns when the broker, which
     * hears of it from its controller, knows them: a client that it refuses does not try again.
     *
     * @param operator  client settings of who may do so: addresses, security
     * @param passwords by the name of the user
     */
    public void grantOn(Map<String, Object> operator, Map<String, String> passwords) {
        try (Admin admin = Admin.create(operator)) {
            Answers.await(admin.alterUserScramCredentials(users.stream()
                            .map(user -> credential(user.name(), passwords))
                            .toList())
                    .all());
            Set<AclBinding> wanted = new HashSet<>();
            users.forEach(user -> user.bindings().forEach(wanted::add));
            Collection<AclBinding> present =
                    Answers.await(admin.describeAcls(AclBindingFilter.ANY).values());
            List<AclBindingFilter> surplus = present.stream()
                    .filter(binding -> !wanted.contains(binding))
                    .map(AclBinding::toFilter)
                    .toList();
            Answers.await(admin.deleteAcls(surplus).all());
            Set<AclBinding> missing = new HashSet<>(wanted);
            missing.removeAll(Set.copyOf(present));
            Answers.await(admin.createAcls(missing).all());
            Awaitility.await("the broker knows users and rights").atMost(KNOWN).until(() -> knows(admin, wanted));
        }
    }

    private boolean knows(Admin admin, Set<AclBinding> wanted) {
        List<String> known = Answers.await(admin.describeUserScramCredentials().users());
        Collection<AclBinding> granted =
                Answers.await(admin.describeAcls(AclBindingFilter.ANY).values());
        return users.stream().allMatch(user -> known.contains(user.name()))
                && Set.copyOf(granted).equals(wanted);
    }

    private static UserScramCredentialAlteration credential(String user, Map<String, String> passwords) {
        String password = Objects.requireNonNull(passwords.get(user), () -> "no password for " + user);
        return new UserScramCredentialUpsertion(
                user,
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, HASH_ROUNDS),
                password.getBytes(StandardCharsets.UTF_8));
    }
}

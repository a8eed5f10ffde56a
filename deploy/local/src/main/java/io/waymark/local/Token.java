package io.waymark.local;

import io.waymark.local.secrets.SigningKey;
import io.waymark.local.secrets.Tokens;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** Prints a bearer token for a local installation: what {@code deploy/local/token} runs. */
final class Token {
    private static final Set<String> ROLES =
            Set.of("merchant", "operations", "support", "technical", "finance", "admin");

    private Token() {}

    public static void main(String[] args) {
        if (args.length < 2 || args.length > 3 || !ROLES.contains(args[1])) {
            System.err.println("usage: deploy/local/token ROLE [MERCHANT]");
            System.err.println("roles: merchant operations support technical finance admin");
            System.exit(2);
        }
        if (args[1].equals("merchant") && args.length < 3) {
            System.err.println("token: the role merchant needs a merchant id");
            System.exit(2);
        }
        Tokens tokens = new Tokens(SigningKey.in(Path.of(args[0], "secrets")));
        System.out.println(tokens.issue(args[1], args.length == 3 ? args[2] : null, Instant.now()));
    }
}

package io.waymark.reconciliation.settlement.adapter.psp;

import io.waymark.tables.LiveTable;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.Tables;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which account of the provider a merchant's number belongs to: data say the account, the environment its secret. Every account
 * that is named has one, or the service does not start and no change is taken.
 */
final class PspAccounts {
    static final String MAIN = "main";
    private static final String ANY = "*";
    /** As it can be written in the name of an environment variable. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,32}");

    private final Map<String, Account> byMerchantNo;

    private PspAccounts(Map<String, Account> byMerchantNo) {
        this.byMerchantNo = Map.copyOf(byMerchantNo);
    }

    /** How the uploads of one account are sent; the secret is in no text of it. */
    record Account(URI address, String secret) {
        @Override
        public String toString() {
            return "account at " + address;
        }
    }

    /** The account of a merchant's number; empty where no row is for it. */
    Optional<Account> of(String merchantNo) {
        Account own = byMerchantNo.get(merchantNo);
        return Optional.ofNullable(own == null ? byMerchantNo.get(ANY) : own);
    }

    /** Reads {@code psp-accounts.csv}. */
    static LiveTable<PspAccounts> table(Tables tables, PspConfig config) {
        return new LiveTable<>(tables, "psp-accounts.csv", List.of("merchant_no"), rows -> read(rows, config));
    }

    private static PspAccounts read(TableRows rows, PspConfig config) {
        Map<String, Account> accounts = new HashMap<>();
        rows.each(row -> add(row, accounts, config));
        return new PspAccounts(accounts);
    }

    private static Account add(TableRow row, Map<String, Account> accounts, PspConfig config) {
        Account account = account(row, config);
        accounts.put(merchantNo(row, accounts), account);
        return account;
    }

    private static String merchantNo(TableRow row, Map<String, Account> before) {
        String number = row.text("merchant_no");
        if (number.length() > 20) {
            throw row.wrong("merchant_no", "is longer than 20 characters");
        }
        if (before.containsKey(number)) {
            throw row.wrong("merchant_no", "stands twice: " + number);
        }
        return number;
    }

    private static Account account(TableRow row, PspConfig config) {
        String name = row.text("account");
        if (!NAME.matcher(name).matches()) {
            throw row.wrong("account", "must be 1 to 32 small letters and digits: " + name);
        }
        PspConfig.Account own = config.accounts().get(name);
        String secret = own == null ? secretOfMain(name, config) : own.secret();
        if (secret == null) {
            throw row.wrong(
                    "account",
                    MAIN.equals(name)
                            ? "waymark.psp.secret is not set"
                            : "waymark.psp.accounts." + name + ".secret is not set");
        }
        URI base = own == null ? config.baseUrl() : own.baseUrl().orElseGet(config::baseUrl);
        String path = own == null ? config.path() : own.path().orElseGet(config::path);
        return new Account(address(base, path), secret);
    }

    private static @Nullable String secretOfMain(String name, PspConfig config) {
        return MAIN.equals(name) ? config.secret().orElse(null) : null;
    }

    private static URI address(URI base, String path) {
        String root = base.toString();
        String stem = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return URI.create(path.startsWith("/") ? stem + path : stem + "/" + path);
    }
}

package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.Form;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What people write of cases, as it lies in columns of text: sealed, because they write of people. */
@Singleton
final class StoredWords implements SealedColumns {
    private static final String SEALED = "sealed:";

    private final PersonalDataCipher cipher;

    StoredWords(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn(
                        "exception_case", "case_id", KeyType.UUID, "case_id", "note", Form.TEXT, "case/%s/note"),
                new SealedColumn(
                        "timeline_entry",
                        "entry_id",
                        KeyType.BIGINT,
                        "case_id",
                        "text",
                        Form.TEXT,
                        "case/%s/timeline"));
    }

    /** A row that holds people's words. */
    interface Holder {
        /** The columns of this row that are sealed, each with the context that its words belong to. */
        Map<String, String> wordColumns();
    }

    /** Seals words for the row that the context names. */
    String seal(String words, String context) {
        return SEALED + Base64.getEncoder().encodeToString(cipher.encryptText(words, context));
    }

    /** Opens what {@link #seal} made; what was stored before there were seals stands as it is. */
    String open(String stored, String context) {
        if (!stored.startsWith(SEALED)) {
            return stored;
        }
        return cipher.decryptText(Base64.getDecoder().decode(stored.substring(SEALED.length())), context);
    }
}

package io.waymark.console.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.json.HouseJson;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes and reads fields as sealed JSON. */
@Singleton
class FieldsSeal implements SealedColumns {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json = HouseJson.mapper();
    private final PersonalDataCipher cipher;

    FieldsSeal(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.bytes("console_entry", "id", KeyType.TEXT, "fields", "console/%s"),
                SealedColumn.bytes("console_change", "change_id", KeyType.UUID, "before", "console-change/%s"),
                SealedColumn.bytes("console_change", "change_id", KeyType.UUID, "after", "console-change/%s"));
    }

    byte[] entry(String id, Map<String, String> fields) {
        return seal(fields, "console/" + id);
    }

    Map<String, String> entry(String id, byte[] sealed) {
        return open(sealed, "console/" + id);
    }

    byte[] change(String id, Map<String, String> fields) {
        return seal(fields, "console-change/" + id);
    }

    Map<String, String> change(String id, byte[] sealed) {
        return open(sealed, "console-change/" + id);
    }

    private byte[] seal(Map<String, String> fields, String context) {
        try {
            return cipher.encrypt(json.writeValueAsBytes(fields), context);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("not writable as JSON: fields of " + context, broken);
        }
    }

    private Map<String, String> open(byte[] sealed, String context) {
        try {
            return json.readValue(cipher.decrypt(sealed, context), FIELDS);
        } catch (IOException broken) {
            throw new IllegalStateException("the fields of " + context + " cannot be read", broken);
        }
    }
}

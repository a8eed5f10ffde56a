package io.waymark.delivery.keys;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.Form;
import java.sql.SQLException;
import java.util.List;

/** The values of one sealed column that stand under an old key, a page at a time. */
final class SealedValues {
    private static final int PAGE = 200;
    private static final int PREFIX = "sealed:".length();

    private final Database database;
    private final PersonalDataCipher cipher;
    private final SealedColumn column;
    private final String select;
    private final String update;

    SealedValues(Database database, PersonalDataCipher cipher, SealedColumn column) {
        this.database = database;
        this.cipher = cipher;
        this.column = column;
        String type = column.keyType().sql();
        String bytes = bytes();
        this.select = """
                SELECT t.%1$s::text AS key, t.%2$s::text AS owner, %3$s AS sealed FROM %4$s t
                WHERE t.%1$s > ?::%5$s AND %6$s AND substring(%3$s FROM 1 FOR 5) <> ?
                ORDER BY t.%1$s LIMIT %7$d""".formatted(column.key(), column.owner(), bytes, column.table(), type, isSealed(), PAGE);
        this.update = """
                UPDATE %1$s t SET %2$s = %3$s
                FROM unnest(?::text[], ?::bytea[], ?::bytea[]) AS u(key, was, sealed)
                WHERE t.%4$s = u.key::%5$s AND %6$s AND %7$s = u.was""".formatted(column.table(), column.column(), written(), column.key(), type, isSealed(), bytes);
    }

    /** A value as it stands. */
    @SuppressWarnings("ArrayRecordComponent")
    record Value(String key, String owner, byte[] sealed) {}

    /** A value under the primary key. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Anew(Value value, byte[] sealed) {}

    /** The values under old keys behind a key, in its order. */
    List<Value> after(String key) {
        return database.query(select, bind -> bind.text(key).bytes(cipher.primaryMark()), SealedValues::value);
    }

    /** Encrypts values anew, where they still stand as they were read; says how many did. */
    int sealAnew(List<Value> values) {
        List<Anew> anew = values.stream().map(this::anew).toList();
        return database.update(update, bind -> bind.rows(anew)
                .texts(each -> each.value().key())
                .bytes(each -> each.value().sealed())
                .bytes(Anew::sealed));
    }

    private Anew anew(Value value) {
        String context = column.contextOf(value.owner());
        return new Anew(value, cipher.encrypt(cipher.decrypt(value.sealed(), context), context));
    }

    private static Value value(Row row) throws SQLException {
        return new Value(row.text("key"), row.text("owner"), row.bytes("sealed"));
    }

    /** Every cipher text begins with its version, 1; what an older release kept as it came does not. */
    private String isSealed() {
        String name = "t." + column.column();
        return column.form() == Form.BYTES ? "get_byte(" + name + ", 0) = 1" : name + " LIKE 'sealed:%'";
    }

    private String bytes() {
        String name = "t." + column.column();
        return column.form() == Form.BYTES ? name : "decode(substr(" + name + ", " + (PREFIX + 1) + "), 'base64')";
    }

    /** PostgreSQL breaks the lines of Base64. */
    private String written() {
        return column.form() == Form.BYTES
                ? "u.sealed"
                : "'sealed:' || replace(encode(u.sealed, 'base64'), chr(10), '')";
    }
}

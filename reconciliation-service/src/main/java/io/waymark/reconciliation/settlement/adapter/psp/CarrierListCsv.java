package io.waymark.reconciliation.settlement.adapter.psp;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.waymark.reconciliation.settlement.adapter.config.SettlementConfig;
import io.waymark.reconciliation.settlement.application.CarrierListReader;
import io.waymark.reconciliation.settlement.domain.CarrierList;
import io.waymark.reconciliation.settlement.domain.CarrierList.Rejected;
import io.waymark.reconciliation.settlement.domain.UnreadableListException;
import io.waymark.tables.Tables;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The provider's CSV as it is: in its encoding, with its separator, under its header. Columns are found by the words that such
 * headers use, or named by the configuration; others are passed over. A line that cannot be used costs no other. Not as the tables of a
 * service are read: their columns are known, and one wrong line stops the start.
 */
@ApplicationScoped
class CarrierListCsv implements CarrierListReader {
    static final String FILE = "psp-carrier-list.csv";
    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_TOLD = 100;
    private static final Set<String> CARRIER = Set.of("", "carrier", "courier", "company", "logistics");
    private static final List<String> CODE = List.of("code", "no", "number", "key");
    private static final List<String> CHINESE_CODE = List.of("编码", "编号", "代码", "代号");
    private static final List<String> NAME = List.of("name", "名称", "名字", "公司");
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final Tables tables;
    private final SettlementConfig.CarrierList config;

    CarrierListCsv(Tables tables, SettlementConfig config) {
        this.tables = tables;
        this.config = config.carrierList();
    }

    @Override
    public Given given() {
        Tables.Raw raw = tables.raw(FILE);
        return new Given(raw.file(), raw.builtIn(), raw.bytes());
    }

    @Override
    public CarrierList read(byte[] content) {
        ForeignText text = ForeignText.of(content);
        List<CsvRecord> lines = lines(text.text());
        if (lines.isEmpty()) {
            throw new UnreadableListException("it is empty");
        }
        List<String> header =
                lines.getFirst().getFields().stream().map(String::strip).toList();
        int code = column(header, config.codeColumn(), CarrierListCsv::saysCode)
                .orElseThrow(() -> new UnreadableListException("no column of its header " + header
                        + " is known to hold codes; name it in waymark.settlement.carrier-list.code-column"));
        int name = column(header, config.nameColumn(), CarrierListCsv::saysName).orElse(code);
        return new Lines(code, name).read(text.charset(), header, lines.subList(1, lines.size()));
    }

    private static List<CsvRecord> lines(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException malformed) {
            throw new UnreadableListException("it is no CSV: " + malformed.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The one that the header has most of. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char found = ',';
        for (char each : new char[] {';', '\t', '|'}) {
            if (count(header, each) > count(header, found)) {
                found = each;
            }
        }
        return found;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static Optional<Integer> column(List<String> header, Optional<String> named, Predicate<String> says) {
        Predicate<String> fits = named.<Predicate<String>>map(name -> name.strip()::equalsIgnoreCase)
                .orElse(says);
        return IntStream.range(0, header.size())
                .filter(column -> fits.test(header.get(column)))
                .boxed()
                .findFirst();
    }

    private static boolean saysCode(String column) {
        String words = letters(column);
        return CHINESE_CODE.stream().anyMatch(words::endsWith)
                || CODE.stream()
                        .filter(words::endsWith)
                        .map(code -> words.substring(0, words.length() - code.length()))
                        .anyMatch(CARRIER::contains);
    }

    private static boolean saysName(String column) {
        return !saysCode(column) && NAME.stream().anyMatch(letters(column)::endsWith);
    }

    /** Without case, blanks and signs. */
    private static String letters(String column) {
        StringBuilder letters = new StringBuilder();
        column.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The lines below the header, with the places of code and name. */
    private record Lines(int code, int name) {
        CarrierList read(String charset, List<String> header, List<CsvRecord> lines) {
            Map<String, String> names = new HashMap<>();
            List<Rejected> rejected = new ArrayList<>();
            for (CsvRecord line : lines) {
                fault(line, names).ifPresent(why -> {
                    if (rejected.size() < MOST_TOLD) {
                        rejected.add(new Rejected(line.getStartingLineNumber(), why));
                    }
                });
            }
            if (names.isEmpty()) {
                throw new UnreadableListException("no line below its header holds a carrier");
            }
            return new CarrierList(charset, header, names, rejected);
        }

        /** Takes the line; or says why not. */
        private Optional<String> fault(CsvRecord line, Map<String, String> names) {
            String number = cell(line, code);
            String written = cell(line, name);
            if (number.isEmpty()) {
                return Optional.of("has no code");
            }
            if (number.length() > LONGEST_NUMBER) {
                return Optional.of("its code is longer than 64 characters");
            }
            if (UNUSABLE.matcher(number).find()) {
                return Optional.of("its code has a character that none has");
            }
            String before = names.putIfAbsent(number, written);
            return before == null || before.equals(written)
                    ? Optional.empty()
                    : Optional.of("its code stands above for " + before);
        }

        private static String cell(CsvRecord line, int column) {
            return column < line.getFieldCount() ? line.getField(column).strip() : "";
        }
    }
}

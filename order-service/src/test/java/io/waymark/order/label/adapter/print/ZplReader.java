package io.waymark.order.label.adapter.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads ZPL II as a printer does: commands of two letters behind a caret, field data with hexadecimal escapes. */
public final class ZplReader {

    /** @param parameters what stands behind the name; of {@code FD} the data, its escapes resolved */
    public record Command(String name, String parameters) {}

    public static List<Command> read(String code) {
        List<Command> commands = new ArrayList<>();
        boolean escaped = false;
        for (String part : code.substring(code.indexOf('^') + 1).split("\\^", -1)) {
            String name = part.substring(0, 2);
            String parameters = part.substring(2).replaceAll("\\n$", "");
            commands.add(new Command(name, name.equals("FD") && escaped ? resolved(parameters) : parameters));
            escaped = name.equals("FH") || (escaped && !name.equals("FS"));
        }
        return commands;
    }

    /** The data of fields that are written by such a command. */
    public static List<String> dataBehind(List<Command> commands, String name) {
        List<String> data = new ArrayList<>();
        boolean meant = false;
        for (Command command : commands) {
            meant |= command.name().equals(name);
            if (command.name().equals("FD") && meant) {
                data.add(command.parameters());
            }
            meant &= !command.name().equals("FS");
        }
        return data;
    }

    private static String resolved(String data) {
        StringBuilder resolved = new StringBuilder();
        for (int i = 0; i < data.length(); i++) {
            if (data.charAt(i) == '_') {
                byte[] octet = HexFormat.of().parseHex(data.substring(i + 1, i + 3));
                resolved.append(new String(octet, StandardCharsets.US_ASCII));
                i += 2;
            } else {
                resolved.append(data.charAt(i));
            }
        }
        return resolved.toString();
    }

    private ZplReader() {}
}
